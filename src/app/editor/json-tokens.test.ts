import { expect, test } from 'vitest';
import { tokenizeLine } from './json-tokens.ts';

function kinds(line: string): string[] {
  const tokens = tokenizeLine(line);
  return tokens
    .map((token, index) => `${token.kind} ${line.slice(token.start, tokens[index + 1]?.start)}`)
    .filter((token) => !token.startsWith('plain ') || token.trim() !== 'plain');
}

test('a member', () => expect(kinds('  "active" : true,')).toEqual(['key "active"', 'punct :', 'word true', 'punct ,']));
test('a URN is a URN as key and as text', () => {
  expect(kinds('"urn:x:User": ["URN:y"]')).toEqual(['urn "urn:x:User"', 'punct :', 'punct [', 'urn "URN:y"', 'punct ]']);
});
test('numbers and escapes', () =>
  expect(kinds('[-1.5e+3, "a\\"b"]')).toEqual(['punct [', 'number -1.5e+3', 'punct ,', 'string "a\\"b"', 'punct ]']));
test('an open quote ends with the line', () => expect(kinds('"a": "b')).toEqual(['key "a"', 'punct :', 'string "b']));
test('what is no JSON stays plain', () =>
  expect(kinds('<user>True</user>')).toEqual(['plain <', 'plain user', 'plain >', 'plain True', 'plain </', 'plain user', 'plain >']));
test('an empty line', () => expect(tokenizeLine('')).toEqual([{ start: 0, kind: 'plain' }]));
