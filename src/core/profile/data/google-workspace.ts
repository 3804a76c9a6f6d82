import type { ClientProfile } from '../profile.ts';
import { messageUrn } from '../../schema/urns.ts';

export default {
  id: 'google-workspace',
  name: 'Google Workspace',
  product: 'Google Workspace',
  scope: 'automatic provisioning of apps in its catalog; an administrator cannot add a SCIM app of their own',
  versions: ['2.0'],
  sources: [
    {
      id: 'ba-google',
      kind: 'implementer-note',
      where: 'better-auth/better-auth @451aa4b packages/scim/src/scim-google-conformance.test.ts',
    },
  ],
  fingerprints: { headers: [], bodies: [] },
  leniencies: [],
  variables: { userId: '70b2' },
  requests: [
    {
      id: 'deactivate-user',
      when: 'The user is suspended',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'unconfirmed',
      sources: ['ba-google'],
      body: { schemas: [messageUrn('PatchOp')], Operations: [{ op: 'replace', value: { active: false } }] },
    },
  ],
  deviations: [],
  unconfirmed: ['everything it sends: Google publishes none of it'],
} satisfies ClientProfile;
