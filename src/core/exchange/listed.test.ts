import { describe, expect, it } from 'vitest';
import { lint } from './lint-text.ts';

const users = Array.from({ length: 20 }, (_, index) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: `user${index}`,
  active: 'true',
  nickname_: 'Ada',
}));
const text = users.map((user) => JSON.stringify(user)).join('\n');

describe('the option listed', () => {
  const all = lint(text);

  it('lists one rule, up to the limit, and counts all', () => {
    const report = lint(text, { listed: { rule: 'no-boolean-as-text' }, maxFindings: 5 });
    expect(report.findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 5 }, () => 'no-boolean-as-text'));
    expect(report.truncated).toBe(true);
    expect([report.counts, report.countsByRule]).toEqual([all.counts, all.countsByRule]);
  });

  it('lists one severity; what is not wanted does not make it truncated', () => {
    const report = lint(text, { listed: { severity: 'error' }, maxFindings: 20 });
    expect(new Set(report.findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect([report.findings.length, report.truncated]).toEqual([all.counts.error, false]);
  });
});

it('tells of each finding, listed or not', () => {
  let told = 0;
  const { counts } = lint(text, { maxFindings: 1, onFinding: () => (told += 1) });
  expect(told).toBe(counts.error + counts.warning + counts.info);
});

it('counts the resources of lists, bulk messages and lines', () => {
  const list = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: 20, Resources: users };
  expect(lint(JSON.stringify(list)).resourceCount).toBe(20);
  expect(lint(text).resourceCount).toBe(20);
  expect(lint(JSON.stringify(users[0])).resourceCount).toBe(1);
});
