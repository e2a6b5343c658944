/** What the server's names are called on the page. */

export const CATEGORIES = {
  impact: 'Impact',
  clarity: 'Clarity',
  structure: 'Structure',
  credibility: 'Credibility',
  'machine-readability': 'Machine readability',
};

export const SEVERITIES = { high: 'Fix first', medium: 'Fix soon', low: 'Fix some day' };

export const HEATS = {
  mild: { name: 'Mild', flames: 1, line: 'A good friend, choosing the words with care.' },
  medium: { name: 'Medium', flames: 2, line: 'A good friend, done choosing.' },
  savage: { name: 'Savage', flames: 3, line: 'A recruiter at 6 pm on a Friday.' },
};

export const STATES = {
  queued: 'In the queue',
  running: 'On the grill',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** The steps of a roast in their order, and what each is about. */
export const STAGES = [
  ['claim', 'Waking the critic'],
  ['extract-text', 'Reading every line, the small print too'],
  ['redact-personal-data', 'Blacking out your name, address, e-mail and phone'],
  ['screen-for-injection', 'Looking for notes addressed to robots'],
  ['compose-prompt', 'Laying the pages out under the lamp'],
  ['generate', 'Writing jokes, then better jokes'],
  ['restore-personal-data', 'Putting your details back in their place'],
  ['validate-report', 'Checking that every quote is really yours'],
  ['annotate', 'Scribbling in the margins of your PDF'],
  ['save', 'Plating up'],
];

/** The bands of the score, the same as on the share card. */
const BANDS = [
  [90, 'Barely singed', 'Recruiters may handle it without gloves.'],
  [75, 'Lightly toasted', 'Golden at the edges, sound in the middle.'],
  [60, 'Medium', 'Good meat in there. Keep cutting.'],
  [40, 'Well done', 'A cooking term here, and not praise.'],
  [20, 'Charred', 'There may be a resume under the smoke.'],
  [0, 'Ashes', 'Sweep up, and start with a verb.'],
];

export function band(score) {
  const [, name, line] = BANDS.find(([from]) => score >= from);
  return { name, line };
}

/** What an order may have on the side. */
export const FEATURES = {
  'job-match': 'matching with a job',
  comparison: 'comparing with an earlier roast',
};

export const AUDIT = {
  registered: 'Account made',
  'login-ok': 'Logged in',
  'login-failed': 'Log-in refused',
  'login-throttled': 'Log-in held back after too many tries',
  'logged-out': 'Logged out',
  'session-ended': 'Session ended from elsewhere',
  'password-changed': 'Password changed',
  'tier-changed': 'Plan changed',
  exported: 'Data exported',
  erased: 'Account erased',
};

/** Kinds of personal data. */
export const PERSONAL = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  url: 'Web address',
  handle: 'User name',
  address: 'Address',
  birthdate: 'Date of birth',
  age: 'Age',
  nationality: 'Nationality',
  family: 'Family',
  id: 'State number',
  iban: 'Bank account',
  card: 'Payment card',
  referee: 'Referee',
};

/** Says who wrote a report. */
export function author(source) {
  if (source.fallback) {
    return source.model === 'house'
      ? 'The usual critic was away, so our house critic stepped in: by its rules, without a language model. The scores come out the same.'
      : `The usual critic was away, so ${source.model} stepped in. The scores are not its doing: they come from rules that say what they took off.`;
  }
  return source.model === 'house'
    ? 'Written by the house critic, by its rules and without a language model. Every score comes from rules that say what they took off.'
    : `Written by ${source.model}. The scores are not its doing: they come from rules that say what they took off.`;
}
