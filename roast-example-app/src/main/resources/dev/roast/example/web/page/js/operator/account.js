/** One account in an operator's hands: its plan, and where it is logged in. */
import { row } from '../account/sessions.js';
import { announce } from '../announce.js';
import { actionButton } from '../button.js';
import { el, show } from '../dom.js';
import { field } from '../field.js';
import { plural } from '../format.js';
import { orNone } from './asking.js';
import { oneFieldForm } from './form.js';

const GONE = 'There is no account with this address.';

/** Returns a form that finds accounts, and a place for the one that was found. */
export function accounts(operator) {
  const email = field('E-mail of the account', { type: 'email', name: 'email', autocomplete: 'off' });
  const place = el('div', {});
  return el('div', {}, oneFieldForm(email, 'Find it', find), place);

  async function find(address) {
    show(place);
    const { id } = await orNone(operator.ask('GET', `/accounts?${new URLSearchParams({ email: address })}`), GONE);
    show(place, await account(operator, id, address));
    announce(`${address} is found.`);
  }
}

async function account(operator, id, address) {
  const path = `/accounts/${id}`;
  const heading = el('div', {}, el('h3', {}, address), el('p', { class: 'fine' }, id));
  return el('div', { class: 'rooms' }, heading, plan(operator, path), await sessions(operator, path));
}

function plan(operator, path) {
  const tier = field('New plan', { name: 'tier', autocomplete: 'off' }, 'Its name: free, plus, pro, or one of your own.');
  const done = el('div', {});
  return el('div', {}, oneFieldForm(tier, 'Change the plan', change), done);

  async function change(name) {
    show(done);
    await orNone(operator.request('PUT', `${path}/tier`, { tier: name }), GONE);
    tier.clear();
    const said = `The plan is “${name}” from now on.`;
    show(done, el('p', { class: 'good' }, said));
    announce(said);
  }
}

async function sessions(operator, path) {
  const list = el('ul', { class: 'rows' });
  const none = el('p', { class: 'fine' });
  await draw();
  return el('div', { class: 'rooms' }, list, none, el('div', { class: 'actions' }, actionButton({ words: 'End all sessions', class: 'danger' }, endAll)));

  async function draw() {
    const { items } = await operator.ask('GET', `${path}/sessions`);
    show(list, items.map((session) => row(session, end)));
    none.textContent = items.length > 0 ? '' : 'Logged in nowhere.';
  }

  async function end(session) {
    await operator.request('DELETE', `${path}/sessions/${session.id}`);
    await draw();
    announce('The session is ended.');
  }

  async function endAll() {
    const { ended } = await operator.ask('DELETE', `${path}/sessions`);
    await draw();
    announce(`${plural(ended, 'session')} ended.`);
  }
}
