/** Goes to screens by changing what is after the # in the address. */
import { forget } from './session.js';

/** Returns the path and the query after the #. */
export function here() {
  const [path, query = ''] = (location.hash.slice(1) || '/').split('?');
  return [path, new URLSearchParams(query)];
}

let words = '';

/** Goes to another screen, or to this one anew, and says something there. */
export function go(path, said = '') {
  words = said;
  if (location.hash === `#${path}` || (path === '/' && location.hash === '')) {
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = path;
  }
}

/** Returns what is to be said on the screen that is shown now. */
export function takeWords() {
  const said = words;
  words = '';
  return said;
}

/** The server knows no session: leads to the log-in, and from there back to where this was. */
export function sessionLost() {
  const [path] = here();
  forget();
  go(`/login?then=${encodeURIComponent(path)}`);
}
