/** Asks what only an operator may. */
import { ask, Problem, request } from '../api.js';

const NO_OPERATOR = 'That is not the operator’s token of this server.';

/**
 * Returns a way to ask with the token, which is kept nowhere else.
 *
 * @param {string} token
 * @param {AbortSignal} signal
 * @returns {{ask: Function, request: Function, headers: Object, signal: AbortSignal}}
 */
export function operator(token, signal) {
  const headers = { Authorization: `Bearer ${token}` };
  return {
    signal,
    headers,
    ask: (method, path) => told(ask(method, `/api/admin${path}`, { headers, signal })),
    request: (method, path, json) => told(request(method, `/api/admin${path}`, { json, headers, signal })),
  };
}

/** Who shows the wrong token has lost no session, and need not log in. */
async function told(answer) {
  try {
    return await answer;
  } catch (error) {
    throw error.status === 401 ? new Problem(403, { code: error.code, detail: NO_OPERATOR }) : error;
  }
}

/** Says in other words that there is no such thing. */
export async function orNone(answer, words) {
  try {
    return await answer;
  } catch (error) {
    throw error.status === 404 ? new Problem(404, { code: error.code, detail: words }) : error;
  }
}
