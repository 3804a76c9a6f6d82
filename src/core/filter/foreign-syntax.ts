/** Whole texts in another language, or wrapped: read as what they are and offered as a SCIM filter. */
import type { Mistake } from './filter-error.ts';
import { ldapAsFilter } from './ldap.ts';

/** A reading of the whole text; it counts only when the text that comes of it is a filter. */
export interface ForeignReading extends Mistake {
  readonly text: string;
}

/** All readings that come into question, the likeliest first. */
export function foreignReadings(text: string): readonly ForeignReading[] {
  return [queryString(text), urlEncoded(text), jsonString(text), ldap(text), odata(text)].filter((reading) => reading !== undefined);
}

const expected = ['a filter of RFC 7644 3.4.2.2'];

/** `/Users?filter=userName%20eq%20"x"&count=1` */
function queryString(text: string): ForeignReading | undefined {
  const match = /^[^"\s]*?(?:^|[?&])(\$?filter)=([^&]*)/iu.exec(text);
  if (match === null) return undefined;
  const [all, name = '', value = ''] = match;
  const decoded = decode(value) ?? value;
  const message = `\`${name}=\` is the query parameter; the filter is only what stands behind it.`;
  return { message, expected, offset: 0, length: all.length - value.length, text: odataAsFilter(decoded) };
}

/** `userName%20eq%20%22x%22` or `userName+eq+%22x%22` */
function urlEncoded(text: string): ForeignReading | undefined {
  const first = /%[\da-f]{2}|\+/iu.exec(text);
  const decoded = first === null ? undefined : decode(text);
  if (first === null || decoded === undefined || decoded === text) return undefined;
  const message = `\`${first[0]}\` is URL encoding; a filter is written without it: did you mean \`${shortened(decoded)}\`?`;
  return { message, expected, offset: first.index, length: first[0].length, text: decoded };
}

function decode(text: string): string | undefined {
  const blanks = /\s/u.test(text) ? text : text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(blanks);
  } catch {
    return undefined;
  }
}

/** A filter copied out of JSON: `"userName eq \"x\""` or `userName eq \"x\"` */
function jsonString(text: string): ForeignReading | undefined {
  if (!text.includes('\\"')) return undefined;
  const wrapped = text.startsWith('"') && text.endsWith('"') ? text : `"${text}"`;
  const value = unescaped(wrapped);
  if (value === undefined) return undefined;
  const message = `\`\\"\` is a quote as JSON writes it; a filter has it without the backslash: did you mean \`${shortened(value)}\`?`;
  return { message, expected, offset: text.indexOf('\\"'), length: 2, text: value };
}

function unescaped(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function ldap(text: string): ForeignReading | undefined {
  const filter = ldapAsFilter(text);
  if (filter === undefined) return undefined;
  const message = `This is an LDAP filter (RFC 4515); SCIM writes it \`${shortened(filter)}\`.`;
  return { message, expected, offset: 0, length: text.length, text: filter };
}

function odata(text: string): ForeignReading | undefined {
  const filter = odataAsFilter(text);
  if (filter === text) return undefined;
  const call = FUNCTION.exec(text);
  const message = `\`${call?.[1] ?? ''}(…)\` is a function of OData; SCIM has operators: did you mean \`${shortened(filter)}\`?`;
  return { message, expected, offset: call?.index ?? 0, length: call?.[0].length ?? text.length, text: filter };
}

const FUNCTION =
  /\b(startswith|endswith|contains|substringof)\(([^,()'"]*|'[^']*'|"[^"]*"),\s?([^,()'"]*|'[^']*'|"[^"]*")\)(?: eq true)?/iu;
const EVERY_FUNCTION = new RegExp(FUNCTION.source, 'giu');

/** `startswith(userName,'J')` → `userName sw "J"`; the rest of the text stays. */
function odataAsFilter(text: string): string {
  return text.replace(EVERY_FUNCTION, (_all, name: string, first: string, second: string) => {
    const reversed = name.toLowerCase() === 'substringof';
    const [attribute, value] = reversed ? [second, first] : [first, second];
    const operator = { startswith: 'sw', endswith: 'ew' }[name.toLowerCase()] ?? 'co';
    return `${attribute.trim().replace('/', '.')} ${operator} ${JSON.stringify(value.trim().replaceAll(/^['"]|['"]$/gu, ''))}`;
  });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
