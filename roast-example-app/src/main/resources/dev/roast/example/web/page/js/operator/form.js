/** A form of one field. */
import { calledOff } from '../api.js';
import { el } from '../dom.js';
import { trouble } from '../trouble.js';

/** What is wrong with what was typed, and not with the server. */
const ABOUT_THE_FIELD = [400, 403, 404];

/**
 * @param {Object} one a field
 * @param {string} words on the button
 * @param {function(string): Promise<void>} act with what was typed
 */
export function oneFieldForm(one, words, act) {
  const said = el('div', {});
  const button = el('button', { type: 'submit' }, words);
  return el('form', { class: 'sheet', novalidate: true, onsubmit: send }, one.element, said, button);

  async function send(event) {
    event.preventDefault();
    said.replaceChildren();
    one.wrong(one.value() ? '' : 'This is needed.');
    if (!one.value()) {
      one.focus();
      return;
    }
    button.disabled = true;
    try {
      await act(one.value());
    } catch (error) {
      refused(error);
    } finally {
      button.disabled = false;
    }
  }

  function refused(error) {
    if (ABOUT_THE_FIELD.includes(error.status)) {
      one.wrong(error.message);
      one.focus();
    } else if (!calledOff(error)) {
      said.replaceChildren(trouble(error));
    }
  }
}
