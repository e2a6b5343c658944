/** What the owner of a file should know about it besides the writing. */
import { el } from '../dom.js';
import { icon } from '../icons.js';

const TITLES = {
  'hidden-text': 'Text that no person can see',
  'prompt-injection': 'An instruction to a machine',
};

export function warnings(report) {
  const items = report.warnings.map(({ kind, page, detail }) =>
    el('li', {}, el('strong', {}, TITLES[kind] ?? kind.replaceAll('-', ' ')), page ? `, page ${page}: ` : ': ', detail),
  );
  return (
    items.length > 0 &&
    el(
      'section',
      { class: 'warnings', 'aria-labelledby': 'warnings' },
      el('h2', { id: 'warnings' }, icon('alert'), 'Something else is in your file'),
      el('p', {}, 'It was kept from the model and had no say in this roast. Others may hold it against you.'),
      el('ul', {}, items),
    )
  );
}
