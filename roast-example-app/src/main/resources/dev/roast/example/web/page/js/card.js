/** The share card: shown, saved as a picture, and put into words. */
import { actionButton } from './button.js';
import { announce } from './announce.js';
import { el, show } from './dom.js';
import { icon } from './icons.js';
import { band } from './words.js';

const WIDTH = 1200;
const HEIGHT = 630;

export function shareCard(roast) {
  const { score } = roast.report;
  const path = `/api/roasts/${roast.id}/card.svg`;
  const picture = el('img', {
    src: path,
    width: WIDTH,
    height: HEIGHT,
    alt: `Share card: ${score} out of 100, ${band(score).name}. It shows the scores and nothing else about you.`,
  });
  return el(
    'div',
    { class: 'card' },
    picture,
    el('p', { class: 'fine' }, 'Scores only: no name, no employer, not a word of yours.'),
    el(
      'div',
      { class: 'actions' },
      actionButton({ words: 'Save as picture', icon: 'download' }, () => savePng(picture)),
      el('a', { class: 'button', href: path, download: 'roast-card.svg' }, icon('download'), 'Save as SVG'),
      copyButton(score),
      navigator.canShare && actionButton({ words: 'Share…', icon: 'share' }, () => share(picture, score)),
    ),
  );
}

async function png(picture) {
  await picture.decode();
  const canvas = el('canvas', { width: WIDTH, height: HEIGHT });
  canvas.getContext('2d').drawImage(picture, 0, 0, WIDTH, HEIGHT);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function savePng(picture) {
  const url = URL.createObjectURL(await png(picture));
  el('a', { href: url, download: 'roast-card.png' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function share(picture, score) {
  const file = new File([await png(picture)], 'roast-card.png', { type: 'image/png' });
  const shared = { files: [file], text: sentence(score) };
  await navigator.share(navigator.canShare(shared) ? shared : { text: sentence(score) });
}

function sentence(score) {
  const { name, line } = band(score);
  return `I had my resume roasted: ${score} out of 100. “${name}. ${line}” ${location.origin}`;
}

/** Where the browser does not let a page copy, the words are shown to be copied by hand. */
function copyButton(score) {
  const words = sentence(score);
  const place = el('div', { class: 'action' });
  const byHand = () => {
    const input = el('input', { type: 'text', readonly: true, value: words, 'aria-label': 'A line to post' });
    show(place, input);
    input.select();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      announce('Copied.');
      button.lastChild.textContent = 'Copied';
    } catch {
      byHand();
    }
  };
  const button = el('button', { type: 'button', onclick: copy }, icon('copy'), 'Copy a line to post');
  place.append(button);
  return place;
}
