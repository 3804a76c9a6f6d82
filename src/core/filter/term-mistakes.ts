/** What stands where an expression should begin, and what was meant. */
import type { Correction, Mistake } from './filter-error.ts';
import { tokenAhead, written, type Place, type Token } from './lexer.ts';
import { operatorMeant } from './operator-mistakes.ts';
import { isAttributeName } from './attr-path.ts';

const expression = ['an attribute', '`not`', '`(`'];

/**
 * @param place at the token with which no expression can begin.
 * @param before the word that wants an expression behind it.
 * @param name what is wrong with the name, if it is a word.
 */
export function termMistake(place: Place, closer: ')' | ']' | 'end', before: Token | undefined, name?: Mistake): Mistake {
  const found = tokenAhead(place);
  const token = found.kind === 'blank' ? tokenAhead(place, 1) : found;
  const at = { offset: token.offset, length: Math.max(token.length, 1), expected: expression };
  if (token.kind === 'word') return { ...at, ...wordMistake(place, token, name) };
  if (token.kind === 'string') {
    const message = `\`${written(place, token)}\` stands where an attribute belongs; attribute names have no quotes.`;
    const text = isAttributeName(token.text.replace(/^.*:/u, '').split('.')[0] ?? '') ? token.text : undefined;
    return { ...at, message, ...(text !== undefined && { correction: { offset: token.offset, length: token.length, text } }) };
  }
  if (token.kind === '[') return { ...at, message: '`[` has no attribute before it; write for example `emails[type eq "work"]`.' };
  if (token.kind === '(')
    return { ...at, message: 'A blank is missing before `(`.', correction: { offset: token.offset, length: 0, text: ' ' } };
  return { ...at, ...nothingThere(place, token, closer, before) };
}

function nothingThere(
  place: Place,
  token: Token,
  closer: ')' | ']' | 'end',
  before: Token | undefined,
): Pick<Mistake, 'message'> & Partial<Mistake> {
  const end = token.kind === 'end';
  const joins = before !== undefined && /^(?:and|or)$/iu.test(before.text);
  if (joins) {
    const from = place.text.slice(0, before.offset).trimEnd().length;
    const correction: Correction = { offset: from, length: token.offset - from, text: '' };
    const message = `\`${before.text}\` has nothing on its right; write an expression behind it, or take it away.`;
    return { offset: before.offset, length: before.length, message, correction };
  }
  if (end && place.text.trim() === '') {
    return { offset: 0, length: place.text.length, message: 'The filter is empty; write for example `userName eq "bjensen"`.' };
  }
  const opener = tokenAhead(place, -1);
  const empty = (token.kind === ')' && opener.kind === '(') || (token.kind === ']' && opener.kind === '[');
  if (empty) {
    const offset = opener.offset;
    return {
      offset,
      length: 2,
      message: `\`${written(place, opener)}${token.kind}\` has no expression inside; write one, for example \`type eq "work"\`.`,
    };
  }
  if (end) {
    const from = opener.kind === 'end' ? 0 : opener.offset;
    return { offset: from, length: Math.max(place.text.length - from, 1), message: 'The filter ends where an expression is expected.' };
  }
  return { message: `\`${token.kind}\` closes nothing here; an expression is expected${closer === 'end' ? '' : ` before \`${closer}\``}.` };
}

function wordMistake(place: Place, token: Token, name: Mistake | undefined): Pick<Mistake, 'message'> & Partial<Mistake> {
  const { text, offset } = token;
  if (text.startsWith('!') && text !== '!=') {
    const gap = text === '!' && tokenAhead(place, 1).kind === 'blank' ? '' : ' ';
    return {
      offset,
      length: 1,
      message: '`!` is written `not`, with parentheses: `not (…)`.',
      correction: { offset, length: 1, text: `not${gap}` },
    };
  }
  const sign = /[=<>!~]{1,3}/u.exec(text);
  if (sign !== null && sign.index > 0) {
    const meant = operatorMeant(sign[0]) ?? 'eq';
    const start = offset + sign.index;
    const behind = place.text[start + sign[0].length];
    const correction = { offset: start, length: sign[0].length, text: ` ${meant}${behind === undefined || /\s/u.test(behind) ? '' : ' '}` };
    const message = `\`${sign[0]}\` is no operator of SCIM; write \`${meant}\` with a blank on each side.`;
    return { offset: start, length: sign[0].length, message, expected: [`\`${meant}\``], correction };
  }
  const pointer = nameMeant(text);
  if (pointer !== undefined) {
    const message = `\`${text}\` is ${pointer.kind}; a filter writes it \`${pointer.text}\` (RFC 7644 3.10).`;
    return { offset, length: text.length, message, correction: { offset, length: text.length, text: pointer.text } };
  }
  return name ?? { message: `\`${text}\` is no attribute.` };
}

/** A place in JSON Pointer, JSON Path or with slashes, as attribute notation; undefined for all else, and for an index. */
export function nameMeant(text: string): { text: string; kind: string } | undefined {
  const path = /^\$\.([a-z][\w.-]*)$/iu.exec(text)?.[1];
  if (path !== undefined && path.split('.').length <= 2) return { text: path, kind: 'a JSON Path' };
  if (/^\/?[a-z][\w-]*(?:\/[a-z][\w-]*)?$/iu.test(text) && text.includes('/')) {
    const kind = text.startsWith('/') ? 'a JSON Pointer' : 'written with a slash';
    return { text: text.replace(/^\//u, '').replace('/', '.'), kind };
  }
  return undefined;
}
