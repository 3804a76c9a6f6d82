import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf, wordsOf } from './expression-words.ts';

const kinds = (expression: string) =>
  wordsOf(expression)
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('wordsOf', () => {
  test('tells names, operators and values apart', () => {
    expect(kinds('userName EQ "a\\"b" AND not(active eq true) or urn:x:2.0:User:level ge 4.5')).toEqual([
      'name userName',
      'operator EQ',
      'string "a\\"b"',
      'logic AND',
      'logic not',
      'punctuation (',
      'name active',
      'operator eq',
      'literal true',
      'punctuation )',
      'logic or',
      'urn urn:x:2.0:User:level',
      'operator ge',
      'number 4.5',
    ]);
  });

  test('an open string goes to the end, and what is no word of a filter is other', () => {
    expect(kinds('title == "x y')).toEqual(['name title', 'other ==', 'string "x y']);
  });

  test('joined, the words give back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          wordsOf(text)
            .map((word) => word.text)
            .join(''),
        ).toBe(text);
      }),
      { seed: 7644, numRuns: 100 },
    );
  });
});

describe('piecesOf', () => {
  test('cuts words where a mark begins or ends', () => {
    const pieces = piecesOf('title eq jo', { offset: 9, length: 2 }, { offset: 2, length: 5 });
    expect(pieces.map(({ text, isError, isLinked }) => [text, isError, isLinked])).toEqual([
      ['ti', false, false],
      ['tle', false, true],
      [' ', false, true],
      ['e', false, true],
      ['q', false, false],
      [' ', false, false],
      ['jo', true, false],
    ]);
  });
});
