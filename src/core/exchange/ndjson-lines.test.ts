import { expect, test } from 'vitest';
import { NdjsonLines, ndjsonLines } from './ndjson-lines.ts';

const text = 'a\nbc\r\n\r\n\rd\r\r\ne\n\n f';
const expected = [
  ['a', '\n', 0, 1],
  ['bc', '\r\n', 2, 2],
  ['', '\r\n', 6, 3],
  ['', '\r', 8, 4],
  ['d', '\r', 9, 5],
  ['', '\r\n', 11, 6],
  ['e', '\n', 13, 7],
  ['', '\n', 15, 8],
  [' f', '', 16, 9],
];

test('a text is cut into its lines', () => {
  expect([...ndjsonLines(text)].map(({ text: line, end, offset, line: number }) => [line, end, offset, number])).toEqual(expected);
});

test('however it comes in pieces', () => {
  for (let size = 1; size < text.length; size++) {
    const lines = new NdjsonLines();
    const found = [];
    for (let at = 0; at < text.length; at += size) found.push(...lines.push(text.slice(at, at + size)));
    found.push(...lines.end());
    expect(
      found.map(({ text: line, end, offset, line: number }) => [line, end, offset, number]),
      String(size),
    ).toEqual(expected);
  }
});

test.each([
  ['', []],
  ['\n', ['']],
  ['\r', ['']],
  ['a', ['a']],
  ['a\r', ['a']],
  ['a\n\n', ['a', '']],
])('%j has the lines %j', (whole, lines) => {
  expect([...ndjsonLines(whole)].map((line) => line.text)).toEqual(lines);
});
