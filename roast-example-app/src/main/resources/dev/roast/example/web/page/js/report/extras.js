/** What the owner asked for besides: the match with a job, and what changed since an earlier roast. */
import { el } from '../dom.js';
import { plural } from '../format.js';

export function match({ match: found, language }) {
  return (
    found &&
    el(
      'section',
      { 'aria-labelledby': 'match' },
      el('h2', { id: 'match' }, 'Against the job'),
      el('p', {}, `Of ${plural(found.shown.length + found.lacking.length, 'required skill')}, your resume shows ${found.shown.length}.`),
      found.lacking.length > 0 && el('p', {}, el('strong', {}, 'Lacking: '), found.lacking.join(', '), '.'),
      el('ul', {}, found.shown.map((one) => shown(one, language))),
    )
  );
}

function shown({ skill, quote }, language) {
  return el('li', {}, el('strong', {}, skill), ': ', el('q', { lang: language }, quote.text), ` (page ${quote.page}, line ${quote.line})`);
}

export function changes({ changes: since }) {
  return (
    since &&
    el(
      'section',
      { 'aria-labelledby': 'changes' },
      el('h2', { id: 'changes' }, 'Since last time'),
      el('p', {}, `The score was ${since.scoreBefore} and ${moved(since.scoreChange)}. ${plural(since.remaining, 'earlier finding')} still there.`),
      list('Fixed', since.fixed),
      list('New', since.new),
    )
  );
}

function moved(change) {
  return change === 0 ? 'has not moved' : `has ${change > 0 ? 'risen' : 'fallen'} by ${Math.abs(change)}`;
}

function list(title, findings) {
  return (
    findings.length > 0 &&
    el('div', {}, el('h3', {}, title), el('ul', {}, findings.map(({ quote, problem }) => el('li', {}, quote && el('q', {}, quote.text), quote && ' ', problem))))
  );
}
