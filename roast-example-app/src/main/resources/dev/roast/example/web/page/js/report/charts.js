/** The score as a dial, and bars. */
import { el, svg } from '../dom.js';
import { band } from '../words.js';

const TICKS = 60;
const FROM = -210;
const SWEEP = 240;

/** Returns the dial: as many embers glow as there are points. */
export function dial(score) {
  const lit = Math.round((score / 100) * TICKS);
  const ticks = Array.from({ length: TICKS }, (_, place) => tick(place, place < lit));
  const drawing = svg(
    'svg',
    { viewBox: '0 0 240 190', 'aria-hidden': 'true' },
    ticks,
    svg('text', { x: 120, y: 138, class: 'dial-score' }, String(score)),
    svg('text', { x: 120, y: 166, class: 'dial-of' }, 'out of 100'),
  );
  const { name, line } = band(score);
  return el(
    'div',
    { class: 'dial' },
    el('div', { ...meter('Score', score), 'aria-valuetext': `${score} of 100: ${name}` }, drawing),
    el('p', { class: 'dial-band' }, el('strong', {}, name), el('span', {}, line)),
  );
}

function tick(place, isLit) {
  const turn = FROM + (SWEEP * place) / (TICKS - 1);
  return svg('line', {
    x1: 84,
    x2: 108,
    class: isLit ? `ember ember-${Math.ceil(((place + 1) / TICKS) * 4)}` : 'ember cold',
    transform: `translate(120 118) rotate(${turn})`,
  });
}

/** Returns a bar from 0 to most. */
export function bar(label, value, most = 100) {
  const fill = el('span', { class: 'bar-fill' });
  fill.style.setProperty('--share', value / most);
  return el('div', { class: 'bar', ...meter(label, value, most) }, value > 0 && fill);
}

function meter(label, value, most = 100) {
  return { role: 'meter', 'aria-label': label, 'aria-valuenow': value, 'aria-valuemin': 0, 'aria-valuemax': most };
}
