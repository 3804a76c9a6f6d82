import type { ClientProfile, ClientRequest, Json } from '../profile.ts';
import { groupUrn, messageUrn, userUrn } from '../../schema/urns.ts';

function patch(...operations: Json[]): ClientRequest['body'] {
  return { schemas: [messageUrn('PatchOp')], Operations: operations };
}

const user = {
  schemas: [userUrn],
  externalId: '{kcId}',
  userName: 'sunniva',
  displayName: 'Sunniva Berg',
  name: { givenName: 'Sunniva', familyName: 'Berg' },
  emails: [{ value: 'sunniva@fjord.example' }],
};

export default {
  id: 'keycloak-scim',
  name: 'Keycloak SCIM extension',
  product: 'Keycloak SCIM extension',
  scope: 'mitodl/keycloak-scim at commit 099fbe8, read, not run',
  versions: ['2.0'],
  sources: [
    {
      id: 'kc-src',
      kind: 'client-source',
      where: 'mitodl/keycloak-scim @099fbe8 src/main/java/sh/libre/scim/core/ScimClient.java, UserAdapter.java, GroupAdapter.java',
    },
  ],
  fingerprints: {
    headers: [],
    bodies: [
      {
        shows: '`$ref` of a member is `Users/…`, relative and without a type',
        strength: 'strong',
        kinds: ['Resource'],
        shape: { at: ['members', '*'], members: ['value', '$ref'], has: [{ at: ['$ref'], text: '^Users/[^/]+$' }] },
        evidence: 'client-source',
        sources: ['kc-src'],
      },
    ],
  },
  leniencies: ['string-booleans'],
  variables: { userId: '1c8e', groupId: '44', kcId: 'f0a5', kcGroupId: 'b3d9' },
  requests: [
    {
      id: 'create-user',
      when: 'A user was made in Keycloak',
      method: 'POST',
      path: '/Users',
      evidence: 'client-source',
      sources: ['kc-src'],
      body: { ...user, active: true, roles: [] },
    },
    {
      id: 'update-user',
      when: 'The user changed or was disabled',
      method: 'PUT',
      path: '/Users/{userId}',
      evidence: 'client-source',
      sources: ['kc-src'],
      body: { ...user, id: '{userId}', active: false, roles: [] },
    },
    {
      id: 'update-user-patch',
      when: 'The user changed or was disabled, and the extension is set to PATCH',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'unconfirmed',
      sources: ['kc-src'],
      body: patch({ op: 'replace', path: 'active', value: 'false' }, { op: 'replace', path: 'displayName', value: 'Sunniva Berg' }),
    },
    {
      id: 'push-group',
      when: 'A group was made in Keycloak',
      method: 'POST',
      path: '/Groups',
      evidence: 'client-source',
      sources: ['kc-src'],
      body: {
        schemas: [groupUrn],
        externalId: '{kcGroupId}',
        displayName: 'Crew',
        members: [{ value: '{userId}', $ref: 'Users/{userId}' }],
      },
    },
    {
      id: 'empty-group',
      when: 'The last member left the group',
      method: 'PATCH',
      path: '/Groups/{groupId}',
      evidence: 'client-source',
      sources: ['kc-src'],
      body: patch({ op: 'remove', path: 'members' }, { op: 'replace', path: 'displayName', value: 'Crew' }),
    },
  ],
  deviations: [
    {
      id: 'KC-1',
      kind: 'strictness-trap',
      evidence: 'client-source',
      sources: ['kc-src'],
      sections: ['RFC 7644 3.5.2.2'],
      does: 'empties a group by a remove on `members` without a filter',
      strict: 'refuse it, as AWS does, though the RFC allows it',
      tolerant: 'empty the group',
      example: { operations: [{ op: 'remove', path: 'members' }] },
      rules: [],
    },
    {
      id: 'KC-2',
      kind: 'traffic',
      evidence: 'client-source',
      sources: ['kc-src'],
      sections: [],
      does: 'sends all members of a group at every change',
      strict: 'may have a limit for the members in one request',
      example: { operations: [{ op: 'replace', path: 'members', value: [{ value: '{userId}' }] }] },
      rules: [],
    },
    {
      id: 'KC-3',
      kind: 'note',
      evidence: 'client-source',
      sources: ['kc-src'],
      sections: ['RFC 7643 2.3.7'],
      does: 'gives `$ref` of a member relative to the base of the server, `Users/…`',
      strict: 'want an absolute URI',
      tolerant: 'go by `value`',
      example: {
        resource: { schemas: [groupUrn], displayName: 'Crew', members: [{ value: '{userId}', $ref: 'Users/{userId}' }] },
      },
      rules: [],
      at: '^members/\\$ref$',
    },
    {
      id: 'KC-4',
      kind: 'violation',
      evidence: 'unconfirmed',
      sources: ['kc-src'],
      sections: ['RFC 7643 4.1.1', 'RFC 7643 2.3.2'],
      does: 'hands `active` over as text in its PATCH mode; whether its library writes a boolean was not seen',
      strict: 'answer 400',
      tolerant: 'may take any text for true and leave the user active',
      accept: 'Read the texts true and false, in any case, as the booleans.',
      example: { operations: [{ op: 'replace', path: 'active', value: 'false' }] },
      rules: ['no-boolean-as-text'],
      at: '^active$',
      in: 'PatchOp',
    },
  ],
  unconfirmed: [
    'whether `active` is a boolean or a text in the requests of its PATCH mode',
    'its import, whose path in this commit looks like a mistake',
  ],
} satisfies ClientProfile;
