/** Follows a roast until it has ended: by server-sent events, and where these don't come through by long poll. */
import { Problem, calledOff, json, request } from './api.js';

const FIRST_WORD_WITHIN = 8000;
const POLL_SECONDS = 25;
const LONGEST_PAUSE = 15;
const ENDED = ['done', 'failed', 'cancelled'];

/** Returns whether nothing more will happen to a roast. */
export function ended(roast) {
  return ENDED.includes(roast.state);
}

/**
 * @param {string} id
 * @param {{snapshot: function(Object), lost: function(), back: function(), failed: function(Problem)}} told
 *     what to call: with each new snapshot, when the connection is lost, when it is back, and when it makes no sense to go on
 * @param {AbortSignal} signal ends it
 */
export async function watch(id, told, signal) {
  try {
    const allSaid = await follow(id, told, signal);
    if (!allSaid) {
      await poll(id, told, signal);
    }
  } catch (error) {
    if (!calledOff(error)) {
      told.failed(error);
    }
  }
}

/** Resolves to whether the end was seen. A browser reconnects by itself, and tells with `Last-Event-ID` what it has. */
function follow(id, told, signal) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/roasts/${id}/events`);
    const close = (act, value) => {
      clearTimeout(patience);
      events.close();
      act(value);
    };
    const patience = setTimeout(() => close(resolve, false), FIRST_WORD_WITHIN);
    events.onopen = () => told.back();
    events.onmessage = (event) => {
      clearTimeout(patience);
      const roast = JSON.parse(event.data);
      told.snapshot(roast);
      if (ended(roast)) {
        close(resolve, true);
      }
    };
    events.addEventListener('gone', () => close(reject, new Problem(404)));
    events.onerror = () => {
      told.lost();
      if (events.readyState === EventSource.CLOSED) {
        close(resolve, false);
      }
    };
    signal.addEventListener('abort', () => close(reject, signal.reason));
  });
}

async function poll(id, told, signal) {
  let tag = '';
  let pause = 1;
  for (;;) {
    try {
      const headers = tag ? { 'If-None-Match': tag } : {};
      const wait = tag ? `?wait=${POLL_SECONDS}` : '';
      const response = await request('GET', `/api/roasts/${id}${wait}`, { headers, signal });
      told.back();
      pause = 1;
      if (response.status === 200) {
        const roast = await json(response);
        tag = response.headers.get('ETag') ?? '';
        told.snapshot(roast);
        if (ended(roast)) {
          return;
        }
      }
    } catch (error) {
      if (!passing(error)) {
        throw error;
      }
      told.lost();
      await sleep(error.retryAfter || pause, signal);
      pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
  }
}

function passing(error) {
  return error.status === 0 || error.status === 429 || error.status >= 500;
}

/** Waits, or until the browser says that it is online again. */
function sleep(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    addEventListener('online', resolve, { once: true, signal });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
