/** Input that no program sends on purpose: every text gets an answer of a size to be read. How time grows is measured in src/bench/growth.mjs. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../finding.ts';
import { lint } from './lint-text.ts';

const user = '"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bjensen"';

function rulesOf({ countsByRule }: Report): string[] {
  return Object.keys(countsByRule);
}

describe('a text that does not survive other programs', () => {
  test.each<[string, string, string]>([
    ['half a character', `{${user},"nickName":"\\ud83d"}`, 'no-lone-surrogate'],
    ['a member __proto__', `{${user},"__proto__":{"active":"False"}}`, 'no-prototype-member'],
    ['10,000 levels of arrays', `{${user},"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'no-deep-nesting'],
    ['10,000 levels of objects', `{${user},"x":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 'no-deep-nesting'],
    ['10,000 levels that nobody closes', `{${user},"x":${'['.repeat(10_000)}`, 'no-deep-nesting'],
  ])('%s has a finding', (_name, text, rule) => {
    const report = lint(text);
    expect(rulesOf(report)).toContain(rule);
    expect(JSON.stringify(report).length).toBeLessThan(100_000);
  });
});

describe('a string of 10 MB', () => {
  const long = 'x'.repeat(10_000_000);

  test('is no finding by itself', () => expect(lint(`{${user},"nickName":"${long}"}`).findings).toEqual([]));

  test.each<[string, string]>([
    ['as a boolean', `{${user},"active":"${long}"}`],
    ['as an attribute', `{${user},"${long}":1}`],
    ['as a URN', `{"schemas":["urn:${long}"],"userName":"bjensen"}`],
    ['without its end', `{${user},"nickName":"${long}`],
    ['in other quotes', `{${user},"nickName":'${long}'}`],
    ['that is all', long],
  ])('%s has findings of a size to be read', (_name, text) => {
    const { findings } = lint(text);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) expect(message.length).toBeLessThan(2_000);
  });
});

describe('100,000 findings', () => {
  const element = '{"value":"b@example.com","primary":"true"}';

  test('are counted, and a thousand listed', () => {
    const report = lint(`{${user},"emails":[${Array(100_000).fill(element).join(',')}]}`, { rules: { 'no-multiple-primary': 'off' } });
    expect(report.countsByRule['no-boolean-as-text']).toBe(100_000);
    expect(report).toMatchObject({ truncated: true, findings: { length: 1_000 } });
  });

  test('are all listed where that is asked for, each with its place', () => {
    const report = lint(`{${user},"emails":[${Array(100_000).fill(element).join(',')}]}`, {
      rules: { 'no-multiple-primary': 'off', 'no-duplicate-value': 'off' },
      maxFindings: Infinity,
    });
    const pointers = report.findings.filter(({ rule }) => rule === 'no-boolean-as-text').map(({ pointer }) => pointer);
    expect(pointers).toHaveLength(100_000);
    expect(pointers[99_999]).toBe('/emails/99999/primary');
  });
});
