/** Numbers, dates and sizes for people. */

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export function date(iso) {
  return DAY.format(new Date(iso));
}

export function dateTime(iso) {
  return DATE.format(new Date(iso));
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

export function size(bytes) {
  return bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round((bytes / (1 << 20)) * 10) / 10} MB`;
}

/** Cuts a text between words, and shows that it was. */
export function shortened(text, most) {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

/** Says a time to wait. */
export function duration(seconds) {
  if (seconds < 90) {
    return plural(seconds, 'second');
  }
  if (seconds < 90 * 60) {
    return plural(Math.round(seconds / 60), 'minute');
  }
  return seconds < 36 * 3600 ? plural(Math.round(seconds / 3600), 'hour') : plural(Math.round(seconds / 86400), 'day');
}

/** Names the browser behind a `User-Agent` header, as well as that can be told. */
export function device(userAgent) {
  const browser = first(userAgent, [
    [/Edg/, 'Edge'], [/OPR|Opera/, 'Opera'], [/Firefox/, 'Firefox'], [/Chrom/, 'Chrome'], [/Safari/, 'Safari'], [/curl/, 'curl'],
  ]);
  const system = first(userAgent, [
    [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS/, 'macOS'], [/Linux/, 'Linux'],
  ]);
  if (browser && system) {
    return `${browser} on ${system}`;
  }
  return browser || system || 'An unknown device';
}

function first(text, table) {
  const row = table.find(([pattern]) => pattern.test(text));
  return row ? row[1] : '';
}
