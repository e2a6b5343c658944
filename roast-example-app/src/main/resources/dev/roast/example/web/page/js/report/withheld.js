/** What no language model was shown, and what stood in its place. */
import { el } from '../dom.js';
import { plural } from '../format.js';
import { PERSONAL } from '../words.js';

export function withheld(report) {
  const items = report.withheld ?? [];
  return (
    items.length > 0 &&
    el(
      'section',
      { class: 'withheld', 'aria-labelledby': 'withheld' },
      el('h2', { id: 'withheld' }, 'Kept between you and us'),
      el('p', {}, 'Before anything was read, this was blacked out. It was put back for your eyes only.'),
      el(
        'details',
        {},
        el('summary', {}, `Show ${plural(items.length, 'private detail')}`),
        el('div', { class: 'withheld-table' }, table(items)),
      ),
    )
  );
}

function table(items) {
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ['What it is', 'In your file', 'What was read instead'].map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, items.map(row)),
  );
}

function row({ kind, placeholder, text, count }) {
  return el(
    'tr',
    {},
    el('td', {}, PERSONAL[kind] ?? kind.replaceAll('-', ' ')),
    el('td', {}, text),
    el('td', {}, el('code', {}, placeholder), count > 1 && ` ${plural(count, 'time')}`),
  );
}
