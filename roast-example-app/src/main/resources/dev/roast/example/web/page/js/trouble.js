/** Says what went wrong, what to do, and offers to do it. */
import { el, show } from './dom.js';
import { icon } from './icons.js';

/** Who has to wait for longer, in seconds, is not kept waiting before a button. */
const LONGEST_COUNTDOWN = 120;

/**
 * Returns a box with a problem in it.
 *
 * @param {import('./api.js').Problem} problem
 * @param {Function|false} [again] what to do on "Try again"; none leaves the button out
 */
export function trouble(problem, again) {
  const offered = again && problem.retryAfter <= LONGEST_COUNTDOWN;
  return el(
    'div',
    { class: 'trouble', role: 'alert' },
    icon('alert'),
    el('p', {}, problem.message),
    offered && retryButton(problem.retryAfter, again),
  );
}

/** Counts down to when it may be pressed. */
function retryButton(seconds, again) {
  const words = el('span', {});
  const button = el('button', { type: 'button', onclick: () => again() }, icon('again'), words);
  const due = Date.now() + seconds * 1000;
  tick();
  return button;

  function tick() {
    const left = Math.ceil((due - Date.now()) / 1000);
    button.disabled = left > 0;
    show(words, left > 0 ? `Try again in ${left} s` : 'Try again');
    if (left > 0) {
      setTimeout(() => button.isConnected && tick(), 1000);
    }
  }
}
