/** Says what went wrong, what to do, and offers to do it. */
import { el, show } from './dom.js';
import { icon } from './icons.js';
import { duration } from './format.js';

const SHORT_WAIT = 120;

/**
 * Returns a box with a problem in it.
 *
 * @param {import('./api.js').Problem} problem
 * @param {Function} [again] what to do on "Try again"; none leaves the button out
 */
export function trouble(problem, again) {
  const box = el('div', { class: 'trouble', role: 'alert' }, icon('alert'), el('p', {}, problem.message));
  if (again && problem.retryAfter > 0) {
    box.append(waiting(problem.retryAfter, again));
  } else if (again) {
    box.append(retryButton(again));
  }
  return box;
}

function retryButton(again) {
  return el('button', { type: 'button', onclick: () => again() }, icon('again'), 'Try again');
}

/** Offers it when the time has come; who would wait for hours is told when instead. */
function waiting(seconds, again) {
  const place = el('p', { class: 'wait' });
  const due = Date.now() + seconds * 1000;
  if (seconds > SHORT_WAIT) {
    show(place, `The next one is possible in ${duration(seconds)}.`);
    return place;
  }
  const tick = () => {
    const left = Math.ceil((due - Date.now()) / 1000);
    if (left <= 0) {
      show(place, retryButton(again));
    } else {
      show(place, el('span', { 'aria-hidden': 'true' }, `You can try again in ${duration(left)}.`));
      setTimeout(() => place.isConnected && tick(), 1000);
    }
  };
  tick();
  return place;
}
