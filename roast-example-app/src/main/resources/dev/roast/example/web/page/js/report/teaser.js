/** A taste of a roast, for the first screen. */
import { el } from '../dom.js';
import { CATEGORIES } from '../words.js';
import { bar, dial } from './charts.js';
import { findingCard } from './finding.js';
import { verdict } from './report.js';

const SHOWN = [1, 7, 9];

export function teaser(report) {
  const tasted = SHOWN.map((place) => findingCard({ ...report.findings[place], number: place + 1 }, report.language));
  return el(
    'section',
    { class: 'teaser', 'aria-labelledby': 'teaser' },
    el('p', { class: 'kicker' }, 'Fresh off the grill: a made-up resume, a real roast'),
    el(
      'div',
      { class: 'report-head' },
      el('div', {}, el('h2', { id: 'teaser', class: 'headline' }, report.headline), verdict(report), scores(report)),
      dial(report.score),
    ),
    el('ol', { class: 'findings' }, tasted),
    el('p', { class: 'more' }, el('a', { class: 'button', href: '#/sample' }, `Read all ${report.findings.length} findings`)),
  );
}

function scores(report) {
  return el(
    'ul',
    { class: 'scores' },
    report.categories.map(({ name, score }) =>
      el('li', {}, el('span', {}, CATEGORIES[name]), bar(CATEGORIES[name], score), el('span', { class: 'bill-score' }, String(score))),
    ),
  );
}
