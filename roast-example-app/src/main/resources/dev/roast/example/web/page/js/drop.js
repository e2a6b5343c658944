/** Where a file is dropped, clicked for, or chosen with the keyboard. */
import { el, newId, show } from './dom.js';
import { size } from './format.js';
import { icon } from './icons.js';

/**
 * @param {File|null} file what is chosen already
 * @param {function(File)} choose told of each file
 * @param {AbortSignal} signal aborted when the screen is left
 * @returns {{element: HTMLElement, chosen: function(File|null, string), lock: function(boolean), focus: function()}}
 */
export function dropZone(file, choose, signal) {
  const wrongId = newId('wrong');
  const wrong = el('p', { class: 'wrong', id: wrongId, 'aria-live': 'polite' });
  const face = el('div', { class: 'drop-face' });
  const input = el('input', {
    type: 'file',
    id: newId('file'),
    accept: 'application/pdf,.pdf',
    title: '',
    'aria-describedby': wrongId,
    onkeydown: (event) => {
      // or Enter would send the form before anything is chosen
      if (event.key === 'Enter') {
        event.preventDefault();
        input.click();
      }
    },
    onchange: () => {
      take(input.files);
      // so that the same file can be chosen again after it was mended
      input.value = '';
    },
  });
  const zone = el('div', { class: 'drop' }, face, input);
  everywhere(zone, take, signal);
  const chosen = (now, complaint) => {
    show(face, now ? ready(now, input.id) : inviting(input.id));
    zone.classList.toggle('full', now !== null);
    wrong.textContent = complaint;
    input.setAttribute('aria-invalid', String(complaint !== ''));
  };
  chosen(file, '');
  return {
    element: el('div', {}, zone, wrong),
    chosen,
    lock: (locked) => {
      input.disabled = locked;
    },
    focus: () => input.focus(),
  };

  function take(files) {
    if (files.length > 0 && !input.disabled) {
      choose(files[0]);
    }
  }
}

function inviting(id) {
  return [
    icon('upload'),
    el('label', { for: id }, 'Choose your resume'),
    el('span', { class: 'fine' }, 'or drop the PDF anywhere on this page'),
  ];
}

function ready(file, id) {
  return [
    icon('paper'),
    el('label', { for: id }, el('span', { class: 'unseen' }, 'Chosen resume: '), file.name),
    el('span', { class: 'fine' }, `${size(file.size)}, ready for the grill. Choose another one if it isn’t the one.`),
  ];
}

/** A file that misses the zone is meant for it all the same, and must not open in place of the page. */
function everywhere(zone, take, signal) {
  const over = (event) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      zone.classList.add('over');
    }
  };
  const left = (event) => {
    if (event.relatedTarget === null) {
      zone.classList.remove('over');
    }
  };
  const dropped = (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    take(event.dataTransfer.files);
  };
  addEventListener('dragover', over, { signal });
  addEventListener('dragleave', left, { signal });
  addEventListener('drop', dropped, { signal });
}
