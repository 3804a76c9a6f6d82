import { expect, test } from 'vitest';
import { cutLine, insertedStretches } from './line-pieces.ts';

test('a line is cut at tokens, underlines and flashes', () => {
  const pieces = cutLine('"a": "True",', 10, [{ severity: 'error', start: 15, end: 21 }], [{ start: 16, end: 20 }]);
  expect(pieces.map(({ text, kind, severity, flash }) => [text, kind, severity, flash])).toEqual([
    ['"a"', 'key', null, false],
    [':', 'punct', null, false],
    [' ', 'plain', null, false],
    ['"', 'string', 'error', false],
    ['True', 'string', 'error', true],
    ['"', 'string', 'error', false],
    [',', 'punct', null, false],
  ]);
});

test('an underline that began lines ago covers the start of the line', () => {
  expect(cutLine('  }', 100, [{ severity: 'info', start: 3, end: 103 }], []).map(({ severity }) => severity)).toEqual(['info', 'info']);
});

test('a very long line is not cut to its end', () => {
  expect(cutLine('[1,'.repeat(100_000), 0, [], []).length).toBeLessThan(4100);
});

test('inserted words move by what was inserted before them', () => {
  expect(
    insertedStretches([
      { offset: 10, length: 6, text: 'true' },
      { offset: 0, length: 0, text: 'ab' },
      { offset: 20, length: 3, text: '' },
    ]),
  ).toEqual([
    { start: 0, end: 2 },
    { start: 12, end: 16 },
  ]);
});
