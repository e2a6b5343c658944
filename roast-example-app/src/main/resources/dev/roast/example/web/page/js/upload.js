/** Brings a PDF to the server and has it roasted. */
import { Problem, ask, hex, newKey } from './api.js';

const MARK_WITHIN = 1024;

/** Returns what is wrong with a file before a byte of it is sent, or an empty text. */
export async function check(file, maxBytes) {
  const start = await beginning(file);
  if (!start.includes('%PDF-')) {
    return `“${file.name}” is no PDF. Export your resume as a PDF and drop that.`;
  }
  if (file.size > maxBytes) {
    const most = Math.floor(maxBytes / (1 << 20));
    return `“${file.name}” is larger than the ${most} MB that fit on this grill. Export it with smaller pictures.`;
  }
  return '';
}

/** A folder can be dropped as well, and a file can be gone by now: these begin with nothing. */
async function beginning(file) {
  try {
    return await file.slice(0, MARK_WITHIN).text();
  } catch {
    return '';
  }
}

/**
 * One order. Delivering it again after a lost connection goes on where it was and never orders twice.
 */
export class Order {
  #file;
  #heat;
  #extras;
  #key = newKey();
  #uploadId = '';

  /**
   * @param {File} file
   * @param {string} heat
   * @param {{jobDescription?: string, compareWith?: string}} [extras] what the plan has besides
   */
  constructor(file, heat, extras = {}) {
    this.#file = file;
    this.#heat = heat;
    this.#extras = extras;
  }

  /**
   * @param {function(number)} progress told the share that has been sent, 0 to 1
   * @param {AbortSignal} signal calls it off
   * @returns {Promise<string>} the roast's id
   */
  async deliver(progress, signal) {
    try {
      return this.#direct() ? await this.#sendThenSubmit(progress, signal) : await this.#submitBody(progress, signal);
    } catch (error) {
      if (error.code === 'no-direct-upload' && !this.#extras.jobDescription) {
        return this.#submitBody(progress, signal);
      }
      if (error.status > 0) {
        this.#uploadId = '';
        this.#key = newKey();
      }
      throw error;
    }
  }

  /** Browsers digest only where the connection is trusted: on https, or on this machine. */
  #direct() {
    return crypto.subtle !== undefined;
  }

  async #sendThenSubmit(progress, signal) {
    if (!this.#uploadId) {
      this.#uploadId = await this.#upload(progress, signal);
    }
    const json = { uploadId: this.#uploadId, heat: this.#heat, ...this.#extras };
    const headers = { 'Idempotency-Key': this.#key };
    return (await ask('POST', '/api/roasts', { json, headers, signal })).id;
  }

  async #upload(progress, signal) {
    const digest = await crypto.subtle.digest('SHA-256', await this.#file.arrayBuffer());
    const sha256 = hex(new Uint8Array(digest));
    const json = { fileName: this.#name(), length: this.#file.size, sha256 };
    const { uploadId, method, url, headers } = await ask('POST', '/api/uploads', { json, signal });
    await send(method, url, headers, this.#file, progress, signal).catch(unlessThere);
    return uploadId;
  }

  async #submitBody(progress, signal) {
    const query = new URLSearchParams({ heat: this.#heat, fileName: this.#name() });
    if (this.#extras.compareWith) {
      query.set('compareWith', this.#extras.compareWith);
    }
    const headers = { 'Content-Type': 'application/pdf', 'Idempotency-Key': this.#key };
    const text = await send('POST', `/api/roasts?${query}`, headers, this.#file, progress, signal);
    return JSON.parse(text).id;
  }

  #name() {
    return this.#file.name.slice(-200) || 'resume.pdf';
  }
}

/** A browser may repeat a PUT whose answer was lost; nothing is written twice, and what is there is checked by its digest. */
function unlessThere(error) {
  if (error.status !== 412) {
    throw error;
  }
}

/** Sends bytes with XMLHttpRequest, since fetch doesn't tell how far it is. */
function send(method, url, headers, file, progress, signal) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    Object.entries(headers).forEach(([name, value]) => xhr.setRequestHeader(name, value));
    xhr.upload.onprogress = (event) => progress(event.loaded / event.total);
    xhr.onerror = () => reject(Problem.offline());
    xhr.onabort = () => reject(signal.reason);
    xhr.onload = () => {
      if (xhr.status < 400) {
        resolve(xhr.responseText);
      } else {
        reject(Problem.read(xhr.status, xhr.responseText, xhr.getResponseHeader('Retry-After')));
      }
    };
    signal.addEventListener('abort', () => xhr.abort());
    xhr.send(file);
  });
}

/** Has a resume that is there roasted anew; returns the new roast's id. */
export async function roastAgain(resumeId, heat) {
  const headers = { 'Idempotency-Key': newKey() };
  try {
    return (await ask('POST', '/api/roasts', { json: { resumeId, heat }, headers })).id;
  } catch (error) {
    throw error.status === 404 ? new Problem(404, { detail: 'The file is not here any more; drop it again to have it roasted.' }) : error;
  }
}
