/** Questions that are asked before something is gone for good. */
import { calledOff } from './api.js';
import { el, newId } from './dom.js';
import { sessionLost } from './navigation.js';
import { trouble } from './trouble.js';

/**
 * Asks, does it, and tells if it did not work.
 *
 * @param {{title: string, words: string, yes: string, act: function(): Promise<void>, more?: Node}} question
 * @returns {Promise<boolean>} whether it was done
 */
export function confirm({ title, words, yes, act, more }) {
  return new Promise((resolve) => {
    const heading = newId('question');
    const problems = el('div', {});
    const doIt = el('button', { type: 'button', class: 'danger', onclick: agree }, yes);
    const keep = el('button', { type: 'button', autofocus: true, onclick: () => dialog.close() }, 'Keep it');
    const dialog = el(
      'dialog',
      { 'aria-labelledby': heading, onclose: closed },
      el('h2', { id: heading }, title),
      el('p', {}, words),
      more,
      problems,
      el('div', { class: 'actions' }, doIt, keep),
    );
    let done = false;
    document.body.append(dialog);
    dialog.showModal();

    async function agree() {
      doIt.disabled = true;
      try {
        await act();
        done = true;
        dialog.close();
      } catch (error) {
        refused(error);
      } finally {
        doIt.disabled = false;
      }
    }

    function refused(error) {
      if (error.status === 401) {
        dialog.close();
        sessionLost();
      } else if (!calledOff(error)) {
        problems.replaceChildren(trouble(error));
      }
    }

    function closed() {
      dialog.remove();
      resolve(done);
    }
  });
}
