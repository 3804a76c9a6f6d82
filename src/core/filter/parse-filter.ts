import type { Filter } from './ast.ts';
import { corrected, type FilterError, type Mistake } from './filter-error.ts';
import { foreignReadings } from './foreign-syntax.ts';
import { lex } from './lexer.ts';
import { FilterReader, type ParseOptions } from './parser.ts';

export type ParsedFilter = { readonly ok: true; readonly filter: Filter } | { readonly ok: false; readonly error: FilterError };

/** In UTF-16 code units; servers and URLs take less. */
export const maxLength = 10_000;
/** How many mistakes of one text a suggestion mends at most: the fewer, the longer it is, so that the time stays that of one reading. */
export function maxCorrections(text: string): number {
  return Math.min(50, 5 + Math.floor(50_000 / (text.length + 1)));
}

/**
 * Reads a filter (RFC 7644 3.4.2.2; SCIM 1.1 protocol 3.2.2.1).
 * @returns the tree, or the first mistake with its place in UTF-16 code units. Takes time linear in the length of the text.
 */
export function parseFilter(text: string, options: ParseOptions = {}): ParsedFilter {
  const read = readFilter(text, options);
  if (!('message' in read)) return { ok: true, filter: read };
  const { message, offset, length, expected } = read;
  const error = { message, ...inside(text, offset, length), expected, scimType: 'invalidFilter' } as const;
  if (text.length > maxLength) return { ok: false, error };
  for (const { text: reading, ...foreign } of foreignReadings(text)) {
    const suggestion = mended(reading, options);
    if (suggestion !== undefined) {
      const place = inside(text, foreign.offset, foreign.length);
      return {
        ok: false,
        error: { message: foreign.message, expected: foreign.expected, ...place, suggestion, scimType: 'invalidFilter' },
      };
    }
  }
  const suggestion = mended(text, options);
  return { ok: false, error: { ...error, ...(suggestion !== undefined && { suggestion }) } };
}

function readFilter(text: string, options: ParseOptions): Filter | Mistake {
  if (text.length > maxLength) {
    const message = `The filter has ${text.length} characters; more than ${maxLength} are not read. Split it into several requests.`;
    return { message, offset: maxLength, length: text.length - maxLength, expected: ['the end'] };
  }
  const reader = new FilterReader(text, lex(text, options.leniencies?.includes('lenient-escapes')), options);
  const filter = reader.readAll();
  return filter ?? reader.mistake ?? { message: 'This is no filter.', offset: 0, length: text.length, expected: ['a filter'] };
}

/** The text with one mistake after the other corrected; undefined when that does not make a filter of it. */
function mended(text: string, options: ParseOptions): string | undefined {
  let candidate = text;
  for (let round = 0; round <= maxCorrections(text) && candidate.length <= maxLength; round++) {
    const read = readFilter(candidate, options);
    if (!('message' in read)) return candidate;
    if (read.correction === undefined) return undefined;
    candidate = corrected(candidate, read.correction);
  }
  return undefined;
}

/** A stretch of at least one character that lies in the text, so that it can be underlined; an empty text has none. */
function inside(text: string, offset: number, length: number): { offset: number; length: number } {
  const start = Math.max(0, Math.min(offset, text.length - 1));
  return { offset: start, length: Math.min(Math.max(length, 1), text.length - start) };
}
