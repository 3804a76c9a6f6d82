import type { ClientProfile } from '../profile.ts';
import { userUrn } from '../../schema/urns.ts';

export default {
  id: 'ping',
  name: 'Ping',
  product: 'PingOne and PingFederate',
  scope: 'outbound provisioning of PingOne, SCIM connector of PingFederate; its limits are documented, its requests are not',
  versions: ['2.0', '1.1'],
  sources: [
    {
      id: 'p1-limits',
      kind: 'vendor-doc',
      where: 'https://docs.pingidentity.com/pingone/integrations/p1_scim_provisioning_limitations.html',
    },
  ],
  fingerprints: { headers: [], bodies: [] },
  leniencies: [],
  variables: {},
  requests: [],
  deviations: [
    {
      id: 'PING-1',
      kind: 'violation',
      evidence: 'vendor-doc',
      sources: ['p1-limits'],
      sections: ['RFC 7643 2.4'],
      does: 'fills two e-mails with one address, both primary, where the target has two and one of the sources is empty',
      strict: 'answer 400 for the second primary',
      tolerant: 'keep one of them, not always the same',
      example: {
        resource: {
          schemas: [userUrn],
          userName: 'rosa@lab.example',
          emails: [
            { value: 'rosa@lab.example', type: 'work', primary: true },
            { value: 'rosa@lab.example', type: 'home', primary: true },
          ],
        },
      },
      rules: ['no-multiple-primary'],
      at: '^emails',
    },
    {
      id: 'PING-2',
      kind: 'semantic',
      evidence: 'vendor-doc',
      sources: ['p1-limits'],
      sections: [],
      does: 'cannot clear an attribute once it is set',
      example: null,
      rules: [],
    },
    {
      id: 'PING-3',
      kind: 'semantic',
      evidence: 'vendor-doc',
      sources: ['p1-limits'],
      sections: ['RFC 7643 2.4'],
      does: 'sends at most one value of each type and ignores the others',
      example: null,
      rules: [],
    },
  ],
  unconfirmed: ['all bodies and the order of its requests'],
} satisfies ClientProfile;
