import { describe, expect, test } from 'vitest';
import { lineStarts, placeAt, rangeAt } from './locate.ts';

describe('lineStarts', () => {
  test.each([
    ['', [0]],
    ['a', [0]],
    ['\n', [0, 1]],
    ['a\nb', [0, 2]],
    ['a\r\nb\r\n', [0, 3, 6]],
    ['a\rb', [0, 2]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['a\u2028b\u0085c', [0]],
  ])('%j', (text, starts) => expect([...lineStarts(text)]).toEqual(starts));
});

describe('placeAt', () => {
  const text = 'ab\r\ncd\ne😀f';
  const starts = lineStarts(text);
  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 1, 4],
    [4, 2, 1],
    [6, 2, 3],
    [7, 3, 1],
    [10, 3, 4],
    [text.length, 3, 5],
  ])('offset %i is line %i, column %i', (offset, line, column) => expect(placeAt(starts, offset)).toEqual({ offset, line, column }));
});

test('a range has both its ends', () => {
  expect(rangeAt(lineStarts('a\nbc'), 2, 4)).toEqual({ start: { offset: 2, line: 2, column: 1 }, end: { offset: 4, line: 2, column: 3 } });
});
