/** Roasts that failed for good, and how to try them once more. */
import { announce } from '../announce.js';
import { actionButton } from '../button.js';
import { el, show } from '../dom.js';
import { dateTime, plural } from '../format.js';
import { pagedList } from '../list.js';

const PAGE = 20;

export function letters(operator) {
  return pagedList({
    path: '/api/admin/dead-letters',
    limit: PAGE,
    item: (letter) => row(letter, operator),
    empty: el('p', { class: 'fine' }, 'Nothing has failed for good.'),
    more: 'Show older ones',
    headers: operator.headers,
    signal: operator.signal,
  });
}

function row({ account, roast, attempts, endedAt, failure }, operator) {
  const place = el('div', {}, actionButton({ words: 'Roast it again', label: `Roast ${roast} again` }, again));
  return el(
    'li',
    { class: 'row' },
    el(
      'div',
      { class: 'row-words' },
      el('strong', {}, failure?.message ?? 'No reason is known.'),
      el('p', { class: 'fine' }, `Roast ${roast} of account ${account}`),
      el('p', { class: 'fine' }, [endedAt && dateTime(endedAt), plural(attempts, 'attempt')].filter(Boolean).join(' · ')),
    ),
    place,
  );

  async function again() {
    await operator.request('POST', `/dead-letters/${account}/${roast}/replay`);
    show(place, el('p', { class: 'good' }, 'On the grill again.'));
    announce('The roast is on the grill again.');
  }
}
