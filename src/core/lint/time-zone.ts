/** The names of the IANA database that have no region before a solidus. `Intl` takes abbreviations such as PST beside them. */
const WITHOUT_REGION: ReadonlySet<string> = new Set(
  (
    'cet cst6cdt cuba eet egypt eire est est5edt factory gb gb-eire gmt gmt+0 gmt-0 gmt0 greenwich hongkong hst iceland iran israel jamaica ' +
    'japan kwajalein libya met mst mst7mdt navajo nz nz-chat poland portugal prc pst8pdt roc rok singapore turkey uct universal utc w-su ' +
    'wet zulu'
  ).split(' '),
);

/** How Windows, people and old systems name zones. */
const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'pacific standard time': 'America/Los_Angeles',
    'mountain standard time': 'America/Denver',
    'central standard time': 'America/Chicago',
    'eastern standard time': 'America/New_York',
    'gmt standard time': 'Europe/London',
    'w. europe standard time': 'Europe/Berlin',
    'romance standard time': 'Europe/Paris',
    'central europe standard time': 'Europe/Budapest',
    'e. europe standard time': 'Europe/Chisinau',
    'russian standard time': 'Europe/Moscow',
    'india standard time': 'Asia/Kolkata',
    'china standard time': 'Asia/Shanghai',
    'tokyo standard time': 'Asia/Tokyo',
    'aus eastern standard time': 'Australia/Sydney',
    pst: 'America/Los_Angeles',
    pdt: 'America/Los_Angeles',
    edt: 'America/New_York',
    cest: 'Europe/Berlin',
    jst: 'Asia/Tokyo',
    z: 'UTC',
  }),
);

/** Whether a text names a zone of the IANA time zone database, in any case. */
export function isTimeZone(name: string): boolean {
  if (!name.includes('/')) return WITHOUT_REGION.has(name.toLowerCase());
  // Nothing but letters, digits and these stands in a name; it also keeps offsets out, which `Intl` may take.
  if (!/^[A-Za-z][\w+/-]*$/u.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The zone that a text most likely means: a Windows name, an abbreviation, a whole offset, or blanks for underscores. */
export function timeZoneMeantBy(text: string): string | undefined {
  const trimmed = text.trim();
  const known = MEANT.get(trimmed.toLowerCase());
  if (known !== undefined) return known;
  const joined = trimmed.replaceAll(/\s+/gu, '_');
  if (joined !== text && isTimeZone(joined)) return joined;
  const [, sign, hours] = /^(?:UTC|GMT)?([+-])0?(\d{1,2})(?::?00)?$/iu.exec(trimmed) ?? [];
  if (sign === undefined || hours === undefined) return undefined;
  // POSIX counts the other way: Etc/GMT-1 is one hour east of Greenwich.
  const etc = hours === '0' ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  return isTimeZone(etc) ? etc : undefined;
}
