/** What may be ordered besides, if the plan has it: a match with a job, and a comparison with an earlier roast. */
import { ask } from './api.js';
import { el, newId } from './dom.js';
import { date, shortened } from './format.js';
import { icon } from './icons.js';
import { me } from './session.js';
import { FEATURES } from './words.js';

const LONGEST = 20000;
const EARLIER = 50;
const LONGEST_HEADLINE = 60;

/**
 * @param {{job: string, earlier: string}} draft what was filled in before; kept up to date
 * @param {AbortSignal} signal
 * @returns {Node|false} nothing for a visitor, of whom no plan is known
 */
export function extras(draft, signal) {
  const parts = me() && [jobBox(draft), earlierChoice(draft, signal), elsewhere(me())].filter(Boolean);
  return parts?.length > 0 && el('fieldset', { class: 'extras' }, el('legend', {}, 'Anything on the side?'), parts);
}

/** What of the draft goes with the order: the plan may be another one by now. */
export function chosenExtras(draft) {
  const job = canSendJob() && draft.job.trim();
  const earlier = has('comparison') && draft.earlier;
  return { ...(job && { jobDescription: job }), ...(earlier && { compareWith: earlier }) };
}

function has(feature) {
  return me()?.features.includes(feature) ?? false;
}

/** A description is sent beside an upload, which browsers digest only where the connection is trusted. */
function canSendJob() {
  return has('job-match') && crypto.subtle !== undefined;
}

function labelled(label, id, input, hint) {
  return el('div', { class: 'field' }, el('label', { for: id }, label), input, hint);
}

function jobBox(draft) {
  if (!canSendJob()) {
    return false;
  }
  const id = newId('job');
  const usual = 'Paste the advertisement: you get told which skills it asks for, and where your resume shows them.';
  const hint = el('p', { class: 'fine', id: `${id}-hint`, 'aria-live': 'polite' }, usual);
  const attributes = { id, rows: 3, maxlength: LONGEST, 'aria-describedby': hint.id, placeholder: 'You have five years of…' };
  const box = el('textarea', { ...attributes, oninput: changed }, draft.job);
  return labelled('The job you want', id, box, hint);

  function changed() {
    draft.job = box.value;
    hint.textContent = box.value.length < LONGEST ? usual : `Only the first ${LONGEST.toLocaleString('en')} characters fit; the rest was left out.`;
  }
}

function earlierChoice(draft, signal) {
  if (!has('comparison')) {
    return false;
  }
  const id = newId('earlier');
  const keep = () => {
    draft.earlier = select.value;
  };
  const select = el('select', { id, 'aria-describedby': `${id}-hint`, onchange: keep }, el('option', { value: '' }, 'None'));
  const hint = el('p', { class: 'fine', id: `${id}-hint` }, 'See what you have mended since, and what is new.');
  const part = labelled('An earlier roast to beat', id, select, hint);
  part.hidden = true;
  fill(part, select, draft, signal);
  return part;
}

/** Without the list there is nothing to choose, and the order goes on. */
async function fill(part, select, draft, signal) {
  try {
    const { items } = await ask('GET', `/api/roasts?limit=${EARLIER}`, { signal });
    const done = items.filter(({ state }) => state === 'done');
    select.append(...done.map(option));
    select.value = done.some(({ id }) => id === draft.earlier) ? draft.earlier : '';
    draft.earlier = select.value;
    part.hidden = done.length === 0;
  } catch {
    part.hidden = true;
  }
}

function option({ id, acceptedAt, score, headline }) {
  return el('option', { value: id }, `${score} points, ${date(acceptedAt)}: ${shortened(headline, LONGEST_HEADLINE)}`);
}

/** Said before anything is typed, so that nobody types in vain. */
function elsewhere({ tier, notIncluded }) {
  const lacking = notIncluded.filter(({ feature }) => FEATURES[feature]);
  const plans = [...new Set(lacking.map((one) => one.tier))];
  const sentences = plans.map((plan) => {
    const names = lacking.filter((one) => one.tier === plan).map(({ feature }) => FEATURES[feature]);
    return `${names.join(' and ')} ${names.length > 1 ? 'come' : 'comes'} with the plan “${plan}”. `;
  });
  return (
    lacking.length > 0 &&
    el('p', { class: 'elsewhere' }, icon('lock'), el('span', {}, sentences.map(capitalised), `You are on “${tier}”, and everything else is on the house.`))
  );
}

function capitalised(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
