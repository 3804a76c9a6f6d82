/** What the clients send by PATCH does what they mean, once a server has the switches that their profile names. */
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../patch/apply.ts';
import { enterpriseUserUrn, groupUrn, userUrn } from '../schema/urns.ts';
import { profiles } from './profiles.ts';
import { requestText } from './request-text.ts';

const cases = Object.values(profiles)
  .filter(({ versions }) => versions.includes('2.0'))
  .flatMap((profile) =>
    profile.requests
      .filter(({ method }) => method === 'PATCH')
      .map((request) => ({ title: `${profile.id} ${request.id}`, profile, request })),
  );

function before(type: 'User' | 'Group', { userId = '1', otherUserId = '2', groupId = '3' }: Readonly<Record<string, string>>) {
  const members = [{ value: userId }, { value: otherUserId }, { value: 'stays' }];
  if (type === 'Group') return { schemas: [groupUrn], id: groupId, displayName: 'Guides', members };
  return {
    schemas: [userUrn, enterpriseUserUrn],
    id: userId,
    userName: 'jane',
    active: true,
    name: { givenName: 'Jane', familyName: 'Doe' },
    emails: [{ value: 'jane@example.com', type: 'work' }],
    [enterpriseUserUrn]: { manager: { value: '9' } },
  };
}

function result(name: string): unknown {
  const one = cases.find(({ title }) => title === name);
  if (!one) return undefined;
  const { profile, request } = one;
  const resourceType = request.path.startsWith('/Groups') ? 'Group' : 'User';
  const body: unknown = JSON.parse(requestText(request, profile.variables));
  const patched = applyPatch(before(resourceType, profile.variables), body, { resourceType, profile });
  return patched.ok ? patched.resource : patched.detail;
}

describe('a PATCH of a client', () => {
  it.each(cases.map(({ title }) => title))('%s: is taken', (name) => {
    expect(result(name)).toBeTypeOf('object');
  });

  it.each<[string, object]>([
    ['entra-default deactivate-user', { active: false }],
    ['entra-default remove-member', { members: [{ value: '2' }, { value: 'stays' }] }],
    ['jumpcloud remove-member', { members: [{ value: '2' }, { value: 'stays' }] }],
    ['authentik remove-member', { members: [{ value: '2' }, { value: 'stays' }] }],
    ['entra-aadOptscim062020 update-user', { name: { givenName: 'Lena', familyName: 'Holt' } }],
    ['sailpoint update-user', { name: { givenName: 'Maj', familyName: 'Ostrom' } }],
    ['okta-2.0 rename-group', { displayName: 'Field Sales North' }],
  ])('%s: does what is meant', (name, expected) => {
    expect(result(name)).toMatchObject(expected);
  });

  it.each(['entra-default clear-manager', 'ms-scim-validator remove-manager'])('%s: leaves no manager', (name) => {
    expect(JSON.stringify(result(name))).not.toContain('"manager"');
  });
});
