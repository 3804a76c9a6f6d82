/** Cuts a filter or a PATCH path into tokens. Nothing is dropped: blanks are tokens, since the grammar counts them. */
import type { Span } from './ast.ts';

export interface StringFault extends Span {
  readonly reason: 'unclosed' | 'escape' | 'control';
}

/** A word is a run of whatever is no blank, bracket, parenthesis or double quote: a name, an operator, a number, or something foreign. */
export interface Token extends Span {
  readonly kind: 'word' | 'blank' | '(' | ')' | '[' | ']' | 'string' | 'end';
  /** The text of a word; what a string says, its escapes resolved; else the empty string. */
  readonly text: string;
  /** The first thing that is wrong in a string. */
  readonly fault?: StringFault;
}

/** Where in a text a reader stands. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly index: number;
}

/** The token so many places further on, or back; the end where there is none. */
export function tokenAhead({ text, tokens, index }: Place, ahead = 0): Token {
  return tokens[index + ahead] ?? { kind: 'end', offset: text.length, length: 0, text: '' };
}

/** What a token looks like in the text. */
export function written({ text }: Place, { offset, length }: Token): string {
  return text.slice(offset, offset + length);
}

const WORD = /[^\s()[\]"]+/uy;
const BLANK = /\s+/uy;
const PLAIN = /[^"\\\p{Cc}]+/uy;
const SINGLE_ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\', '/': '/' };

/**
 * @param lenientEscapes a backslash that starts no JSON escape stands for itself.
 * @returns tokens that cover the text without gaps; the last one is `end`.
 */
export function lex(text: string, lenientEscapes = false): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset, lenientEscapes);
    tokens.push(token);
    offset += token.length;
  }
  tokens.push({ kind: 'end', offset, length: 0, text: '' });
  return tokens;
}

function tokenAt(text: string, offset: number, lenientEscapes: boolean): Token {
  const character = text[offset];
  if (character === '"') return readString(text, offset, lenientEscapes);
  if (character === '(' || character === ')' || character === '[' || character === ']')
    return { kind: character, offset, length: 1, text: '' };
  const blank = runOf(BLANK, text, offset);
  if (blank !== '') return { kind: 'blank', offset, length: blank.length, text: '' };
  const word = runOf(WORD, text, offset);
  return { kind: 'word', offset, length: word.length, text: word };
}

/** string = %x22 *char %x22 (RFC 7159 7) */
function readString(text: string, start: number, lenientEscapes: boolean): Token {
  let value = '';
  let fault: StringFault | undefined;
  let offset = start + 1;
  while (offset < text.length) {
    const character = text[offset];
    if (character === '"') return { kind: 'string', offset: start, length: offset + 1 - start, text: value, ...(fault && { fault }) };
    if (character === '\\') {
      const escape = escapeAt(text, offset);
      if (escape === undefined) {
        if (!lenientEscapes) fault ??= { reason: 'escape', offset, length: Math.min(2, text.length - offset) };
        value += '\\';
        offset += 1;
      } else {
        value += escape.value;
        offset += escape.length;
      }
      continue;
    }
    const plain = runOf(PLAIN, text, offset);
    // JSON forbids the controls below U+0020 alone.
    if (plain === '' && text.charCodeAt(offset) < 0x20) fault ??= { reason: 'control', offset, length: 1 };
    value += plain === '' ? character : plain;
    offset += plain.length || 1;
  }
  return { kind: 'string', offset: start, length: offset - start, text: value, fault: { reason: 'unclosed', offset: start, length: 1 } };
}

/** char = unescaped / escape ( %x22 / %x5C / %x2F / b / f / n / r / t / %x75 4HEXDIG ) */
function escapeAt(text: string, offset: number): { value: string; length: number } | undefined {
  const letter = text[offset + 1] ?? '';
  if (letter === 'u') {
    const digits = text.slice(offset + 2, offset + 6);
    return /^[\da-f]{4}$/iu.test(digits) ? { value: String.fromCharCode(parseInt(digits, 16)), length: 6 } : undefined;
  }
  const value = Object.hasOwn(SINGLE_ESCAPES, letter) ? SINGLE_ESCAPES[letter] : undefined;
  return value === undefined ? undefined : { value, length: 2 };
}

function runOf(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}
