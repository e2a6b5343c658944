/** Where the page begins. */
import { el, show } from './dom.js';
import { start } from './router.js';
import { logOut, me, onChange } from './session.js';
import { announce } from './announce.js';
import { leave } from './leaving.js';

const nav = document.getElementById('nav');
const OUTSIDE = [['#/login', 'Log in'], ['#/signup', 'Sign up']];
const INSIDE = [['#/', 'New roast'], ['#/roasts', 'Your roasts'], ['#/account', 'Account']];

function drawNav() {
  const here = location.hash || '#/';
  const links = (me() ? INSIDE : OUTSIDE).map(([href, words]) => {
    const current = here === href || here.startsWith(`${href}?`);
    return el('li', {}, el('a', { href, 'aria-current': current && 'page' }, words));
  });
  const out = me() && el('li', {}, el('button', { type: 'button', class: 'plain', onclick: leaveNow }, 'Log out'));
  show(nav, el('ul', {}, links, out));
}

async function leaveNow(event) {
  event.currentTarget.disabled = true;
  try {
    await logOut();
    leave('You are logged out.');
  } catch (problem) {
    announce(problem.message);
    drawNav();
  }
}

document.querySelector('.skip').addEventListener('click', (event) => {
  // the address after the # is where the page is, so the link must not change it
  event.preventDefault();
  document.getElementById('main').focus();
});
onChange(drawNav);
addEventListener('hashchange', drawNav);
drawNav();
start(document.getElementById('main'));
