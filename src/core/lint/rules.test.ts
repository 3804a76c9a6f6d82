import { describe, expect, test } from 'vitest';
import requirements from '../spec/requirements.json' with { type: 'json' };
import { validate } from '../validate.ts';
import { rules } from './registry.ts';
import { complete, optionsOf, readMarks } from './example.ts';
import { checkInvalid, findingsOf } from './tester.ts';

const ledger = new Set(requirements.map(({ id }) => id));
const files = Object.entries(import.meta.glob<{ default: { id: string } }>(['./rules/*.ts', '!./rules/*.test.ts'], { eager: true }));
const tests = new Set(Object.keys(import.meta.glob('./rules/*.test.ts')));

test('every file in rules/ holds the rule of its name, and has a test', () => {
  for (const [path, module] of files) {
    expect(path).toBe(`./rules/${module.default.id}.ts`);
    expect(tests, `${module.default.id} has a test`).toContain(path.replace(/\.ts$/u, '.test.ts'));
  }
  expect(files.length).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('names the sections that decide', () => {
    expect(rule.spec.length).toBeGreaterThan(0);
    for (const section of rule.spec) expect(section).toMatch(/^RFC \d{4} \d+(?:\.\d+)*$/u);
  });

  test('has a title and a reason of one or two sentences, and no message that begs or blames', () => {
    expect(rule.title.split(' and ').length, 'more than two "and"s are two rules').toBeLessThanOrEqual(3);
    expect(rule.why).toMatch(/[.]$/u);
    for (const text of [rule.title, rule.why, ...Object.values(rule.messages)])
      expect(text).not.toMatch(/\bplease\b|\binvalid\b|\boops\b|!$/iu);
  });

  test('cites requirements that are in the ledger', () => {
    for (const { covers = [] } of [...rule.valid, ...rule.invalid]) for (const id of covers) expect(ledger, id).toContain(id);
  });

  test.each(rule.invalid.map((example) => [example.text.slice(0, 120), example] as const))('finds %s', (__, example) => {
    expect(readMarks(example.text).underlines.length).toBeGreaterThan(0);
    checkInvalid(rule, example);
  });

  test.each(rule.valid.map((example) => [example.text.slice(0, 120), example] as const))('says nothing of %s', (__, example) => {
    expect(findingsOf(rule, example)).toEqual([]);
    const known = validate(complete(example), optionsOf(example)).findings.filter(({ rule: id }) => id !== 'known-schema');
    expect(known.map(({ rule: id, message }) => `${id}: ${message}`)).toEqual([]);
  });
});

test('a rule that is switched off says nothing, and a level given for it holds', () => {
  const text = '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", "active": "True" }';
  expect(validate(text).counts).toEqual({ error: 1, warning: 0, info: 0 });
  expect(validate(text, { rules: { 'no-boolean-as-text': 'off' } }).findings).toEqual([]);
  expect(validate(text, { rules: { 'no-boolean-as-text': 'info' } }).counts).toEqual({ error: 0, warning: 0, info: 1 });
});
