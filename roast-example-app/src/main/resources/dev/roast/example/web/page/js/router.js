/** Shows the screen that the address names. Everything after the # is the page's own: the server has one page only. */
import { el, show } from './dom.js';
import { calledOff } from './api.js';
import { announce, focusHeading } from './announce.js';
import { smokingPlate } from './icons.js';
import { here, sessionLost, takeWords } from './navigation.js';
import { forget, load, me, probablyIn } from './session.js';
import { trouble } from './trouble.js';
import * as account from './views/account.js';
import * as desk from './views/desk.js';
import * as history from './views/history.js';
import * as operator from './views/operator.js';
import * as roast from './views/roast.js';
import * as sample from './views/sample.js';
import * as sign from './views/sign.js';

const UUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';

/** What there is: the path, the screen, and whether it is for members only. */
const ROUTES = [
  [/^\/$/, desk.view, false],
  [/^\/sample$/, sample.view, false],
  [/^\/login$/, sign.logInView, false],
  [/^\/signup$/, sign.signUpView, false],
  [/^\/roasts$/, history.view, true],
  [new RegExp(`^/roasts/${UUID}$`), roast.view, true],
  [/^\/account$/, account.view, true],
  [/^\/operator$/, operator.view, false],
];

let stage;
let leaving = new AbortController();
let shownBefore = false;

/** Begins to show screens inside an element. */
export function start(main) {
  stage = main;
  addEventListener('hashchange', () => navigate());
  navigate();
}

async function navigate() {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const [path, query] = here();
  const route = ROUTES.find(([pattern]) => pattern.test(path));
  try {
    await open(route, path, query, signal);
  } catch (error) {
    fail(error, signal);
  }
}

async function open(route, path, query, signal) {
  if (!route) {
    present(nowhere(), 'Nothing here');
    return;
  }
  const [pattern, view, membersOnly] = route;
  if (me() === null && (membersOnly || probablyIn())) {
    await identify(membersOnly, signal);
  }
  signal.throwIfAborted();
  const [, id] = pattern.exec(path);
  const { title, content } = await view({ id, query, signal, fail: (error) => fail(error, signal) });
  signal.throwIfAborted();
  present(content, title);
}

/** A visitor may look at what is for everybody; only what is for members asks for more. */
async function identify(membersOnly, signal) {
  try {
    await load(signal);
  } catch (error) {
    if (error.status !== 401 || membersOnly) {
      throw error;
    }
    forget();
  }
}

/** Shows what went wrong on the whole screen, unless that is only a missing session, or somebody left meanwhile. */
function fail(error, signal) {
  if (signal.aborted || calledOff(error)) {
    return;
  }
  if (error.status === 401) {
    sessionLost();
  } else if (error.status === 404) {
    present(nowhere(), 'Nothing here');
  } else if (error.status === undefined) {
    throw error;
  } else {
    const heading = el('h1', {}, 'That did not work');
    present(el('div', { class: 'column' }, heading, trouble(error, navigate)), 'That did not work');
  }
}

function present(content, title) {
  document.title = `${title} · Roast`;
  show(stage, content);
  if (shownBefore) {
    scrollTo(0, 0);
    focusHeading(stage);
    announce(takeWords());
  }
  shownBefore = true;
}

function nowhere() {
  return el(
    'div',
    { class: 'column empty' },
    smokingPlate(),
    el('h1', {}, 'Nothing on this plate'),
    el('p', {}, 'What was here has been deleted, belongs to somebody else, or never was. The address alone doesn’t say which.'),
    el('p', {}, el('a', { class: 'button', href: '#/' }, 'Back to the start')),
  );
}
