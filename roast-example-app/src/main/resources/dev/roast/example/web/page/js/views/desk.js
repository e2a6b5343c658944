/** The start: for a visitor what this is, for a member the next order. */
import { el } from '../dom.js';
import { ask } from '../api.js';
import { orderForm } from '../order.js';
import { teaser } from '../report/teaser.js';
import { load, me } from '../session.js';

export async function view({ signal }) {
  if (!me()) {
    return { title: 'An honest critic for your resume', content: await landing(signal) };
  }
  await load(signal);
  return { title: 'New roast', content: order(signal) };
}

function order(signal) {
  const open = me().left.today > 0;
  return el(
    'div',
    { class: 'hero' },
    el(
      'div',
      { class: 'hero-words' },
      el('p', { class: 'kicker' }, open ? 'The kitchen is open' : 'The kitchen is closed for you'),
      el('h1', {}, open ? 'What are we grilling today?' : 'You ate it all.'),
      el('p', { class: 'lead' }, 'One PDF in. Out come a score with its reasons, the lines that hurt you, and what to write instead.'),
      el('p', {}, el('a', { href: '#/roasts' }, 'Your earlier roasts'), ' are kept warm.'),
    ),
    orderForm(signal),
  );
}

async function landing(signal) {
  const report = await ask('GET', '/sample.json', { signal });
  return el('div', {}, hero(signal), steps(), teaser(report));
}

function hero(signal) {
  return el(
    'div',
    { class: 'hero' },
    el(
      'div',
      { class: 'hero-words' },
      el('p', { class: 'kicker' }, 'An honest critic for your resume'),
      el('h1', {}, 'Hear what they say ', el('em', {}, 'after'), ' you leave the room.'),
      el(
        'p',
        { class: 'lead' },
        'Drop your resume. Get it back with the joke, the problem and the fix, line by line. ',
        'It stings for a minute and helps for years.',
      ),
    ),
    orderForm(signal),
  );
}

function steps() {
  const items = [
    ['It quotes you', 'Remarks point at the very line they mean, with its page, and mark it in your PDF.'],
    ['It shows its sums', 'The score comes from rules that say what they took off, and for what.'],
    ['It keeps your secrets', 'Your name, your address, e-mail and phone are blacked out before a critic reads a word.'],
  ];
  return el(
    'ul',
    { class: 'promises' },
    items.map(([title, words]) => el('li', {}, el('strong', {}, title), el('span', {}, words))),
  );
}
