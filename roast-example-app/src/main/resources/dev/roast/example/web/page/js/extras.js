/** What may be ordered besides, if the plan has it: a match with a job, and a comparison with an earlier roast. */
import { ask } from './api.js';
import { el, newId } from './dom.js';
import { dateTime } from './format.js';
import { me } from './session.js';

const LONGEST = 20000;
const EARLIER = 20;

/**
 * @param {AbortSignal} signal
 * @returns {{element: Node, value: function(): {jobDescription?: string, compareWith?: string}}}
 */
export function extras(signal) {
  const features = me()?.features ?? [];
  // a description is sent beside an upload, which browsers digest only where the connection is trusted
  const job = features.includes('job-match') && crypto.subtle !== undefined && jobBox();
  const earlier = features.includes('comparison') && earlierChoice(signal);
  return {
    element: el('div', {}, job && job.element, earlier && earlier.element),
    value: () => ({ ...chosen('jobDescription', job), ...chosen('compareWith', earlier) }),
  };
}

function chosen(name, part) {
  const value = part && part.input.value.trim();
  return value ? { [name]: value } : {};
}

function labelled(label, input, id) {
  return { input, element: el('div', { class: 'field' }, el('label', { for: id }, label), input) };
}

function jobBox() {
  const id = newId('job');
  return labelled('The job you want (paste its description, or leave it out)', el('textarea', { id, rows: 4, maxlength: LONGEST }), id);
}

function earlierChoice(signal) {
  const id = newId('earlier');
  const select = el('select', { id }, el('option', { value: '' }, 'Nothing'));
  const part = labelled('Compare with an earlier roast', select, id);
  part.element.hidden = true;
  fill(part, signal);
  return part;
}

/** Without the list there is nothing to choose, and the order goes on. */
async function fill({ element, input }, signal) {
  try {
    const { items } = await ask('GET', `/api/roasts?limit=${EARLIER}`, { signal });
    const done = items.filter(({ state }) => state === 'done');
    input.append(...done.map(({ id, acceptedAt, score, headline }) => el('option', { value: id }, `${dateTime(acceptedAt)}, ${score}: ${headline}`)));
    element.hidden = done.length === 0;
  } catch {
    element.hidden = true;
  }
}
