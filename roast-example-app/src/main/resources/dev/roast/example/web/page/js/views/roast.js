/** One roast, from the queue to the table. */
import { announce, focusHeading } from '../announce.js';
import { ask, request } from '../api.js';
import { actionButton } from '../button.js';
import { confirm } from '../dialog.js';
import { el, show } from '../dom.js';
import { dateTime } from '../format.js';
import { smokingPlate } from '../icons.js';
import { go } from '../navigation.js';
import { progress } from '../progress.js';
import { reportBody } from '../report/report.js';
import { me } from '../session.js';
import { takeAway } from '../takeaway.js';
import { roastAgain } from '../upload.js';
import { ended, watch } from '../watch.js';
import { HEATS, STATES } from '../words.js';

export async function view({ id, signal, fail }) {
  const first = await ask('GET', `/api/roasts/${id}`, { signal });
  const place = el('div', {});
  if (ended(first)) {
    show(place, ending(first, signal));
  } else {
    follow(first, place, signal, fail);
  }
  return { title: title(first), content: place };
}

function title(roast) {
  return roast.state === 'done' ? `${roast.report.score} of 100` : STATES[roast.state];
}

function follow(first, place, signal, fail) {
  const working = progress(first);
  show(place, working.element);
  const snapshot = (roast) => {
    document.title = `${title(roast)} · Roast`;
    if (ended(roast)) {
      show(place, ending(roast, signal));
      scrollTo(0, 0);
      focusHeading(place);
      announce(roast.state === 'done' ? 'Your roast is ready.' : STATES[roast.state]);
    } else {
      working.update(roast);
    }
  };
  const told = { snapshot, lost: () => working.lost(true), back: () => working.lost(false), failed: fail };
  watch(first.id, told, signal);
}

function ending(roast, signal) {
  if (roast.state === 'done') {
    return done(roast, signal);
  }
  return roast.state === 'failed' ? failed(roast) : cancelled(roast);
}

function done(roast, signal) {
  const kicker = el('p', { class: 'kicker' }, `${HEATS[roast.heat].name} heat, ${dateTime(roast.endedAt ?? roast.acceptedAt)}`);
  return el('div', { class: 'report' }, reportBody(roast.report, { kicker, takeAway: takeAway(roast, signal) }), next(roast));
}

function next(roast) {
  const heats = (me()?.heats ?? []).filter((heat) => heat !== roast.heat);
  const buttons = heats.map((heat) => again(roast, heat, `Again, but ${HEATS[heat].name.toLowerCase()}`));
  const bin = actionButton({ words: 'Delete this roast', icon: 'bin' }, () => remove(roast));
  return el(
    'section',
    { class: 'next', 'aria-labelledby': 'next' },
    el('h2', { id: 'next' }, 'And now?'),
    el('p', {}, 'Mend the first three things, export the PDF and come back. The second helping tastes better.'),
    el('div', { class: 'actions' }, el('a', { class: 'button primary', href: '#/' }, 'Roast another PDF'), buttons, bin),
  );
}

function again(roast, heat, words, look = {}) {
  return actionButton({ words, icon: 'again', ...look }, async () => {
    go(`/roasts/${await roastAgain(roast.resumeId, heat)}`);
  });
}

async function remove(roast) {
  const gone = await confirm({
    title: 'Throw this roast away?',
    words: 'The report and its marked-up PDF are deleted for good. Your own PDF stays until you delete it under “Your roasts”.',
    yes: 'Delete it',
    act: () => request('DELETE', `/api/roasts/${roast.id}`),
  });
  if (gone) {
    go('/roasts', 'The roast is deleted.');
  }
}

function failed(roast) {
  const { message, refused } = roast.failure;
  const retry = again(roast, roast.heat, 'Try again', { class: 'primary' });
  const other = el('a', { class: refused ? 'button primary' : 'button', href: '#/' }, 'Choose another PDF');
  return plate(
    refused ? 'We can’t grill this file' : 'The kitchen dropped it',
    message,
    'That is no score, and it didn’t cost you one of your roasts.',
    refused ? other : [retry, other],
  );
}

function cancelled(roast) {
  return plate(
    'Off the grill',
    'You took this one off before it was done, so there is nothing to read.',
    'Cold feet are fine. The grill stays warm.',
    [again(roast, roast.heat, 'Put it back on', { class: 'primary' }), el('a', { class: 'button', href: '#/' }, 'Choose another PDF')],
  );
}

function plate(heading, words, comfort, actions) {
  return el(
    'div',
    { class: 'column empty' },
    smokingPlate(),
    el('h1', {}, heading),
    el('p', { class: 'lead' }, words),
    el('p', {}, comfort),
    el('div', { class: 'actions' }, actions),
  );
}
