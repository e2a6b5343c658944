/** The five categories as a bill: what was taken off, and for what. */
import { el } from '../dom.js';
import { CATEGORIES } from '../words.js';
import { bar } from './charts.js';

const TAKEN_OFF = /^(\d+) off: (.*)$/s;

export function bill(report) {
  return el(
    'section',
    { class: 'bill', 'aria-labelledby': 'bill' },
    el('h2', { id: 'bill' }, 'The bill'),
    report.categories.map(category),
    el('div', { class: 'bill-total' }, report.scoreReasons.map((reason) => el('p', { class: 'fine' }, reason))),
  );
}

function category({ name, score, reasons }) {
  const title = CATEGORIES[name] ?? name;
  return el(
    'div',
    { class: 'bill-item' },
    el('h3', {}, el('span', {}, title), el('span', { class: 'bill-score' }, String(score))),
    bar(title, score),
    reasons.length > 0 ? el('ul', {}, reasons.map(reason)) : el('p', { class: 'fine' }, 'Nothing taken off. Show-off.'),
  );
}

function reason(words) {
  const match = TAKEN_OFF.exec(words);
  if (!match) {
    return el('li', {}, words);
  }
  const [, points, why] = match;
  return el('li', {}, el('span', { class: 'off' }, `−${points}`), el('span', {}, capital(why)));
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
