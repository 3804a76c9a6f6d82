import { describe, expect, test } from 'vitest';
import { changeBetween, SourceText } from './source-text.ts';

describe('a text with CRLF', () => {
  const text = new SourceText('{\r\n  "a": 1\r\n}');

  test('is shown with LF', () => expect(text.shown).toBe('{\n  "a": 1\n}'));

  test('maps offsets both ways; the end of a line stands before its CR', () => {
    expect([0, 1, 3, 5].map((offset) => text.toShown(offset))).toEqual([0, 1, 2, 4]);
    expect([0, 1, 2, 4].map((offset) => text.toSource(offset))).toEqual([0, 1, 3, 5]);
  });

  test('keeps its breaks through typing, and new lines get the same', () => {
    expect(text.apply([{ offset: 1, length: 0, text: '\n  "b": 2,' }]).source).toBe('{\r\n  "b": 2,\r\n  "a": 1\r\n}');
  });

  test('loses a break as a whole', () => expect(text.apply([{ offset: 1, length: 1, text: '' }]).source).toBe('{  "a": 1\r\n}'));

  test('remembers its kind of break when everything was deleted', () => {
    expect(text.apply([{ offset: 0, length: text.shown.length, text: '' }]).apply([{ offset: 0, length: 0, text: 'a\nb' }]).source).toBe(
      'a\r\nb',
    );
  });
});

describe('a text with mixed breaks', () => {
  const text = new SourceText('a\r\nb\nc\rd\r\ne');

  test('keeps the breaks that no change touches', () => {
    expect(
      text.apply([
        { offset: 0, length: 1, text: 'A' },
        { offset: 8, length: 1, text: 'E' },
      ]).source,
    ).toBe('A\r\nb\nc\rd\r\nE');
  });

  test('a BOM counts as a character', () => {
    const withBom = new SourceText('\uFEFF{\r\n}');
    expect(withBom.shown).toBe('\uFEFF{\n}');
    expect(withBom.apply([{ offset: 2, length: 0, text: ' ' }]).source).toBe('\uFEFF{ \r\n}');
  });
});

test('a pasted text that becomes the whole text keeps its breaks', () => {
  expect(new SourceText('').apply([{ offset: 0, length: 0, text: 'a\nb\nc' }], 'a\r\nb\nc').source).toBe('a\r\nb\nc');
  expect(new SourceText('x\n').apply([{ offset: 2, length: 0, text: 'a\nb' }], 'a\r\nb').source).toBe('x\na\nb');
});

test.each([
  ['abc', 'abc', undefined],
  ['abc', 'axc', { offset: 1, length: 1, text: 'x' }],
  ['aa', 'aaa', { offset: 2, length: 0, text: 'a' }],
  ['', 'new', { offset: 0, length: 0, text: 'new' }],
])('the change between %j and %j', (before, after, change) => expect(changeBetween(before, after)).toEqual(change));
