/** The whole roast of a made-up resume, for who wants to see one before giving anything away. */
import { ask } from '../api.js';
import { el } from '../dom.js';
import { reportBody } from '../report/report.js';

export async function view({ signal }) {
  const report = await ask('GET', '/sample.json', { signal });
  const note = el('p', { class: 'kicker' }, 'A sample: a made-up resume, medium heat');
  return { title: 'A sample roast', content: el('div', { class: 'report' }, reportBody(report, { kicker: note, takeAway: invitation() })) };
}

function invitation() {
  return el(
    'section',
    { class: 'takeaway', 'aria-labelledby': 'yours' },
    el('h2', { id: 'yours' }, 'Yours next?'),
    el('p', {}, 'Jamie is made up, and so is the ninja.'),
    el('p', {}, 'Yours also comes back as a PDF with every remark marked in it, and with a card to show around.'),
    el('p', {}, el('a', { class: 'button primary', href: '#/' }, 'Roast my resume')),
  );
}
