import { expect, test } from 'vitest';
import { caretAt, type Caret } from './caret.ts';

/** Reads a text in which `|` is the caret; the word under it comes back as text. */
function at(marked: string): Omit<Caret, 'start' | 'end' | 'nameStart'> & { word: string; name: string } {
  const text = marked.replace('|', '');
  const { start, end, nameStart, ...rest } = caretAt(text, marked.indexOf('|'));
  return { ...rest, word: text.slice(start, end), name: nameStart < 0 ? '' : text.slice(nameStart, nameStart + 3) };
}

test.each<[string, Partial<ReturnType<typeof at>>]>([
  ['|', { container: -1, expects: 'value', word: '' }],
  ['{|', { container: 0, expects: 'name', isArray: false }],
  ['{ "|" }', { expects: 'name', word: '""', isQuoted: true, hasColon: false, needsComma: false }],
  ['{ "us|', { expects: 'name', word: '"us' }],
  ['{ "us|\n  "active": true }', { expects: 'name', word: '"us', needsComma: true }],
  ['{ "us| , "active": true }', { expects: 'name', word: '"us', needsComma: false }],
  ['{ us| }', { expects: 'name', word: 'us', isQuoted: false }],
  ['{ "us|er": 1 }', { expects: 'name', word: '"user"', hasColon: true }],
  ['{ "a"| }', { expects: null }],
  ['{ "a": | }', { expects: 'value', name: '"a"', word: '' }],
  ['{ "a": "x|" }', { expects: 'value', name: '"a"', word: '"x"' }],
  ['{ "a": tr| }', { expects: 'value', word: 'tr', isQuoted: false }],
  ['{ "a": 1, | }', { expects: 'name', missingComma: -1 }],
  ['{ "a": 1 | }', { expects: 'name', missingComma: 8 }],
  ['{ "a": "x"| }', { expects: null }],
  ['{ "a": "x" |, "b": 1 }', { expects: null }],
  ['{ "a": "x"\n  "|" }', { expects: 'name', missingComma: 10, word: '""' }],
  ['{ "a": [ | ] }', { container: 7, isArray: true, expects: 'value', name: '' }],
  ['{ "a": [ { "b": 1 }, { "c|" } ] }', { container: 21, expects: 'name' }],
  ['{ "a": { } , "b": { } } | ', { container: -1 }],
  ['{ "a": "\\"|" }', { expects: 'value', word: '"\\""' }],
  ['{ "a": "open\n  "b|": 1 }', { expects: 'name', hasColon: true, word: '"b"' }],
  ['} ] { |', { expects: 'name' }],
])('%s', (marked, expected) => expect(at(marked)).toMatchObject(expected));
