/** The account: what is left, the password, the sessions, what happened, and the way out. */
import { el } from '../dom.js';
import { dateTime, duration, size } from '../format.js';
import { icon } from '../icons.js';
import { pagedList } from '../list.js';
import { bar } from '../report/charts.js';
import { load } from '../session.js';
import { AUDIT } from '../words.js';
import { erase } from '../account/erase.js';
import { passwordForm } from '../account/password.js';
import { sessions } from '../account/sessions.js';

const AUDIT_PAGE = 10;

export async function view({ signal }) {
  const account = await load(signal);
  const living = await sessions(signal);
  const trail = await pagedList({
    path: '/api/me/audit',
    limit: AUDIT_PAGE,
    item: auditRow,
    empty: el('p', { class: 'fine' }, 'Nothing yet.'),
    more: 'Show older entries',
    signal,
  });
  const content = el(
    'div',
    { class: 'column wide account' },
    el('h1', {}, 'Account'),
    section('What’s left', allowance(account)),
    section('Where you are logged in', living),
    section('Change the password', passwordForm(signal)),
    section('What happened here', trail),
    section('Take it with you', takeOut()),
    section('Leave', erase()),
  );
  return { title: 'Account', content };
}

function section(title, content) {
  return el('section', {}, el('h2', {}, title), content);
}

function allowance({ tier, limits, left }) {
  return el(
    'div',
    { class: 'allowance' },
    gauge('Roasts today', left.today, limits.roastsPerDay, `refilled in ${duration(left.dayResetsIn)}`),
    gauge('Roasts this month', left.thisMonth, limits.roastsPerMonth, `refilled in ${duration(left.monthResetsIn)}`),
    gauge('Room on the grill', left.inFlight, limits.maxInFlight, 'for roasts at the same time'),
    el(
      'p',
      { class: 'fine' },
      `Your plan is “${tier}”: up to ${limits.burstPerMinute} orders a minute, `,
      `files of up to ${size(limits.maxFileBytes)} and ${limits.maxPages} pages, kept for ${limits.retentionDays} days.`,
    ),
  );
}

/** A plain link: the browser saves it while it comes, however large it is. */
function takeOut() {
  return el(
    'div',
    {},
    el('p', {}, 'Everything that is kept of you, in one zip: your PDFs, the marked-up ones, every roast, your sessions and what happened here.'),
    el('div', { class: 'actions' }, el('a', { class: 'button', href: '/api/me/export', download: 'roast-export.zip' }, icon('download'), 'Download everything')),
  );
}

function gauge(label, left, most, words) {
  return el(
    'div',
    {},
    el('p', {}, el('strong', {}, `${label}: `), `${left} of ${most} left, `, words, '.'),
    bar(`${label}, left`, left, most),
  );
}

function auditRow({ at, kind, address, detail }) {
  return el(
    'li',
    { class: 'row' },
    el(
      'div',
      { class: 'row-words' },
      el('strong', {}, AUDIT[kind] ?? kind),
      el('p', { class: 'fine' }, [dateTime(at), address, detail].filter(Boolean).join(' · ')),
    ),
  );
}
