/** Each rule switched off in turn: what it found goes unfound, since no other rule looks at it. */
import { expect, test } from 'vitest';
import { validate } from '../validate.ts';
import { rules } from './registry.ts';
import { optionsOf, readMarks } from './example.ts';

test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { invalid }) => {
  const lost = invalid.flatMap((example) => {
    const { text } = readMarks(example.text);
    const own = validate(text, optionsOf(example)).findings.filter(({ rule }) => rule === id);
    const without = validate(text, { ...optionsOf(example), rules: { [id]: 'off' } }).findings;
    expect(without.map(({ rule }) => rule)).not.toContain(id);
    return own.filter(
      ({ pointer, range }) => !without.some((other) => other.pointer === pointer && other.range.start.offset === range.start.offset),
    );
  });
  expect(lost).not.toEqual([]);
});
