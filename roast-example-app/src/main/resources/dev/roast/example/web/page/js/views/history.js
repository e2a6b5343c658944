/** The roasts and the resumes of a member. */
import { ask, request } from '../api.js';
import { actionButton } from '../button.js';
import { confirm } from '../dialog.js';
import { el } from '../dom.js';
import { dateTime, size } from '../format.js';
import { smokingPlate } from '../icons.js';
import { pagedList } from '../list.js';
import { go } from '../navigation.js';
import { ended } from '../watch.js';
import { HEATS, STATES } from '../words.js';

const PAGE = 20;
const MOST_NAMES = 200;

export async function view({ signal }) {
  const names = await fileNames(signal);
  const roasts = await pagedList({
    path: '/api/roasts',
    limit: PAGE,
    item: (roast) => roastRow(roast, names.get(roast.resumeId)),
    empty: nothing(),
    more: 'Show older roasts',
    signal,
  });
  const resumes = await pagedList({
    path: '/api/resumes',
    limit: PAGE,
    item: resumeRow,
    empty: el('p', { class: 'fine' }, 'No file of yours is kept here.'),
    more: 'Show older files',
    signal,
  });
  const content = el(
    'div',
    { class: 'column wide' },
    el('h1', {}, 'Your roasts'),
    roasts,
    el('h2', {}, 'Files on the shelf'),
    el('p', { class: 'fine' }, 'Deleting a file deletes every roast of it.'),
    resumes,
  );
  return { title: 'Your roasts', content };
}

/** A roast only knows its resume's id; a list of roasts is easier to read with the names that people gave their files. */
async function fileNames(signal) {
  const { items } = await ask('GET', `/api/resumes?limit=${MOST_NAMES}`, { signal });
  return new Map(items.map((resume) => [resume.id, resume.fileName]));
}

function nothing() {
  return el(
    'div',
    { class: 'empty' },
    smokingPlate(),
    el('p', { class: 'lead' }, 'Nothing has been roasted yet. The grill is looking at you.'),
    el('p', {}, el('a', { class: 'button primary', href: '#/' }, 'Roast the first one')),
  );
}

function roastRow(roast, fileName) {
  const words = roast.headline ?? roast.failure?.message ?? (ended(roast) ? 'Taken off before it was done.' : 'Watch it sizzle.');
  const when = dateTime(roast.acceptedAt);
  const row = el(
    'li',
    { class: 'row' },
    el('span', { class: `row-score ${roast.state}` }, roast.state === 'done' ? roast.score : STATES[roast.state]),
    el(
      'div',
      { class: 'row-words' },
      el('a', { href: `#/roasts/${roast.id}` }, words),
      el('p', { class: 'fine' }, [fileName, HEATS[roast.heat].name, when].filter(Boolean).join(' · ')),
    ),
    actionButton({ words: 'Delete', icon: 'bin', label: `Delete the roast of ${when}` }, () =>
      remove(row, {
        title: 'Throw this roast away?',
        words: 'The report and its marked-up PDF are deleted for good. If it is still on the grill, it comes off.',
        path: `/api/roasts/${roast.id}`,
        said: 'The roast is deleted.',
      }),
    ),
  );
  return row;
}

function resumeRow(resume) {
  const row = el(
    'li',
    { class: 'row' },
    el(
      'div',
      { class: 'row-words' },
      el('strong', {}, resume.fileName),
      el('p', { class: 'fine' }, `${size(resume.length)} · since ${dateTime(resume.uploadedAt)} · deleted by itself ${dateTime(resume.expiresAt)}`),
    ),
    actionButton({ words: 'Delete', icon: 'bin', label: `Delete the file ${resume.fileName}` }, () =>
      remove(row, {
        title: 'Delete this file?',
        words: `“${resume.fileName}” and every roast of it are deleted for good.`,
        path: `/api/resumes/${resume.id}`,
        said: 'The file and its roasts are deleted.',
      }),
    ),
  );
  return row;
}

async function remove(row, { title, words, path, said }) {
  const gone = await confirm({ title, words, yes: 'Delete it', act: () => request('DELETE', path) });
  if (gone && row.isConnected) {
    go('/roasts', said);
  }
}
