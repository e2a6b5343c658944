/** Somebody leaves on purpose: nothing of theirs stays on the page for who sits here next. */
import { forgetDraft } from './order.js';
import { go } from './navigation.js';
import { forget } from './session.js';

export function leave(words) {
  forgetDraft();
  forget();
  go('/', words);
}
