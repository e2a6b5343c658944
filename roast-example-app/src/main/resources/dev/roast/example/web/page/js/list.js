/** A longer list, page by page. */
import { ask } from './api.js';
import { actionButton } from './button.js';
import { el, show } from './dom.js';

/**
 * Shows the first page, and the next ones when asked.
 *
 * @param {{path: string, limit: number, item: function(Object): Node, empty: Node, more: string, headers?: Object,
 *     signal: AbortSignal}} what
 * @returns {Promise<HTMLElement>}
 */
export async function pagedList({ path, limit, item, empty, more, headers, signal }) {
  const list = el('ul', { class: 'rows' });
  const foot = el('div', {});
  await add('');
  return list.children.length > 0 ? el('div', {}, list, foot) : empty;

  async function add(after) {
    const query = new URLSearchParams({ limit, ...(after && { after }) });
    const page = await ask('GET', `${path}?${query}`, { headers, signal });
    const rows = page.items.map(item);
    list.append(...rows);
    show(foot, page.next && actionButton({ words: more }, () => addAndFocus(page.next)));
  }

  async function addAndFocus(after) {
    const place = list.children.length;
    await add(after);
    const row = list.children[place];
    if (row) {
      row.tabIndex = -1;
      row.focus();
    }
  }
}
