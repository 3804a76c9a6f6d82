/** xsd:dateTime, as XML Schema 1.1 part 2, 3.3.7 has it: '-'? yyyy '-' mm '-' dd 'T' hh ':' mm ':' ss ('.' s+)? zone? */
const DATE_TIME = /^(-?(?:[1-9]\d{3,}|0\d{3}))-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?$/u;

/** What nearly all of them look like, on a day that every month has: told at once. */
const USUAL = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/u;

/** Whether a text is an xsd:dateTime with a day that exists. The zone may be missing (reading 40). */
export function isDateTime(text: string): boolean {
  if (USUAL.test(text)) return true;
  const match = DATE_TIME.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return false;
  // 24:00:00 is the end of the day, and nothing after it.
  if (hour === 24) return minute === 0 && second === 0 && /^0*$/u.test(match[7] ?? '');
  return hour < 24 && minute < 60 && second < 60;
}

export function hasZone(text: string): boolean {
  if (text.endsWith('Z')) return true;
  return /(?:Z|[+-]\d\d:\d\d)$/u.test(text.slice(10));
}

/**
 * What a text that is no dateTime was meant to be.
 * @returns the right form, and whether it says the same (safe) or had to assume a time or a zone; undefined where it stays unclear.
 */
export function repairDateTime(text: string): { text: string; safe: boolean } | undefined {
  const same = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)[t ](?=\d)/u, '$1T')
    .replace(/z$/u, 'Z')
    .replace(/([+-]\d\d)(\d\d)$/u, '$1:$2')
    .replace(/\s+(?=Z$|[+-]\d\d:\d\d$)/u, '');
  if (same !== text && isDateTime(same) && hasZone(same)) return { text: same, safe: true };
  const day = /^\d{4}-\d\d-\d\d$/u.test(text) ? `${text}T00:00:00Z` : undefined;
  const minutes = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(Z|[+-]\d\d:\d\d)?$/u.exec(same);
  const assumed =
    day ?? (minutes ? `${minutes[1] ?? ''}:00${minutes[2] ?? 'Z'}` : undefined) ?? (isDateTime(same) ? `${same}Z` : undefined);
  if (assumed !== undefined && isDateTime(assumed)) return { text: assumed, safe: false };
  return fromHttpDate(text);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue, 15 Jan 2025 10:30:00 GMT`, the date of HTTP headers. */
function fromHttpDate(text: string): { text: string; safe: boolean } | undefined {
  const match = /^(?:\w{3}, )?(\d{1,2}) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|UTC)$/u.exec(text);
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1;
  if (!match || month === 0) return undefined;
  const written = `${match[3] ?? ''}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}T${match[4] ?? ''}Z`;
  return isDateTime(written) ? { text: written, safe: false } : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Compares two dateTimes as instants; one without a zone is taken for UTC (reading 40).
 * @returns milliseconds from the first to the second; undefined where one is no dateTime, or none that a clock knows.
 */
export function millisecondsBetween(first: string, second: string): number | undefined {
  if (!isDateTime(first) || !isDateTime(second)) return undefined;
  const between = instantOf(second) - instantOf(first);
  return Number.isNaN(between) ? undefined : between;
}

function instantOf(text: string): number {
  return Date.parse(hasZone(text) ? text : `${text}Z`);
}
