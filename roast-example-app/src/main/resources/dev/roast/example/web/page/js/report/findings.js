/** The findings, and what to see of them. */
import { el, newId, show } from '../dom.js';
import { plural } from '../format.js';
import { CATEGORIES, SEVERITIES } from '../words.js';
import { findingCard } from './finding.js';

const ALL = 'all';

export function findings(report) {
  const all = report.findings.map((finding, place) => ({ ...finding, number: place + 1 }));
  const wanted = { category: ALL, severity: ALL };
  const list = el('ol', { class: 'findings' });
  const count = el('p', { class: 'fine', role: 'status' });
  const groups = [
    filter('category', 'About', CATEGORIES),
    filter('severity', 'How urgent', SEVERITIES),
  ];
  const filters = el('div', { class: 'filters' }, groups.map((group) => group.element), count);
  update();
  return el(
    'section',
    { 'aria-labelledby': 'findings', class: 'all-findings' },
    el('h2', { id: 'findings' }, all.length > 0 ? `${plural(all.length, 'thing')} to fix` : 'Nothing to fix'),
    all.length > 0 ? [filters, list] : el('p', {}, 'The critic looked twice and left hungry.'),
  );

  function filter(key, title, names) {
    const there = Object.keys(names).filter((value) => all.some((finding) => finding[key] === value));
    const counts = new Map();
    const name = newId(key);
    const chips = [[ALL, 'All'], ...there.map((value) => [value, names[value]])].map(([value, words]) => {
      const number = el('span', { class: 'chip-count' });
      counts.set(value, number);
      const choose = () => {
        wanted[key] = value;
        update();
      };
      const input = el('input', { type: 'radio', name, value, checked: value === ALL, onchange: choose });
      return el('label', { class: 'chip' }, input, el('span', { class: 'chip-face' }, words, ' ', number));
    });
    const recount = () => {
      counts.forEach((number, value) => {
        number.textContent = String(all.filter((finding) => fits(finding, { ...wanted, [key]: value })).length);
      });
    };
    return { element: el('fieldset', { class: 'chips' }, el('legend', {}, title), chips), recount };
  }

  function update() {
    const fitting = all.filter((finding) => fits(finding, wanted));
    groups.forEach((group) => group.recount());
    count.textContent = fitting.length === all.length ? '' : `Showing ${fitting.length} of ${all.length}.`;
    const cards = fitting.map((one) => findingCard(one, report.language));
    show(list, cards.length > 0 ? cards : el('li', { class: 'fine' }, 'Nothing here. Savour it.'));
  }
}

function fits(finding, wanted) {
  return ['category', 'severity'].every((key) => wanted[key] === ALL || wanted[key] === finding[key]);
}
