import type { ClientProfile } from '../profile.ts';
import { messageUrn } from '../../schema/urns.ts';

const operations = [
  { op: 'replace', value: { name: { familyName: 'Ostrom' } } },
  { op: 'replace', value: { name: { givenName: 'Maj' } } },
];

export default {
  id: 'sailpoint',
  name: 'SailPoint',
  product: 'SailPoint',
  scope: 'one captured PATCH; product and connector are not named there',
  versions: ['2.0'],
  sources: [{ id: 'sdk-327', kind: 'captured', where: 'https://github.com/Captain-P-Goldfish/SCIM-SDK/issues/327' }],
  // One PATCH of a product that is not named is too thin to tell the client by.
  fingerprints: { headers: [], bodies: [] },
  leniencies: [],
  variables: { userId: '6b17' },
  requests: [
    {
      id: 'update-user',
      when: 'Two parts of the name changed: an operation without a path for each',
      method: 'PATCH',
      path: '/Users/{userId}',
      evidence: 'captured',
      sources: ['sdk-327'],
      body: { schemas: [messageUrn('PatchOp')], Operations: operations },
    },
  ],
  deviations: [
    {
      id: 'SP-1',
      kind: 'rfc-silent',
      evidence: 'captured',
      sources: ['sdk-327'],
      sections: ['RFC 7644 3.5.2.3'],
      does: 'changes each part of `name` by an operation of its own, without a path',
      strict: 'replace the whole `name` each time and lose the first part',
      tolerant: 'keep the sub-attributes that are not named',
      accept: 'Keep what the value does not name when an operation without a path holds a single-valued complex attribute.',
      example: { operations },
      rules: [],
    },
  ],
  unconfirmed: ['everything else'],
} satisfies ClientProfile;
