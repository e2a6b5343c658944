/** What the owner asked for besides: the match with a job, and what changed since an earlier roast. */
import { el } from '../dom.js';
import { plural } from '../format.js';
import { bar } from './charts.js';

export function match({ match: found, language }) {
  return (
    found &&
    el(
      'section',
      { class: 'besides', 'aria-labelledby': 'match' },
      el('h2', { id: 'match' }, 'Against the job'),
      count(found),
      el(
        'div',
        { class: 'besides-pair' },
        found.shown.length > 0 && el('div', {}, el('h3', {}, 'Your resume shows'), el('ul', { class: 'shown' }, found.shown.map((one) => shown(one, language)))),
        found.lacking.length > 0 && lacking(found.lacking),
      ),
    )
  );
}

function count({ shown, lacking }) {
  const all = shown.length + lacking.length;
  const words = all === 0 ? 'The advertisement names no skill that the critic knows.' : `${shown.length} of ${plural(all, 'skill')} that the job asks for.`;
  return el('div', { class: 'besides-count' }, el('p', { class: 'lead' }, words), all > 0 && bar('Skills that the resume shows', shown.length, all));
}

function shown({ skill, quote }, language) {
  return el(
    'li',
    {},
    el('strong', {}, skill),
    el('q', { lang: language }, bare(quote.text)),
    el('span', { class: 'fine' }, `Page ${quote.page}, line ${quote.line}`),
  );
}

/** The mark of a list is no part of what somebody wrote. */
function bare(text) {
  return text.replace(/^[•·▪◦–-]\s+/, '');
}

function lacking(skills) {
  return el(
    'div',
    {},
    el('h3', {}, 'It doesn’t show'),
    el('ul', { class: 'lacking' }, skills.map((skill) => el('li', {}, skill))),
    el('p', { class: 'fine' }, 'If you can do it, write it down where you did it. If you can’t, leave it out.'),
  );
}

export function changes({ changes: since, score }) {
  return (
    since &&
    el(
      'section',
      { class: 'besides', 'aria-labelledby': 'changes' },
      el('h2', { id: 'changes' }, 'Since last time'),
      el(
        'p',
        { class: 'moved' },
        el('span', { class: 'moved-from' }, el('span', { class: 'unseen' }, 'The score was '), since.scoreBefore),
        el('span', { 'aria-hidden': 'true' }, '→'),
        el('strong', {}, el('span', { class: 'unseen' }, ' and is '), score),
        el('span', { class: since.scoreChange < 0 ? 'tag worse' : 'tag better' }, moved(since.scoreChange)),
      ),
      el('p', {}, remaining(since)),
      el('div', { class: 'besides-pair' }, list('Fixed', 'fixed', since.fixed), list('New', 'new', since.new)),
    )
  );
}

function moved(change) {
  return change === 0 ? 'not moved' : `${change > 0 ? 'up' : 'down'} by ${Math.abs(change)}`;
}

function remaining({ remaining: still, fixed }) {
  if (still === 0) {
    return fixed.length > 0 ? 'Nothing of what was found last time is left.' : 'There was nothing left to mend.';
  }
  return `${plural(still, 'thing')} from last time ${still === 1 ? 'is' : 'are'} still there.`;
}

function list(title, kind, findings) {
  return (
    findings.length > 0 &&
    el('div', {}, el('h3', {}, `${title} (${findings.length})`), el('ul', { class: kind }, findings.map(({ quote, problem }) => el('li', {}, quote && el('q', {}, quote.text), el('span', {}, problem)))))
  );
}
