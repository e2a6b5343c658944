/** A labelled input with its hint and its complaint. */
import { el, newId } from './dom.js';

/**
 * @param {string} label
 * @param {Object} attributes of the input
 * @param {string} [hint]
 * @returns {{element: HTMLElement, value: function(): string, wrong: function(string), focus: function(), clear: function()}}
 */
export function field(label, attributes, hint = '') {
  const id = newId('field');
  const input = el('input', { id, type: 'text', 'aria-describedby': `${id}-wrong ${id}-hint`, ...attributes });
  const complaint = el('p', { class: 'wrong', id: `${id}-wrong`, 'aria-live': 'polite' });
  const element = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    input,
    complaint,
    el('p', { class: 'fine', id: `${id}-hint` }, hint),
  );
  return {
    element,
    value: () => input.value,
    wrong: (words) => {
      complaint.textContent = words;
      input.setAttribute('aria-invalid', String(words !== ''));
    },
    focus: () => input.focus(),
    clear: () => {
      input.value = '';
    },
  };
}
