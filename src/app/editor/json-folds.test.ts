import { expect, test } from 'vitest';
import { findFolds } from './json-folds.ts';

test('objects and arrays over lines fold, and their closing line stays', () => {
  expect(findFolds('{\n  "a": [\n    1\n  ],\n  "b": {}\n}')).toEqual([
    { start: 2, end: 3 },
    { start: 1, end: 5 },
  ]);
});

test('brackets in quotes do not count, nor does an open quote beyond its line', () => {
  expect(findFolds('{\n  "a": "\\"]}",\n  "b: {\n}\n')).toEqual([{ start: 1, end: 3 }]);
});

test('closing brackets without an opening one are passed over', () => expect(findFolds(']\n}\n{')).toEqual([]));
