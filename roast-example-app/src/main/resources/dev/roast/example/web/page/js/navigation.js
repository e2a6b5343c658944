/** Goes to screens by changing what is after the # in the address. */
import { forget } from './session.js';

/** Returns the path and the query after the #. */
export function here() {
  const [path, query = ''] = (location.hash.slice(1) || '/').split('?');
  return [path, new URLSearchParams(query)];
}

/** Goes to another screen, or to this one anew. */
export function go(path) {
  if (location.hash === `#${path}` || (path === '/' && location.hash === '')) {
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = path;
  }
}

/** The server knows no session: leads to the log-in, and from there back to where this was. */
export function sessionLost() {
  const [path] = here();
  forget();
  go(`/login?then=${encodeURIComponent(path)}`);
}
