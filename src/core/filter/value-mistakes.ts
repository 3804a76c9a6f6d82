/** What stands where a value belongs, and what was meant. */
import type { Span } from './ast.ts';
import { gluedSign } from './ending-mistakes.ts';
import type { Correction, Mistake } from './filter-error.ts';
import { tokenAhead, written, type Place, type StringFault, type Token } from './lexer.ts';

const value = 'a value: text in double quotes, a number, true, false or null';

/** @param place at the token that is no value, or before it. */
export function valueMistake(place: Place, operator: Token): Mistake {
  const found = tokenAhead(place);
  const token = found.kind === 'blank' ? tokenAhead(place, 1) : found;
  const name = operator.text;
  const at = { offset: token.offset, length: token.length, expected: [value] };
  if (token.kind === 'word') return { ...at, ...wordMistake(place, token, name) };
  if (token.kind === 'end' || token.kind === ')' || token.kind === ']') {
    const message = `\`${name}\` needs a value behind it: text in double quotes, a number, true, false or null.`;
    return { offset: operator.offset, length: operator.length, expected: [value], message };
  }
  const inner = tokenAhead(place, 1);
  const closer = tokenAhead(place, 2);
  const single = inner.kind === 'string' && (closer.kind === ')' || closer.kind === ']');
  const correction = single ? { offset: token.offset, length: closer.offset + 1 - token.offset, text: written(place, inner) } : undefined;
  const message = `\`${name}\` takes one value, without ${token.kind === '(' ? 'parentheses' : 'brackets'}; join several comparisons with \`or\`.`;
  return { ...at, message, ...(correction && { correction }) };
}

function wordMistake(place: Place, token: Token, operator: string): Pick<Mistake, 'message'> & Partial<Mistake> {
  const { text } = token;
  if (text.startsWith('{')) return { message: `\`${operator}\` takes no object; compare one sub-attribute at a time.` };
  const glued = gluedSign(token);
  if (glued !== undefined) return glued;
  const quoted = quotedOtherwise(place, token);
  if (quoted !== undefined) {
    const kind = text.startsWith("'") ? 'Single quotes do' : text.startsWith('`') ? 'Backquotes do' : 'Curly quotes do';
    const message = `${kind} not enclose a value; \`${operator}\` needs it in double quotes: did you mean \`${quoted.text}\`?`;
    return { message, offset: quoted.offset, length: quoted.length, correction: quoted };
  }
  const literal = /^(?:true|false|null)$/iu.test(text) ? text.toLowerCase() : /^(?:none|nil|undefined)$/iu.test(text) ? 'null' : undefined;
  const whole = { offset: token.offset, length: token.length };
  if (literal !== undefined) {
    const message = `\`${text}\` is written \`${literal}\` in a filter; in double quotes it would be text.`;
    return { message, correction: { ...whole, text: literal } };
  }
  if (/^[+-]?(?:\.?\d[\d.]*|0x[\da-f]+)(?:e[+-]?\d*)?$/iu.test(text)) {
    const number = Number(text.replace(/e[+-]?$/iu, ''));
    const mended = Number.isFinite(number) ? String(number) : undefined;
    const message = `\`${text}\` is no number as JSON writes it${mended === undefined ? '' : `; write \`${mended}\``}, or \`${JSON.stringify(text)}\` for text.`;
    return { message, ...(mended !== undefined && { correction: { ...whole, text: mended } }) };
  }
  const bare = bareText(place, token);
  const message = `\`${operator}\` needs a value in double quotes: did you mean \`${bare.text}\`?`;
  return { message, length: bare.length, correction: bare };
}

const QUOTES = /^['‘’‚‛“”„‟‹›«»`´′″]/u;
const CLOSING_QUOTE = /['’‘“”‛‟«»›‹`´′″"](?=$|[\s()[\]])/u;

/** `'Babs Jensen'` or `“Babs Jensen”` as a JSON string; the blank inside makes several words of it. */
function quotedOtherwise({ text }: Place, token: Token): Correction | undefined {
  if (!QUOTES.test(token.text)) return undefined;
  const rest = text.slice(token.offset + 1);
  const close = CLOSING_QUOTE.exec(rest);
  const content = close === null ? token.text.slice(1) : rest.slice(0, close.index);
  return { offset: token.offset, length: content.length + (close === null ? 1 : 2), text: JSON.stringify(content) };
}

/** The words up to the next `and`, `or` or bracket: one value that lacks its quotes. */
function bareText(place: Place, token: Token): Correction {
  let end = token.offset;
  for (let ahead = tokenAhead(place).kind === 'blank' ? 1 : 0; ; ahead++) {
    const next = tokenAhead(place, ahead);
    if (next.kind !== 'word' && next.kind !== 'blank') break;
    if (next.kind === 'word' && next.offset > token.offset && /^(?:and|or|&+.*|\|+.*)$/iu.test(next.text)) break;
    if (next.kind === 'word') end = next.offset + next.length;
  }
  return { offset: token.offset, length: end - token.offset, text: JSON.stringify(place.text.slice(token.offset, end)) };
}

/** @param place at a string token with a fault. */
export function stringMistake(place: Place, fault: StringFault): Mistake {
  const token = tokenAhead(place);
  const { offset, length } = fault;
  if (fault.reason === 'unclosed') {
    const correction = closedString(place, token);
    return {
      offset,
      length,
      message: 'This `"` is never closed; write another one at the end of the value.',
      expected: ['`"`'],
      correction,
    };
  }
  const character = place.text.slice(offset, offset + length);
  if (fault.reason === 'control') {
    const text = JSON.stringify(character).slice(1, -1);
    const message = `A control character stands in the text as it is; write \`${text}\` (RFC 7159 7).`;
    return { offset, length, message, expected: ['an escape'], correction: { offset, length, text } };
  }
  const wrong = character === '\\u' ? '`\\u` has no four hexadecimal digits behind it' : `\`${character}\` is no escape of JSON`;
  const message = `${wrong}; write \`\\\\\` for a backslash (RFC 7159 7).`;
  return {
    offset,
    length,
    message,
    expected: ['`\\"`', '`\\\\`', '`\\/`', '`\\b`', '`\\f`', '`\\n`', '`\\r`', '`\\t`', '`\\uXXXX`'],
    correction: { offset, length: 1, text: '\\\\' },
  };
}

function closedString({ text }: Place, token: Token): Correction {
  const rest = text.slice(token.offset + 1);
  const curly = /[“”„‟](?=$|[\s()[\]])/u.exec(rest);
  if (curly !== null) return { offset: token.offset + 1 + curly.index, length: 1, text: '"' };
  const stop = /\s(?:and|or)\s|[\])](?=[\s.\])]|$)/iu.exec(rest)?.index ?? rest.length;
  const content = rest.slice(0, stop).trimEnd();
  let backslashes = 0;
  while (content.at(-1 - backslashes) === '\\') backslashes++;
  return { offset: token.offset + 1 + content.length, length: 0, text: backslashes % 2 === 1 ? '\\"' : '"' };
}

/** Two tokens that touch. @param after what the first one was, for the message. */
export function missingBlank(place: Place, after: string | undefined): Mistake {
  const token = tokenAhead(place);
  if (token.text.startsWith('.')) {
    const correction = { offset: token.offset, length: 0, text: ']' };
    return { ...spanOf(token), message: `\`]\` is missing before \`${token.text}\`.`, expected: ['`]`'], correction };
  }
  const message =
    after === undefined
      ? `A blank is missing before \`${written(place, token).slice(0, 30)}\`; a quote inside a value is written \`\\"\`.`
      : `A blank is missing behind \`${after}\` (RFC 7644 3.4.2.2).`;
  const clear = after !== undefined || /^(?:and|or)$/iu.test(token.text);
  const correction = { offset: token.offset, length: 0, text: ' ' };
  return { offset: token.offset, length: Math.max(token.length, 1), message, expected: ['a blank'], ...(clear && { correction }) };
}

/** @param edge the blank stands at an end of the text, or beside a bracket; else between two words. */
export function oneBlank({ offset, length }: Span, edge?: 'start' | 'end'): Mistake {
  const text = edge === undefined ? ' ' : '';
  const message =
    edge === undefined
      ? 'Exactly one blank stands between two words of a filter (RFC 7644 3.4.2.2); write one.'
      : 'No blank stands at the ends of a filter, nor beside the inside of a parenthesis or bracket (RFC 7644 3.4.2.2); take it away.';
  return { offset, length, message, expected: [edge === undefined ? 'one blank' : 'no blank'], correction: { offset, length, text } };
}

function spanOf({ offset, length }: Span): Span {
  return { offset, length };
}
