/** Log in, sign up. */
import { calledOff } from '../api.js';
import { el, newId } from '../dom.js';
import { go } from '../navigation.js';
import { hasDraft } from '../order.js';
import { logIn, signUp } from '../session.js';
import { field } from '../field.js';
import { trouble } from '../trouble.js';

export function logInView({ query, signal }) {
  const then = query.get('then') ?? '';
  const note = then ? 'Log in, and you are back where you were.' : 'Your roasts have been kept warm.';
  const form = signForm({ button: 'Log in', busy: 'Checking…', autocomplete: 'current-password', act: logIn, then, signal });
  const other = el('p', {}, 'New here? ', el('a', { href: `#/signup${suffix(then)}` }, 'Make an account'), '. It takes one breath.');
  return { title: 'Log in', content: page('Welcome back', note, form, other) };
}

export function signUpView({ query, signal }) {
  const then = query.get('then') ?? '';
  const note = hasDraft()
    ? 'Your resume is on the counter. An account makes sure that only you get to read what comes back.'
    : 'An account makes sure that only you get to read what comes back.';
  const form = signForm({ button: 'Sign up', busy: 'Setting a place…', autocomplete: 'new-password', act: signUp, then, signal });
  const other = el('p', {}, 'Been here before? ', el('a', { href: `#/login${suffix(then)}` }, 'Log in instead'), '.');
  return { title: 'Sign up', content: page('Pull up a chair', note, form, other) };
}

function suffix(then) {
  return then ? `?then=${encodeURIComponent(then)}` : '';
}

function page(title, note, form, other) {
  return el('div', { class: 'column narrow' }, el('h1', {}, title), el('p', { class: 'lead' }, note), form, other);
}

function signForm({ button, busy, autocomplete, act, then, signal }) {
  const isNew = autocomplete === 'new-password';
  const email = field('E-mail', { type: 'email', name: 'email', autocomplete: 'username', required: true });
  const password = field(
    'Password',
    { type: 'password', name: 'password', autocomplete, required: true },
    isNew ? '8 characters or more. A short sentence works well.' : '',
  );
  const problems = el('div', { id: newId('problems') });
  const submit = el('button', { type: 'submit', class: 'primary' }, button);
  const fields = { email, password };
  return el('form', { class: 'sheet', novalidate: true, onsubmit: send }, email.element, password.element, problems, submit);

  async function send(event) {
    event.preventDefault();
    problems.replaceChildren();
    if (!complete()) {
      return;
    }
    submit.disabled = true;
    submit.textContent = busy;
    try {
      await act(email.value(), password.value(), signal);
      go(then.startsWith('/') ? then : '/');
    } catch (error) {
      if (!calledOff(error)) {
        refused(error);
      }
    } finally {
      submit.disabled = false;
      submit.textContent = button;
    }
  }

  function complete() {
    email.wrong(email.value() ? '' : 'Give your e-mail address.');
    password.wrong(password.value() ? '' : 'Give a password.');
    const empty = [email, password].find((one) => !one.value());
    empty?.focus();
    return !empty;
  }

  function refused(error) {
    const about = fields[error.field];
    if (about) {
      about.wrong(error.message);
      about.focus();
    } else {
      problems.replaceChildren(trouble(error));
      password.focus();
    }
  }
}
