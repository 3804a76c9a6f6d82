import type { ClientProfile, ClientRequest, Json } from '../profile.ts';
import { groupUrn, messageUrn, userUrn } from '../../schema/urns.ts';
import { deviations } from './parts/okta-deviations.ts';

function patch(...operations: Json[]): ClientRequest['body'] {
  return { schemas: [messageUrn('PatchOp')], Operations: operations };
}

/** What Okta writes back: the answer of its last GET with what changed, so the server decides the rest. */
function writtenBack(active: boolean): ClientRequest['body'] {
  return {
    schemas: [userUrn],
    id: '{userId}',
    userName: 'noor.said@acme.example',
    name: { givenName: 'Noor', familyName: 'Said' },
    emails: [{ primary: true, value: 'noor.said@acme.example', type: 'work', display: 'noor.said@acme.example' }],
    active,
    groups: [],
    meta: { resourceType: 'User' },
  };
}

export default {
  id: 'okta-2.0',
  name: 'Okta (SCIM 2.0)',
  product: 'Okta',
  scope: 'apps of the Okta catalog (OIN), which use PATCH, and of the App Integration Wizard (AIW), which use PUT',
  versions: ['2.0'],
  sources: [
    {
      id: 'okta-ref20',
      kind: 'vendor-doc',
      where: 'okta/okta-developer-docs @468de9c packages/@okta/vuepress-site/docs/reference/scim/scim-20/index.md',
    },
    {
      id: 'sim-tests',
      kind: 'implementer-note',
      where: 'a public test file of a SCIM server with the URN of custom attributes (repository not known)',
    },
    { id: 'bitwarden', kind: 'implementer-note', where: 'bitwarden/server @ac309aa bitwarden_license/src/Scim/Context/ScimContext.cs' },
  ],
  fingerprints: {
    headers: [{ header: 'User-Agent', value: '^Okta', evidence: 'vendor-doc', sources: ['okta-ref20', 'bitwarden'] }],
    bodies: [
      {
        shows: '`schemas` holds a URN of Okta for custom attributes',
        strength: 'unique',
        kinds: ['Resource'],
        shape: { at: ['schemas', '*'], text: '^urn:okta:' },
        evidence: 'implementer-note',
        sources: ['sim-tests'],
      },
      {
        shows: '`externalId` is an id of Okta: 00u and 17 more characters',
        strength: 'strong',
        kinds: ['Resource'],
        shape: { at: ['externalId'], text: '^00u[0-9A-Za-z]{17}$' },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
      {
        shows: 'an operation without a path holds `id` and `displayName` alone',
        strength: 'strong',
        kinds: ['PatchOp'],
        shape: {
          at: ['Operations', '*'],
          has: [
            { at: ['path'], is: 'absent' },
            { at: ['value'], members: ['id', 'displayName'] },
          ],
        },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
      {
        shows: '`password` is a placeholder: eight lower-case letters and digits',
        strength: 'weak',
        kinds: ['Resource'],
        shape: { at: ['password'], text: '^(?=.*\\d)(?=.*[a-z])[0-9a-z]{8}$' },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
      {
        shows: 'a request holds `groups`, empty',
        strength: 'weak',
        kinds: ['Resource'],
        shape: { at: ['groups'], is: 'empty' },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
      {
        shows: '`meta` holds `resourceType` alone, beside an `id`',
        strength: 'weak',
        kinds: ['Resource'],
        shape: {
          has: [
            { at: ['meta'], members: ['resourceType'] },
            { at: ['id'], is: 'string' },
          ],
        },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
      {
        shows: 'an e-mail starts with `primary`, `value`, `type`',
        strength: 'weak',
        kinds: ['Resource'],
        shape: { at: ['emails', '*'], members: ['primary', 'value', 'type'] },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
      {
        shows: 'an e-mail has `primary`, `value`, `type`, `display` in this order',
        strength: 'weak',
        kinds: ['Resource'],
        shape: { at: ['emails', '*'], members: ['primary', 'value', 'type', 'display'] },
        evidence: 'vendor-doc',
        sources: ['okta-ref20'],
      },
    ],
  },
  leniencies: ['ignore-read-only'],
  variables: { userId: '4f2a9c31-0d6e-4c1b-9b57-e3a8d2f60c14', groupId: 'e7', otherUserId: '9d80b7f5-7c1e-4f63-8a2d-5b0e6c4f1a98' },
  requests: [
    {
      id: 'create-user',
      when: 'A user is assigned to the app and no user has the name',
      method: 'POST',
      path: '/Users',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: {
        schemas: [userUrn],
        userName: 'noor.said@acme.example',
        name: { givenName: 'Noor', familyName: 'Said' },
        emails: [{ primary: true, value: 'noor.said@acme.example', type: 'work' }],
        displayName: 'Noor Said',
        locale: 'en-GB',
        externalId: '00u4kq9zr2TnYbWc81d7',
        groups: [],
        password: '7hq20zpk',
        active: true,
      },
    },
    {
      id: 'update-user',
      when: 'The profile changed: what GET returned is written back',
      method: 'PUT',
      path: '/Users/{userId}',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: writtenBack(true),
    },
    {
      id: 'deactivate-user-oin',
      when: 'The user is unassigned or deactivated (catalog app)',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: patch({ op: 'replace', value: { active: false } }),
    },
    {
      id: 'deactivate-user-aiw',
      when: 'The user is unassigned or deactivated (wizard app)',
      method: 'PUT',
      path: '/Users/{userId}',
      evidence: 'inferred',
      sources: ['okta-ref20'],
      body: writtenBack(false),
    },
    {
      id: 'sync-password',
      when: 'The password changed and password sync is on (catalog app)',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'inferred',
      sources: ['okta-ref20'],
      body: patch({ op: 'replace', value: { password: 'Pl4in-T3xt-H3re' } }),
    },
    {
      id: 'push-group',
      when: 'A group is pushed for the first time',
      method: 'POST',
      path: '/Groups',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: { schemas: [groupUrn], displayName: 'Field Sales', members: [] },
    },
    {
      id: 'rename-group',
      when: 'The group has a new name, and before every change of members (catalog app)',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: patch({ op: 'replace', value: { id: '{groupId}', displayName: 'Field Sales North' } }),
    },
    {
      id: 'change-members',
      when: 'One user left the group, another joined (catalog app)',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: patch(
        { op: 'remove', path: 'members[value eq "{otherUserId}"]' },
        { op: 'add', path: 'members', value: [{ value: '{userId}', display: 'noor.said@acme.example' }] },
      ),
    },
    {
      id: 'update-group',
      when: 'Name or members changed (wizard app)',
      method: 'PUT',
      path: '/Groups/{groupId}',
      evidence: 'vendor-doc',
      sources: ['okta-ref20'],
      body: { schemas: [groupUrn], displayName: 'Field Sales', members: [{ value: '{userId}', display: 'noor.said@acme.example' }] },
    },
  ],
  deviations,
  unconfirmed: [
    'which requests "Test Connector Configuration" sends',
    'the bodies of the PUT that deactivates and of the PATCH that sets a password',
    'whether catalog apps update profiles by PUT, as the reference says, or by PATCH, as the FAQ says',
  ],
} satisfies ClientProfile;
