import { describe, expect, it } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import type { LintOptions } from '../lint/options.ts';
import { rules } from '../lint/registry.ts';
import { enterpriseUserUrn, groupUrn, messageUrn, userUrn } from '../schema/urns.ts';
import { profiles } from './profiles.ts';
import { exampleText, requestText } from './request-text.ts';

const all = Object.values(profiles);
const patch = (...operations: object[]) => ({ schemas: [messageUrn('PatchOp')], Operations: operations });
const user = { schemas: [userUrn], userName: 'jane@example.com' };

/** Who a payload is said to come from, and how sure that is. */
function claim(payload: unknown, options: LintOptions = {}): string | undefined {
  const client = lint(JSON.stringify(payload, null, 2), options).subjects[0]?.client;
  return client && `${client.id} ${client.certainty}`;
}

/** The product that a text is said to come from. */
function productOf(text: string): string | undefined {
  const id = lint(text).subjects[0]?.client?.id;
  return id === undefined ? undefined : profiles[id]?.product;
}

describe('what a client sends', () => {
  it.each<[string, string]>([
    ['entra-default create-user', 'entra-default likely'],
    ['entra-default push-group', 'entra-default likely'],
    ['entra-default deactivate-user', 'entra-default certain'],
    ['entra-default remove-member', 'entra-default certain'],
    ['entra-default rename-group', 'entra-default likely'],
    ['entra-aadOptscim062020 update-user', 'entra-aadOptscim062020 certain'],
    ['okta-2.0 create-user', 'okta-2.0 certain'],
    ['okta-2.0 update-user', 'okta-2.0 likely'],
    ['okta-2.0 rename-group', 'okta-2.0 likely'],
    ['okta-1.1 push-group-with-description', 'okta-1.1 certain'],
    ['ms-scim-validator create-user', 'ms-scim-validator likely'],
    ['jumpcloud create-user', 'jumpcloud likely'],
    ['jumpcloud replace-user-test', 'jumpcloud likely'],
    ['jumpcloud update-user', 'jumpcloud likely'],
    ['onelogin create-user', 'onelogin likely'],
    ['authentik rename-group', 'authentik likely'],
    ['keycloak-scim push-group', 'keycloak-scim likely'],
  ])('%s: %s', (name, expected) => {
    const [id = '', request] = name.split(' ');
    const body = profiles[id]?.requests.find((one) => one.id === request)?.body;
    expect(claim(body)).toBe(expected);
  });

  it('is never taken for what another product sends', () => {
    const wrong = all.flatMap((profile) => {
      const texts = [
        ...profile.requests.map((request) => ({ id: request.id, text: requestText(request, profile.variables) })),
        ...profile.deviations.map((deviation) => ({ id: deviation.id, text: exampleText(deviation, profile.variables) ?? '{}' })),
      ];
      return texts
        .map(({ id, text }) => ({ id, product: productOf(text) }))
        .filter(({ product }) => product !== undefined && product !== profile.product)
        .map(({ id, product }) => `${profile.id} ${id}: ${product ?? ''}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a payload that any client may send', () => {
  it('draws no claim: every valid example of every rule', () => {
    const examples = rules.flatMap((rule) => rule.valid.map(({ text }) => ({ rule: rule.id, text, product: productOf(text) })));
    expect(examples.length).toBeGreaterThan(30);
    expect(examples.filter(({ product }) => product !== undefined)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['Okta and Google both deactivate so', patch({ op: 'replace', value: { active: false } })],
    ['JumpCloud and authentik both remove so', patch({ op: 'remove', path: 'members', value: [{ value: '1' }] })],
    ['one weak mark', { ...user, roles: [] }],
    ['two weak marks', { ...user, schemas: [userUrn, enterpriseUserUrn], meta: { resourceType: 'User' } }],
    ['e-mails that are null', { ...user, emails: null }],
    ['an op in upper case', patch({ op: 'REPLACE', path: 'title', value: 'Guide' })],
    ['two parts of a name, seen once from a product that is not named', profiles['sailpoint']?.requests[0]?.body],
    ['an `externalId` that only starts like one of Okta', { ...user, externalId: '00u12' }],
  ])('%s', (_name, payload) => {
    expect(claim(payload)).toBeUndefined();
  });

  it.each<[string, unknown, LintOptions?]>([
    ['an answer by its `meta`', { ...user, id: '1', externalId: '00u4kq9zr2TnYbWc81d7', meta: { created: '2026-01-01T00:00:00Z' } }],
    ['an answer as it was told', { ...user, id: '1', externalId: '00u4kq9zr2TnYbWc81d7' }, { direction: 'response' }],
    ['a list', { schemas: [messageUrn('ListResponse')], totalResults: 1, Resources: [{ ...user, externalId: '00u4kq9zr2TnYbWc81d7' }] }],
    ['a version that the client does not speak', { ...user, externalId: '00b4kq9zr2TnYbWc81d7' }],
  ])('comes from a server or another version: %s', (_name, payload, options) => {
    expect(claim(payload, options)).toBeUndefined();
  });

  it('that fits two products equally well draws no claim', () => {
    const both = patch(
      { op: 'replace', value: { id: '1', displayName: 'A' } },
      { op: 'replace', value: { displayName: 'A', schemas: [groupUrn], id: '1' } },
    );
    expect(claim(both)).toBeUndefined();
  });
});

describe('the evidence', () => {
  it('names what shows it and where', () => {
    const text = `{ "schemas": ["${messageUrn('PatchOp')}"],\n "Operations": [\n  { "op": "Replace", "path": "active", "value": "False" } ] }`;
    const evidence = lint(text).subjects[0]?.evidence.filter(({ about }) => about === 'client');
    expect(evidence).toEqual([
      { about: 'client', text: '`op` is capitalised', pointer: '/Operations/0/op', line: 3 },
      { about: 'client', text: '`active` is set by the text `"True"` or `"False"`', pointer: '/Operations/0', line: 3 },
    ]);
  });

  it('says where another set-up of the product writes the same', () => {
    const text = JSON.stringify(profiles['entra-default']?.requests[0]?.body);
    const evidence = lint(text).subjects[0]?.evidence.map((one) => one.text);
    expect(evidence).toContain('Entra ID (aadOptscim062020) writes the same');
  });
});
