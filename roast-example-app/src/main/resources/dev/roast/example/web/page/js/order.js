/** The order ticket: which file, how hot. */
import { calledOff } from './api.js';
import { announce } from './announce.js';
import { el, newId, show } from './dom.js';
import { dropZone } from './drop.js';
import { chosenExtras, extras } from './extras.js';
import { flames } from './icons.js';
import { duration, plural } from './format.js';
import { go, sessionLost } from './navigation.js';
import { me } from './session.js';
import { trouble } from './trouble.js';
import { Order, check } from './upload.js';
import { HEATS } from './words.js';

const USUAL_MAX_BYTES = 5 << 20;

/** What has been chosen so far; stays while somebody signs up or logs in. */
const draft = {};
forgetDraft();

/** Returns whether a file is waiting to be roasted. */
export function hasDraft() {
  return draft.file !== null;
}

export function forgetDraft() {
  Object.assign(draft, { file: null, heat: 'medium', job: '', earlier: '' });
}

/**
 * Returns the form.
 *
 * @param {AbortSignal} signal aborted when the screen is left
 */
export function orderForm(signal) {
  const foot = el('div', { class: 'ticket-foot' });
  const zone = dropZone(draft.file, choose, signal);
  const form = el(
    'form',
    { class: 'ticket', novalidate: true, 'aria-label': 'Order a roast', onsubmit: submit },
    el('p', { class: 'kicker' }, me() ? leftToday(me().left) : 'Your order'),
    zone.element,
    heatChoice(),
    extras(draft, signal),
    foot,
  );
  showButton();
  return form;

  async function choose(file) {
    const wrong = await check(file, me()?.limits.maxFileBytes ?? USUAL_MAX_BYTES);
    draft.file = wrong ? null : file;
    zone.chosen(draft.file, wrong);
    if (!wrong) {
      announce(`${file.name} is chosen.`);
    }
    showButton();
  }

  function showButton() {
    const button = el('button', { type: 'submit', class: 'primary' }, 'Roast it');
    show(foot, button);
    return button;
  }

  function submit(event) {
    event.preventDefault();
    if (!draft.file) {
      zone.chosen(null, 'Choose a PDF first. The grill is hot and empty.');
      zone.focus();
    } else if (!me()) {
      go('/signup');
    } else {
      deliver(new Order(draft.file, draft.heat, chosenExtras(draft)));
    }
  }

  async function deliver(order) {
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort());
    const bar = progressBar(() => stop.abort());
    show(foot, bar.element);
    bar.focus();
    zone.lock(true);
    try {
      const id = await order.deliver(bar.move, stop.signal);
      Object.assign(draft, { file: null, earlier: '' });
      go(`/roasts/${id}`);
    } catch (error) {
      refused(error, order);
    } finally {
      zone.lock(false);
    }
  }

  function refused(error, order) {
    if (signal.aborted) {
      return;
    }
    if (error.status === 401) {
      sessionLost();
      return;
    }
    showButton().focus();
    if (calledOff(error)) {
      announce('Stopped. Nothing was ordered.');
    } else {
      const passing = error.status === 0 || error.retryAfter > 0;
      foot.prepend(trouble(error, passing && (() => deliver(order))));
    }
  }
}

function leftToday(left) {
  return left.today > 0
    ? `${plural(left.today, 'roast')} left today`
    : `No roasts left today, more in ${duration(left.thisMonth > 0 ? left.dayResetsIn : left.monthResetsIn)}`;
}

function heatChoice() {
  const allowed = me()?.heats ?? Object.keys(HEATS);
  if (!allowed.includes(draft.heat)) {
    [draft.heat] = allowed;
  }
  return el(
    'fieldset',
    { class: 'heats' },
    el('legend', {}, 'How hot?'),
    el('div', { class: 'heat-row' }, Object.keys(HEATS).map((heat) => heatOption(heat, allowed.includes(heat)))),
    el('p', { class: 'fine' }, 'The findings and the score are the same at any heat. Only the jokes change.'),
  );
}

function heatOption(heat, allowed) {
  const { name, line, flames: lit } = HEATS[heat];
  const described = newId('heat');
  return el(
    'div',
    { class: 'heat' },
    el('input', {
      type: 'radio',
      name: 'heat',
      id: `heat-${heat}`,
      value: heat,
      checked: draft.heat === heat,
      disabled: !allowed,
      'aria-describedby': described,
      onchange: () => {
        draft.heat = heat;
      },
    }),
    el(
      'div',
      { class: 'heat-face' },
      flames(lit),
      el('label', { for: `heat-${heat}` }, name),
      el('span', { class: 'heat-line', id: described }, allowed ? line : 'Not part of your plan.'),
    ),
  );
}

function progressBar(stop) {
  const words = el('span', {}, 'Carrying it to the kitchen…');
  const bar = el('progress', { max: 1, value: 0, 'aria-label': 'Upload' });
  const button = el('button', { type: 'button', onclick: stop }, 'Stop the upload');
  const move = (share) => {
    bar.value = share;
    words.textContent = share < 1 ? `Carrying it to the kitchen… ${Math.floor(share * 100)} %` : 'Handing in the order…';
  };
  const element = el('div', { class: 'uploading' }, el('p', {}, words), bar, button);
  return { element, move, focus: () => button.focus() };
}
