/** Drawings of our own; each says nothing to a screen reader, since the words beside it do. */
import { svg } from './dom.js';

const FLAME = 'M13 1c1 5 7 7.500 7 14a8 8 0 0 1-16 0c0-3.600 2-5.500 3.300-8.500C8.500 8 9 9.500 9 10.500 11.500 8.500 12.500 5 13 1z';

const STROKES = {
  upload: 'M12 16V4m-5 5 5-5 5 5M4 20h16',
  download: 'M12 4v12m-5-5 5 5 5-5M4 20h16',
  eye: 'M2 12s3.600-6.500 10-6.500S22 12 22 12s-3.600 6.500-10 6.500S2 12 2 12zm10-2.700a2.700 2.700 0 1 0 0 5.400 2.700 2.700 0 0 0 0-5.400z',
  bin: 'M4 7h16M9 7V4h6v3m-8.500 0 1 13h9l1-13M10 11v5.500m4-5.500v5.500',
  again: 'M19.500 12a7.500 7.500 0 1 1-2.200-5.300L20 9.300M20 4v5.300h-5.300',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  share: 'M12 15V3m-4 4 4-4 4 4M6 11H4v10h16V11h-2',
  check: 'm4 12.500 5 5L20 6.500',
  alert: 'M12 3 2 20.500h20L12 3zm0 6.500V14m0 3.200v.3',
  lock: 'M6 11h12v9.500H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2.500',
  paper: 'M6 2.500h8l5 5v14H6zM14 2.500v5h5M9 12h7m-7 4h5',
};

/** Returns a drawing by its name. */
export function icon(name) {
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: STROKES[name] }));
}

/** Returns so many flames out of three, the rest of them cold. */
export function flames(lit) {
  return svg(
    'svg',
    { class: 'flames', viewBox: '0 0 72 24', 'aria-hidden': 'true' },
    [0, 1, 2].map((place) =>
      svg('path', { d: FLAME, transform: `translate(${place * 24} 0)`, class: place < lit ? 'lit' : 'cold' }),
    ),
  );
}

/** Returns an empty plate with smoke over it, for screens that have nothing to serve. */
export function smokingPlate() {
  return svg(
    'svg',
    { class: 'plate', viewBox: '0 0 160 110', 'aria-hidden': 'true' },
    svg('path', { class: 'smoke', d: 'M62 62c-9-9 7-15-1-25s5-14 1-22M81 60c-9-10 8-17 0-28s6-15 1-25M100 62c-9-9 7-15-1-25s5-14 1-22' }),
    svg('path', { class: 'dish', d: 'M14 76h132c-4 13-18 21-34 21H48C32 97 18 89 14 76zM4 76h152' }),
    svg('path', { class: 'crumb', d: 'M66 70h4m8 0h6m8 0h3' }),
  );
}
