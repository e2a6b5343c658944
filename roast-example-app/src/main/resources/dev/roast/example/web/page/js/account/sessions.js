/** Where somebody is logged in, and how to end it. */
import { announce } from '../announce.js';
import { ask, request } from '../api.js';
import { actionButton } from '../button.js';
import { el, show } from '../dom.js';
import { dateTime, device, plural } from '../format.js';
import { leave } from '../leaving.js';
import { logOut } from '../session.js';

export async function sessions(signal) {
  const list = el('ul', { class: 'rows' });
  await draw();
  return el(
    'div',
    {},
    list,
    el(
      'div',
      { class: 'actions' },
      actionButton({ words: 'End all other sessions' }, endOthers),
      actionButton({ words: 'Log out everywhere', class: 'danger' }, endAll),
    ),
  );

  async function draw() {
    const { items } = await ask('GET', '/api/sessions', { signal });
    show(list, items.map((session) => row(session, end)));
  }

  async function end(session) {
    await request('DELETE', `/api/sessions/${session.id}`);
    await draw();
    announce('The session is ended.');
  }

  async function endOthers() {
    const { ended } = await ask('DELETE', '/api/sessions');
    await draw();
    announce(`${plural(ended, 'session')} ended.`);
  }
}

async function endAll() {
  await ask('DELETE', '/api/sessions');
  await logOut();
  leave('You are logged out everywhere.');
}

/** Returns a line about a session, with a button that ends it if it is not this one. */
export function row(session, end) {
  const name = device(session.userAgent);
  return el(
    'li',
    { class: 'row' },
    el(
      'div',
      { class: 'row-words' },
      el('strong', {}, name),
      session.current && el('span', { class: 'tag here' }, 'This one'),
      el('p', { class: 'fine' }, `${session.address} · since ${dateTime(session.createdAt)} · last seen ${dateTime(session.lastSeenAt)}`),
    ),
    !session.current && actionButton({ words: 'End', label: `End the session of ${name}` }, () => end(session)),
  );
}
