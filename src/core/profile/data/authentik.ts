import type { ClientProfile, ClientRequest, Json } from '../profile.ts';
import { groupUrn, messageUrn } from '../../schema/urns.ts';

function patch(...operations: Json[]): ClientRequest['body'] {
  return { schemas: [messageUrn('PatchOp')], Operations: operations };
}

export default {
  id: 'authentik',
  name: 'authentik',
  product: 'authentik',
  scope: 'SCIM provider, groups only: its code for users was not read',
  versions: ['2.0'],
  sources: [
    { id: 'ak-groups', kind: 'client-source', where: 'goauthentik/authentik @0027271 authentik/providers/scim/clients/groups.py' },
    { id: 'ak-base', kind: 'client-source', where: 'goauthentik/authentik @017b470 authentik/providers/scim/clients/base.py' },
  ],
  fingerprints: {
    headers: [],
    bodies: [
      {
        shows: 'an operation without a path has `id` and `schemas` in its value',
        strength: 'strong',
        kinds: ['PatchOp'],
        shape: {
          at: ['Operations', '*'],
          has: [
            { at: ['path'], is: 'absent' },
            { at: ['value', 'id'], is: 'string' },
            { at: ['value', 'schemas'], is: 'array' },
          ],
        },
        evidence: 'client-source',
        sources: ['ak-groups'],
      },
    ],
  },
  leniencies: ['remove-by-value', 'ignore-read-only'],
  variables: { userId: '91', groupId: '17', groupPk: '0e6d' },
  requests: [
    {
      id: 'push-group',
      when: 'A group is synchronised for the first time',
      method: 'POST',
      path: '/Groups',
      evidence: 'client-source',
      sources: ['ak-groups'],
      body: { schemas: [groupUrn], displayName: 'Archivists', externalId: '{groupPk}' },
    },
    {
      id: 'rename-group',
      when: 'The group changed: all of it but its members',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'client-source',
      sources: ['ak-groups'],
      body: patch({ op: 'replace', value: { id: '{groupId}', schemas: [groupUrn], displayName: 'Librarians', externalId: '{groupPk}' } }),
    },
    {
      id: 'add-member',
      when: 'A user joined the group',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'client-source',
      sources: ['ak-groups'],
      body: patch({ op: 'add', path: 'members', value: [{ value: '{userId}' }] }),
    },
    {
      id: 'remove-member',
      when: 'A user left the group',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'client-source',
      sources: ['ak-groups'],
      body: patch({ op: 'remove', path: 'members', value: [{ value: '{userId}' }] }),
    },
  ],
  deviations: [
    {
      id: 'AK-1',
      kind: 'violation',
      evidence: 'client-source',
      sources: ['ak-groups'],
      sections: ['RFC 7644 3.5.2.2'],
      does: 'names the members to remove in `value` of a remove on `members`',
      strict: 'ignore the value and empty the group',
      tolerant: 'remove the members that are listed',
      accept: 'Where a remove on `members` has a value, remove those alone.',
      example: { operations: [{ op: 'remove', path: 'members', value: [{ value: '{userId}' }] }] },
      rules: ['no-value-on-remove'],
      at: '^members|^value$|^$',
    },
    {
      id: 'AK-2',
      kind: 'violation',
      evidence: 'client-source',
      sources: ['ak-groups'],
      sections: ['RFC 7644 3.5.2'],
      does: 'puts `id` and `schemas` into the value when it changes a group',
      strict: 'answer 400 mutability',
      tolerant: 'ignore both where nothing changes',
      accept: 'Ignore `id` and `schemas` in the value where they are those of the resource.',
      example: { operations: [{ op: 'replace', value: { id: '{groupId}', schemas: [groupUrn], displayName: 'Librarians' } }] },
      rules: ['no-read-only-in-patch'],
      in: 'PatchOp',
      at: '^id$|^schemas$',
    },
    {
      id: 'AK-3',
      kind: 'semantic',
      evidence: 'client-source',
      sources: ['ak-base', 'ak-groups'],
      sections: ['RFC 7643 5'],
      does: 'takes `bulk.maxOperations` for the most operations that one PATCH may have',
      example: null,
      rules: [],
    },
  ],
  unconfirmed: ['everything about users'],
} satisfies ClientProfile;
