import { expect, test } from 'vitest';
import { rules } from '../lint/registry.ts';
import { lint } from './lint-text.ts';
import { ruleExamples } from './rule-examples.ts';

const all = ruleExamples();

test('every rule shows all of its examples, failing ones first', () => {
  expect(all.map(({ rule, examples }) => [rule, examples.length])).toEqual(
    rules.map(({ id, valid, invalid }) => [id, valid.length + invalid.length]),
  );
  for (const { examples } of all)
    expect(examples.findLastIndex(({ passes }) => !passes)).toBeLessThan(examples.findIndex(({ passes }) => passes));
});

test('a failing one draws its rule, a passing one draws nothing from it', () => {
  for (const { rule, examples } of all) {
    for (const { text, passes, options } of examples) {
      expect({ text, silent: (lint(text, options).countsByRule[rule] ?? 0) === 0 }).toEqual({ text, silent: passes });
      expect(text).not.toContain('«');
    }
  }
});

test('a passing one is a whole payload: no rule finds an error in it', () => {
  const errors = all
    .flatMap(({ examples }) => examples.filter(({ passes }) => passes))
    .filter(({ text, options }) => lint(text, options).counts.error > 0);
  expect(errors.map(({ text }) => text)).toEqual([]);
});
