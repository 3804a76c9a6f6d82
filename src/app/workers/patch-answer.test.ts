import { describe, expect, test } from 'vitest';
import { answerPatch } from './patch-answer.ts';
import type { PatchAnswer } from './patch-protocol.ts';
import { answerWrite } from './write-answer.ts';

const group = JSON.stringify({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
  id: 'e9e30dba',
  displayName: 'Tour Guides',
  members: [
    { value: '2819c223', display: 'Ada Vane' },
    { value: '902c246b', display: 'Mia Penn' },
  ],
});

function message(...Operations: readonly unknown[]): string {
  return JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });
}

function ask(patchOp: string, reading = 'rfc', resource = group): PatchAnswer {
  return answerPatch({ resource, patchOp, reading, rules: {} });
}

describe('answerPatch', () => {
  const removal = message({ op: 'remove', path: 'members', value: [{ value: '902c246b' }] });

  test('the same removal empties the group by the RFC, and takes one member by what Entra ID needs', () => {
    const strict = ask(removal).outcome;
    expect(strict?.diff.filter(({ sign }) => sign === '-').length).toBeGreaterThan(1);
    expect(strict?.parting).toEqual(['members']);
    const verdicts = Object.fromEntries(
      strict?.readings.map(({ id, verdict, holds }) => [id, [verdict, holds['members'] ?? 'none']]) ?? [],
    );
    expect(verdicts['rfc']).toEqual(['shown', 'none']);
    expect(verdicts['entra-default']).toEqual(['differs', 'Ada Vane']);
    expect(ask(removal, 'entra-default').outcome?.readings.find(({ id }) => id === 'rfc')?.verdict).toBe('differs');
  });

  test('a retry that does nothing, and one that fails, are told apart', () => {
    expect(ask(removal).outcome?.resend?.verdict).toBe('same');
    const user = JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'ada',
      emails: [{ value: 'ada@vane.example', type: 'work' }],
    });
    const move = message({ op: 'replace', path: 'emails[type eq "work"].type', value: 'home' });
    expect(ask(move, 'rfc', user).outcome?.resend).toMatchObject({ verdict: 'fails', operation: 0 });
  });

  test('a failure says which operation, and offers the path as it was meant', () => {
    const { outcome } = ask(
      message({ op: 'replace', path: 'displayName', value: 'A' }, { op: 'remove', path: 'members[value eq 902c246b]' }),
    );
    expect(outcome?.ok).toBe(false);
    expect(outcome?.failure).toMatchObject({ operation: 1, status: 400, scimType: 'invalidFilter' });
    expect(outcome?.failure?.mended).toContain(String.raw`members[value eq \"902c246b\"]`);
    expect(outcome?.diff.every(({ sign }) => sign === ' ')).toBe(true);
  });

  test('while a text is no JSON there is no outcome, and its findings stand', () => {
    const answer = ask('{"Operations": [');
    expect(answer.outcome).toBeNull();
    expect(answer.patchOp.parses).toBe(false);
    expect(answer.patchOp.findings.length).toBeGreaterThan(0);
  });

  test('the test case holds what a test needs', () => {
    const { testCase = '' } = ask(message({ op: 'replace', path: 'displayName', value: 'A' })).outcome ?? {};
    expect(Object.keys(JSON.parse(testCase))).toEqual(['before', 'operations', 'after']);
  });
});

describe('answerWrite', () => {
  test.each(['paths', 'pathless', 'entra'] as const)('writes a PATCH in the habit %s and proves it', (habit) => {
    const after = group.replace('Tour Guides', 'Tour Leads').replace(/,\{"value":"902c246b"[^}]*\}/u, '');
    const answer = answerWrite({ resource: group, after, habit });
    expect(answer.proofs[0]).toMatchObject({ severity: 'pass', title: 'Before + PatchOp = After' });
    expect(JSON.parse(answer.patchOp ?? '').Operations.length).toBeGreaterThan(0);
  });

  test('two resources that are the same need none', () => {
    const answer = answerWrite({ resource: group, after: group, habit: 'paths' });
    expect(answer.proofs).toHaveLength(1);
    expect(answer.findings).toEqual([]);
  });
});
