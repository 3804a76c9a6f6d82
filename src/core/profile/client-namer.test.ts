import { describe, expect, it } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import { enterpriseUserUrn, messageUrn, userUrn } from '../schema/urns.ts';

const patch = (...operations: object[]) => JSON.stringify({ schemas: [messageUrn('PatchOp')], Operations: operations });
const deactivate = patch({ op: 'Replace', path: 'active', value: 'False' });

/** The habits of each finding, by its pointer. */
function habits(text: string, client?: string): unknown {
  const { findings } = lint(text, client === undefined ? {} : { client });
  return Object.fromEntries(findings.map(({ pointer, habits: ids }) => [pointer, ids]));
}

describe('the habit behind a finding', () => {
  it('is named, and said once with what servers make of it', () => {
    const { subjects, findings } = lint(deactivate);
    expect(findings.find(({ rule }) => rule === 'no-boolean-as-text')?.habits).toEqual(['ENTRA-D2']);
    expect(subjects[0]?.client).toMatchObject({ id: 'entra-default', name: 'Entra ID (default)', certainty: 'certain' });
    expect(subjects[0]?.client?.habits.find(({ id }) => id === 'ENTRA-D2')).toEqual({
      id: 'ENTRA-D2',
      evidence: 'captured',
      text: 'Entra ID (default) sends `active` as text, `"False"` or `"false"`. Strict servers answer 400, tolerant ones may take any text for true and leave the user active.',
    });
  });

  it('depends on the attribute, not on the rule alone', () => {
    const text = patch(
      { op: 'replace', path: 'active', value: 'False' },
      { op: 'add', path: 'emails', value: [{ value: 'a@b.example', primary: 'True' }] },
    );
    expect(habits(text, 'entra')).toEqual({ '/Operations/0/value': ['ENTRA-D2'], '/Operations/1/value/0/primary': undefined });
  });

  it('depends on what is written there', () => {
    const manager = (value: string) => patch({ op: 'Add', path: `${enterpriseUserUrn}:manager`, value });
    expect(habits(manager('271'))).toMatchObject({ '/Operations/0/value': ['ENTRA-P2'] });
    expect(habits(manager(''))).toMatchObject({ '/Operations/0/value': ['ENTRA-P3'] });
  });

  it('depends on the kind of payload', () => {
    const text = JSON.stringify({ schemas: [userUrn], id: '1', userName: 'jane', meta: { resourceType: 'User' } });
    expect(habits(text, 'okta')).toEqual({ '/id': ['OKTA20-3'], '/meta': ['OKTA20-3'] });
  });

  it('that nobody saw says so', () => {
    const { subjects } = lint(patch({ op: 'replace', path: 'active', value: 'false' }), { client: 'keycloak-scim' });
    expect(subjects[0]?.client?.habits[0]?.text).toMatch(/Reported, not confirmed\.$/u);
  });
});

describe('the client that the caller names', () => {
  const claim = (client: string) => lint(deactivate, { client }).subjects[0]?.client;

  it('stands before the one that is recognised', () => {
    expect(claim('okta')).toMatchObject({ id: 'okta-2.0', certainty: 'told', habits: [] });
  });
  it('may be nobody', () => {
    expect(claim('none')).toBeUndefined();
    expect(habits(deactivate, 'none')).toEqual({ '/Operations/0/value': undefined });
  });
  it.each(['auto', 'nobody-knows'])('is left to recognition: %s', (name) => {
    expect(claim(name)?.id).toBe('entra-default');
  });
});
