/** One finding: the line, the joke, the problem, the fix. */
import { el } from '../dom.js';
import { CATEGORIES, SEVERITIES } from '../words.js';

/**
 * @param {Object} finding as in the report, with its number
 * @param {string} language of the resume
 */
export function findingCard(finding, language) {
  const { number, category, severity, roast, problem, fix } = finding;
  return el(
    'li',
    { class: `finding ${severity}`, value: number },
    el(
      'article',
      {},
      el(
        'p',
        { class: 'finding-tags' },
        el('span', { class: 'tag' }, SEVERITIES[severity] ?? severity),
        el('span', {}, CATEGORIES[category] ?? category),
      ),
      about(finding, language),
      el('h3', {}, roast),
      el('dl', {}, pair('Problem', problem), pair('Fix', fix)),
    ),
  );
}

function about({ quote }, language) {
  if (!quote) {
    return el('p', { class: 'whole' }, 'About the whole document');
  }
  return el(
    'figure',
    {},
    el('blockquote', { lang: language }, el('span', {}, quote.text)),
    el('figcaption', {}, `Page ${quote.page}, line ${quote.line}`),
  );
}

function pair(name, words) {
  return el('div', { class: name.toLowerCase() }, el('dt', {}, name), el('dd', {}, words));
}
