/** Changing the password. */
import { announce } from '../announce.js';
import { calledOff, request } from '../api.js';
import { el } from '../dom.js';
import { field } from '../field.js';
import { sessionLost } from '../navigation.js';
import { trouble } from '../trouble.js';

export function passwordForm(signal) {
  const old = field('Old password', { type: 'password', name: 'oldPassword', autocomplete: 'current-password' });
  const replacement = field(
    'New password',
    { type: 'password', name: 'newPassword', autocomplete: 'new-password' },
    '8 characters or more. All other sessions end with the old one.',
  );
  const said = el('div', {});
  const button = el('button', { type: 'submit' }, 'Change the password');
  return el('form', { class: 'sheet', novalidate: true, onsubmit: send }, old.element, replacement.element, said, button);

  async function send(event) {
    event.preventDefault();
    said.replaceChildren();
    old.wrong(old.value() ? '' : 'Give the password that you have now.');
    replacement.wrong(replacement.value() ? '' : 'Give the new one.');
    const empty = [old, replacement].find((one) => !one.value());
    if (empty) {
      empty.focus();
      return;
    }
    button.disabled = true;
    try {
      const json = { oldPassword: old.value(), newPassword: replacement.value() };
      await request('PUT', '/api/me/password', { json, signal });
      changed();
    } catch (error) {
      refused(error);
    } finally {
      button.disabled = false;
    }
  }

  function changed() {
    [old, replacement].forEach((one) => one.clear());
    said.replaceChildren(el('p', { class: 'good' }, 'The password is changed, and all other sessions are ended.'));
    announce('The password is changed.');
  }

  function refused(error) {
    if (error.status === 401) {
      sessionLost();
    } else if (error.field === 'newPassword') {
      replacement.wrong(error.message);
      replacement.focus();
    } else if (error.code === 'wrong-password') {
      old.wrong(error.message);
      old.focus();
    } else if (!calledOff(error)) {
      said.replaceChildren(trouble(error));
    }
  }
}
