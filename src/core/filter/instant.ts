/** dateTimes as points in time (RFC 7643 2.3.5; reading 40). */
import { isDateTime } from '../schema/date-time.ts';

/** A point in time; fractions of a second keep all their digits. */
export interface Instant {
  /** Since 1970 in UTC. */
  readonly seconds: number;
  /** The digits behind the point, without zeros at the end. */
  readonly fraction: string;
}

const PARTS = /^(-?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/u;
const PARTIAL = /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d)(?::(\d\d))?(?::(\d\d)(?:\.(\d+))?)?)?)?)?(Z|[+-]\d\d:?\d\d)?$/iu;

/**
 * @param partial also takes a year, a month, a day or a time without seconds: the first instant of it.
 * @returns undefined when the text is no xsd:dateTime. A text without a zone is read as UTC.
 */
export function readInstant(text: string, partial = false): Instant | undefined {
  if (isDateTime(text)) return instantOf(PARTS.exec(text));
  return partial ? readPartial(text) : undefined;
}

function readPartial(text: string): Instant | undefined {
  const match = PARTIAL.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction, zone = 'Z'] = match;
  const offset = /^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const whole = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}${offset}`;
  return isDateTime(whole) ? instantOf(PARTS.exec(whole)) : undefined;
}

function instantOf(match: RegExpExecArray | null): Instant | undefined {
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const zone = match[8] ?? 'Z';
  const [zoneHours = 0, zoneMinutes = 0] = zone === 'Z' ? [] : zone.slice(1).split(':').map(Number);
  const offset = (zoneHours * 60 + zoneMinutes) * (zone.startsWith('-') ? -60 : 60);
  const seconds = daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset;
  return { seconds, fraction: withoutZeros(match[7] ?? '') };
}

function withoutZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** The proleptic Gregorian calendar, counted in eras of 400 years that begin in March; Date stops at year 275760. */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Negative when the first is earlier, 0 when both are the same instant. */
export function compareInstants(first: Instant, second: Instant): number {
  if (first.seconds !== second.seconds) return first.seconds - second.seconds;
  if (first.fraction === second.fraction) return 0;
  return first.fraction < second.fraction ? -1 : 1;
}
