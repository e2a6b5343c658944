/** Buttons that ask the server for something. */
import { calledOff } from './api.js';
import { el } from './dom.js';
import { icon } from './icons.js';
import { sessionLost } from './navigation.js';
import { trouble } from './trouble.js';

/**
 * Returns a button with a place for what goes wrong below it.
 *
 * @param {{words: string, icon?: string, class?: string, label?: string}} look
 * @param {function(): Promise<void>} act
 */
export function actionButton(look, act) {
  const problems = el('div', {});
  const button = el(
    'button',
    { type: 'button', class: look.class, 'aria-label': look.label, onclick: run },
    look.icon && icon(look.icon),
    el('span', { class: 'button-words' }, look.words),
  );
  let busy = false;
  return el('div', { class: 'action' }, button, problems);

  async function run() {
    if (busy) {
      return;
    }
    setBusy(true);
    problems.replaceChildren();
    try {
      await act();
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  }

  /** It stays focusable, so that the focus comes back to it when a dialog that it opened closes. */
  function setBusy(value) {
    busy = value;
    button.setAttribute('aria-disabled', String(value));
  }

  function refused(error) {
    if (error.status === 401) {
      sessionLost();
    } else if (!calledOff(error)) {
      problems.replaceChildren(trouble(error, run));
    }
  }
}
