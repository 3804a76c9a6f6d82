import { expect, test } from 'vitest';
import { printJson } from './json-print.ts';
import { diffLines } from './line-diff.ts';

const drawn = (before: string, after: string) =>
  diffLines(before, after).map(({ sign, text, start, end }) => `${sign}${text}${end > start ? ` [${text.slice(start, end)}]` : ''}`);

test('a changed line stands twice, with its words marked', () => {
  expect(drawn('{\n  "a": "Tour Guides",\n  "b": 1\n}', '{\n  "a": "Tour Leads",\n  "b": 1\n}')).toEqual([
    ' {',
    '-  "a": "Tour Guides", [Guides"]',
    '+  "a": "Tour Leads", [Leads"]',
    '   "b": 1',
    ' }',
  ]);
});

test('added and removed lines have the number of their own side', () => {
  const lines = diffLines('a\nb\nc', 'a\nc\nd');
  expect(lines.map(({ sign, before, after }) => [sign, before, after])).toEqual([
    [' ', 1, 1],
    ['-', 2, null],
    [' ', 3, 2],
    ['+', null, 3],
  ]);
});

test('long texts fold what did not change; ones without anything in common are two blocks', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `line ${index}`);
  const changed = lines.with(500, 'other');
  expect(drawn(lines.join('\n'), changed.join('\n'))).toHaveLength(10);
  const others = Array.from({ length: 3000 }, (_, index) => `other ${index}`);
  expect(diffLines(lines.join('\n'), others.join('\n'))).toHaveLength(4000);
});

test('printJson keeps on a line what fits there', () => {
  expect(printJson({ schemas: ['urn:x'], members: [{ value: '1', display: 'A' }], name: {}, long: ['x'.repeat(40), 'y'.repeat(40)] })).toBe(
    `{
  "schemas": ["urn:x"],
  "members": [{ "value": "1", "display": "A" }],
  "name": {},
  "long": [
    "${'x'.repeat(40)}",
    "${'y'.repeat(40)}"
  ]
}`,
  );
});
