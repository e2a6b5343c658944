/** Behind the counter: what an operator may do, with the token that the server was started with. */
import { actionButton } from '../button.js';
import { el, show } from '../dom.js';
import { field } from '../field.js';
import { duration } from '../format.js';
import { accounts } from '../operator/account.js';
import { operator, orNone } from '../operator/asking.js';
import { oneFieldForm } from '../operator/form.js';
import { letters } from '../operator/letters.js';

const CLOSED = 'This server was started without ROAST_ADMIN_TOKEN, so nobody gets behind its counter.';

export async function view({ signal }) {
  const room = el('div', { class: 'rooms' });
  const token = field(
    'Operator’s token',
    { type: 'password', name: 'token', autocomplete: 'off' },
    'It is forgotten when you leave this screen.',
  );
  show(room, oneFieldForm(token, 'Go behind the counter', enter));
  return { title: 'Operator', content: el('div', { class: 'column wide account' }, el('h1', {}, 'Behind the counter'), room) };

  async function enter(value) {
    const asked = operator(value, signal);
    const waiting = await orNone(asked.ask('GET', '/backlog'), CLOSED);
    const failed = await letters(asked);
    show(
      room,
      section('What waits', backlog(asked, waiting)),
      section('An account', accounts(asked)),
      section('What failed for good', failed),
    );
    room.querySelector('h2').focus();
  }
}

function section(title, content) {
  return el('section', {}, el('h2', { tabindex: '-1' }, title), content);
}

function backlog(asked, first) {
  const words = el('p', {});
  say(first);
  return el('div', {}, words, el('div', { class: 'actions' }, actionButton({ words: 'Count again' }, count)));

  async function count() {
    say(await asked.ask('GET', '/backlog'));
  }

  function say({ queued, running, oldestDueSeconds }) {
    const oldest = queued > 0 ? `; the oldest has been due for ${duration(oldestDueSeconds)}` : '';
    words.textContent = `${queued} waiting, ${running} on the grill${oldest}.`;
  }
}
