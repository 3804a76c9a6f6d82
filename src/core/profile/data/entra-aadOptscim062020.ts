import type { ClientProfile, ClientRequest, Json } from '../profile.ts';
import { enterpriseUserUrn, messageUrn } from '../../schema/urns.ts';
import { bodies, headers } from './parts/entra-fingerprints.ts';
import { createUser, deviations, pushGroup, sources } from './parts/entra.ts';

function patch(...operations: Json[]): ClientRequest['body'] {
  return { schemas: [messageUrn('PatchOp')], Operations: operations };
}

export default {
  id: 'entra-aadOptscim062020',
  name: 'Entra ID (aadOptscim062020)',
  product: 'Microsoft Entra ID',
  scope: 'provisioning job whose tenant URL ends with ?aadOptscim062020',
  versions: ['2.0'],
  sources,
  fingerprints: {
    headers,
    bodies: [
      {
        shows: 'an operation without a path has a name with a dot in its value',
        strength: 'strong',
        kinds: ['PatchOp'],
        shape: {
          at: ['Operations', '*'],
          has: [
            { at: ['op'], text: '^(?:add|replace)$' },
            { at: ['path'], is: 'absent' },
            { at: ['value', '*'], name: '^[a-z][A-Za-z]*\\.[a-z][A-Za-z]*$' },
          ],
        },
        evidence: 'vendor-doc',
        sources: ['ms-compat'],
      },
      {
        shows: 'an operation without a path has `URN:attribute` as a name in its value',
        strength: 'strong',
        kinds: ['PatchOp'],
        shape: {
          at: ['Operations', '*'],
          has: [
            { at: ['op'], text: '^(?:add|replace)$' },
            { at: ['path'], is: 'absent' },
            { at: ['value', '*'], name: `^${enterpriseUserUrn}:[A-Za-z]` },
          ],
        },
        evidence: 'vendor-doc',
        sources: ['ms-compat'],
      },
      ...bodies,
    ],
  },
  leniencies: ['entra'],
  variables: { userId: '7a1f04c2-5a0b-4a53-8f0d-2f6b1c9e3d77', groupId: 'c90d3e15-6b7c-4be2-a1f4-0d8e5b2c7a61' },
  requests: [
    createUser,
    {
      id: 'update-user',
      when: 'Mapped attributes changed: value paths apart, all others in one operation without a path',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'vendor-doc',
      sources: ['ms-compat'],
      body: patch(
        { op: 'replace', path: 'emails[type eq "work"].value', value: 'lena.holt@contoso.example' },
        {
          op: 'replace',
          value: {
            displayName: 'Lena Holt',
            'name.givenName': 'Lena',
            'name.familyName': 'Holt',
            [`${enterpriseUserUrn}:employeeNumber`]: '4711',
          },
        },
      ),
    },
    {
      id: 'deactivate-user',
      when: 'The user left the scope or was disabled',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'vendor-doc',
      sources: ['ms-compat'],
      body: patch({ op: 'replace', path: 'active', value: false }),
    },
    pushGroup,
    {
      id: 'add-member',
      when: 'A user joined the group',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'inferred',
      sources: ['ms-compat'],
      body: patch({ op: 'add', path: 'members', value: [{ value: '{userId}' }] }),
    },
    {
      id: 'remove-member',
      when: 'A user left the group',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'vendor-doc',
      sources: ['ms-compat'],
      body: patch({ op: 'remove', path: 'members[value eq "{userId}"]' }),
    },
    {
      id: 'rename-group',
      when: 'The group has a new name',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'inferred',
      sources: ['ms-compat'],
      body: patch({ op: 'replace', value: { displayName: 'Early Shift' } }),
    },
  ],
  deviations: [
    {
      id: 'ENTRA-FLAG-1',
      kind: 'violation',
      evidence: 'vendor-doc',
      sources: ['ms-compat'],
      sections: ['RFC 7644 3.5.2.3', 'RFC 7643 2.1'],
      does: 'writes sub-attributes as names with a dot in the value of an operation without a path',
      strict: 'answer 400 or keep an attribute that is really called `name.givenName`',
      tolerant: 'read the name as a path',
      accept: 'Read a name with a dot in such a value as a path.',
      example: { operations: [{ op: 'replace', value: { 'name.givenName': 'Lena', 'name.familyName': 'Holt' } }] },
      rules: ['known-attribute', 'attribute-name-grammar'],
      at: '^[a-z]+\\.[a-z]+$',
    },
    {
      id: 'ENTRA-FLAG-2',
      kind: 'rfc-silent',
      evidence: 'vendor-doc',
      sources: ['ms-compat'],
      sections: ['RFC 7643 3.3', 'RFC 7644 3.5.2', 'RFC 7644 3.10'],
      does: 'writes attributes of extensions as `URN:attribute` in the value of an operation without a path',
      strict: 'look for a schema of that name and answer 400',
      tolerant: 'split the name behind the URN that they know',
      accept: 'Split such a name behind a known URN.',
      example: { operations: [{ op: 'replace', value: { [`${enterpriseUserUrn}:employeeNumber`]: '4711' } }] },
      rules: ['known-attribute', 'attribute-name-grammar', 'extension-data-in-object'],
      at: '^enterprise:',
    },
    ...deviations,
    {
      id: 'ENTRA-FLAG-3',
      kind: 'note',
      evidence: 'unconfirmed',
      sources: ['ms-compat'],
      sections: [],
      does: 'does not document what the flag changes for manager, roles and added values',
      example: null,
      rules: [],
    },
  ],
  unconfirmed: [
    'its Accept and User-Agent headers, and the value of Adscimversion',
    'the bodies for renaming a group, adding members and setting managers under the flag',
    'what it does on 429',
  ],
} satisfies ClientProfile;
