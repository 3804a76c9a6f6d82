import { isMistake, readAttrPath } from './attr-path.ts';
import { corrected, type FilterError, type Mistake } from './filter-error.ts';
import { lex } from './lexer.ts';
import { nameMeant } from './term-mistakes.ts';

/**
 * Checks that a text is one attribute in standard notation, as `sortBy` and `attributes` take it (RFC 7644 3.10).
 * @returns undefined when it is; else what is wrong, as for a filter.
 */
export function parseAttrPath(text: string): FilterError | undefined {
  const mistake = mistakeIn(text);
  if (mistake === undefined) return undefined;
  const { message, offset, length, expected, correction } = mistake;
  const suggestion = correction && corrected(text, correction);
  const mended = suggestion !== undefined && mistakeIn(suggestion) === undefined;
  const start = Math.max(0, Math.min(offset, text.length - 1));
  const place = { offset: start, length: Math.min(Math.max(length, 1), text.length - start) };
  return { message, ...place, expected, scimType: 'invalidPath', ...(mended && { suggestion }) };
}

const expected = ['an attribute, as in `name.familyName`'];

function mistakeIn(text: string): Mistake | undefined {
  const trimmed = text.trim();
  if (trimmed === '')
    return { message: 'No attribute is named; write one, as in `name.familyName`.', offset: 0, length: text.length, expected };
  if (trimmed !== text) {
    const correction = { offset: 0, length: text.length, text: trimmed };
    return {
      message: 'A blank stands beside the name of the attribute; take it away.',
      offset: 0,
      length: text.length,
      expected,
      correction,
    };
  }
  const meant = nameMeant(text);
  if (meant !== undefined) {
    const whole = { offset: 0, length: text.length };
    const message = `\`${text}\` is ${meant.kind}; an attribute is written \`${meant.text}\` (RFC 7644 3.10).`;
    return { ...whole, message, expected, correction: { ...whole, text: meant.text } };
  }
  const comma = text.indexOf(',');
  if (comma !== -1) {
    const message = 'A comma stands between names; in a JSON body each attribute is an element of its own (RFC 7644 3.4.3).';
    return { message, offset: comma, length: 1, expected };
  }
  const [word, next] = lex(text);
  if (word?.kind === 'word') {
    const read = readAttrPath(word.text, 0, false);
    if (isMistake(read)) return read;
    if (next?.kind === 'end') return undefined;
  }
  const offset = word?.kind === 'word' ? (next?.offset ?? 0) : 0;
  const what =
    next?.kind === '[' && word?.kind === 'word'
      ? 'A value filter has no place here'
      : `\`${text.slice(offset)}\` is no part of an attribute`;
  const correction = offset === 0 ? undefined : { offset, length: text.length - offset, text: '' };
  const message = `${what}; only an attribute and its sub-attribute are named (RFC 7644 3.10).`;
  return { message, offset, length: text.length - offset, expected, ...(correction && { correction }) };
}
