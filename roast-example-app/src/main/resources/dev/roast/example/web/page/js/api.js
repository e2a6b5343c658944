/** Speaks with the server. What goes wrong is always a {@link Problem}. */

/** An answer that says no, in words for people; status 0 is none at all. */
export class Problem extends Error {
  constructor(status, { code = '', detail = '', field = '', retryAfter = 0 } = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.field = field;
    /** Seconds until trying again is worth it; 0 if nobody said. */
    this.retryAfter = retryAfter;
  }

  static offline() {
    const detail = 'The server can’t be reached just now. Check your connection and try again; nothing of yours is lost.';
    return new Problem(0, { code: 'offline', detail });
  }

  /** Reads an RFC 9457 body, or does without one. */
  static read(status, text, retryAfter) {
    const body = parse(text);
    const fallback = `The server answered ${status} and gave no reason. Try again in a moment.`;
    const detail = body.detail || body.title || fallback;
    return new Problem(status, { code: body.code, field: body.field, detail, retryAfter: Number(retryAfter) || 0 });
  }
}

function parse(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/**
 * Sends a request.
 *
 * @param {string} method
 * @param {string} path
 * @param {{json?: Object, headers?: Object, signal?: AbortSignal}} options
 * @returns {Promise<Response>} one that went well, or 304
 * @throws {Problem} if it did not; and AbortError if it was called off
 */
export async function request(method, path, { json: fields, headers = {}, signal } = {}) {
  const type = fields === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await sent(path, {
    method,
    signal,
    headers: { ...type, ...headers },
    body: fields === undefined ? undefined : JSON.stringify(fields),
    cache: 'no-store',
  });
  if (!response.ok && response.status !== 304) {
    throw Problem.read(response.status, await response.text().catch(() => ''), response.headers.get('Retry-After'));
  }
  return response;
}

async function sent(path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    throw error.name === 'AbortError' ? error : Problem.offline();
  }
}

/** Sends a request and reads the JSON of its answer. */
export async function ask(method, path, options) {
  return json(await request(method, path, options));
}

/** Reads the JSON of an answer. */
export async function json(response) {
  try {
    return await response.json();
  } catch (error) {
    throw error.name === 'AbortError' ? error : Problem.offline();
  }
}

/** Returns whether somebody called it off, which is no trouble to speak of. */
export function calledOff(error) {
  return error.name === 'AbortError';
}

/** Returns a word that no other request has, for `Idempotency-Key`; works on plain http too. */
export function newKey() {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** Writes bytes as hexadecimal digits. */
export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
