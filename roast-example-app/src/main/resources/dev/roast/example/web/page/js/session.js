/** Who is here. The session itself is a cookie that no script can read; this only remembers that there is one. */
import { ask, request } from './api.js';

const MARK = 'roast.signed-in';
const listeners = new Set();
let account = null;

/** Returns what `GET /api/me` said last, or null. */
export function me() {
  return account;
}

/** Calls back whenever {@link me} changes. */
export function onChange(listener) {
  listeners.add(listener);
}

function set(value) {
  account = value;
  remember(value !== null);
  listeners.forEach((listener) => listener());
}

/** Returns whether somebody logged in on this browser and did not log out; so that a visitor's first look asks nothing. */
export function probablyIn() {
  try {
    return localStorage.getItem(MARK) !== null;
  } catch {
    return true;
  }
}

function remember(inside) {
  try {
    if (inside) {
      localStorage.setItem(MARK, '1');
    } else {
      localStorage.removeItem(MARK);
    }
  } catch {
    // a browser that keeps nothing is asked anew each time
  }
}

/** Asks who is here and what is left of the allowance. */
export async function load(signal) {
  set(await ask('GET', '/api/me', { signal }));
  return account;
}

export async function logIn(email, password, signal) {
  await ask('POST', '/api/sessions', { json: { email, password }, signal });
  return load(signal);
}

export async function signUp(email, password, signal) {
  await ask('POST', '/api/accounts', { json: { email, password }, signal });
  return logIn(email, password, signal);
}

/** Ends the session on the server; what is remembered here goes with {@link forget}. */
export async function logOut() {
  await request('DELETE', '/api/sessions/current');
}

/** The session is gone, whoever ended it. */
export function forget() {
  set(null);
}
