/** What is going on while a roast is queued or running. */
import { actionButton } from './button.js';
import { announce } from './announce.js';
import { ask } from './api.js';
import { el, show } from './dom.js';
import { flames } from './icons.js';
import { HEATS, STAGES } from './words.js';

const PATIENCE = 'The grill is warming up. You can close this page: the roast goes on and waits for you under “Your roasts”.';

/** A connection that is back so soon, in milliseconds, was hardly lost. */
const HICCUP = 1500;

/**
 * @param {Object} roast
 * @returns {{element: HTMLElement, update: function(Object), lost: function(boolean)}}
 */
export function progress(roast) {
  const title = el('h1', {});
  const words = el('p', { class: 'lead' });
  const bar = el('progress', { max: STAGES.length, 'aria-label': 'Steps done' });
  const list = el('ol', { class: 'steps' });
  const connection = el('p', { class: 'connection', role: 'status' });
  const cancel = actionButton({ words: 'Take it off the grill' }, async () => {
    await ask('POST', `/api/roasts/${roast.id}/cancel`);
  });
  const heat = HEATS[roast.heat];
  const kicker = el('p', { class: 'kicker' }, `One resume, ${heat.name.toLowerCase()}`);
  const element = el('div', { class: 'column working' }, flames(heat.flames), kicker, title, words, connection, bar, list, cancel);
  let complaint;
  update(roast);
  return { element, update, lost };

  function update(now) {
    const running = now.state === 'running';
    const at = running ? Math.max(0, STAGES.findIndex(([stage]) => stage === now.stage)) : -1;
    title.textContent = running ? 'It’s on the grill' : 'You’re in line';
    words.textContent = running ? encouragement(now) : PATIENCE;
    bar.value = Math.max(0, at);
    show(list, STAGES.map(([, step], place) => stepItem(step, place, at)));
    announce(running ? STAGES[at][1] : 'Waiting in the queue.');
  }

  /** Each attempt to come back that fails tells so: the first one starts the clock. */
  function lost(isLost) {
    if (isLost) {
      complaint ??= setTimeout(() => say('Connection lost. The roast goes on, and this page comes back by itself.'), HICCUP);
    } else {
      clearTimeout(complaint);
      complaint = undefined;
      say('');
    }
  }

  function say(sentence) {
    connection.textContent = sentence;
  }
}

function encouragement(roast) {
  return roast.attempt > 1
    ? `Take ${roast.attempt}: the last one fell through the grate. Nothing of yours was lost.`
    : 'This takes a few seconds. Breathe. It’s only paper.';
}

function stepItem(step, place, at) {
  if (place === at) {
    return el('li', { class: 'now', 'aria-current': 'step' }, step, '…');
  }
  const done = place < at;
  return el('li', { class: done && 'done' }, step, done && el('span', { class: 'unseen' }, ', done'));
}
