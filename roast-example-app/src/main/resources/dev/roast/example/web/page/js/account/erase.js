/** The way out, for good. */
import { request } from '../api.js';
import { actionButton } from '../button.js';
import { confirm } from '../dialog.js';
import { el } from '../dom.js';
import { leave } from '../leaving.js';

export function erase() {
  return el(
    'div',
    {},
    el('p', {}, 'Erasing the account deletes every file, every roast and every session.'),
    el('p', { class: 'fine' }, 'What stays is one line that says that an account was erased, and not whose.'),
    actionButton({ words: 'Erase my account', icon: 'bin', class: 'danger' }, ask),
  );
}

async function ask() {
  const gone = await confirm({
    title: 'Erase everything?',
    words: 'All of it goes now and for good: files, roasts, sessions, the account. There is no undo, and no hard feelings.',
    yes: 'Erase it all',
    act: () => request('DELETE', '/api/me'),
  });
  if (gone) {
    leave('Your account is erased.');
  }
}
