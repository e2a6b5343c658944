/** A whole roast, formatted. */
import { el } from '../dom.js';
import { plural } from '../format.js';
import { author } from '../words.js';
import { bill } from './bill.js';
import { dial } from './charts.js';
import { changes, match } from './extras.js';
import { findings } from './findings.js';
import { warnings } from './warnings.js';
import { withheld } from './withheld.js';

/**
 * @param {Object} report
 * @param {{kicker: Node, takeAway?: Node}} around what stands above the headline, and what can be taken away
 * @returns {Array} the parts in their order
 */
export function reportBody(report, { kicker, takeAway }) {
  return [
    head(report, kicker),
    warnings(report),
    el('div', { class: 'spread' }, bill(report), el('div', { class: 'spread-side' }, praise(report), takeAway)),
    match(report),
    changes(report),
    findings(report),
    withheld(report),
    el('section', { class: 'author', 'aria-labelledby': 'author' }, el('h2', { id: 'author' }, 'Who wrote this'), el('p', {}, author(report.source))),
  ];
}

function head(report, kicker) {
  return el(
    'div',
    { class: 'report-head' },
    el('div', {}, kicker, el('h1', {}, report.headline), verdict(report), jump(report.findings.length)),
    dial(report.score),
  );
}

export function verdict(report) {
  return el('p', { class: 'verdict' }, el('strong', {}, 'Verdict. '), report.verdict);
}

/** The part after the # of an address is the page's, so it is no link. */
function jump(count) {
  const there = () => {
    const heading = document.getElementById('findings');
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView();
  };
  return count > 0 && el('p', {}, el('button', { type: 'button', onclick: there }, `Go to the ${plural(count, 'thing')} to fix`));
}

function praise(report) {
  return (
    report.praise.length > 0 &&
    el(
      'section',
      { class: 'praise', 'aria-labelledby': 'praise' },
      el('h2', { id: 'praise' }, 'Don’t touch these'),
      el('ul', {}, report.praise.map((words) => el('li', {}, words))),
    )
  );
}
