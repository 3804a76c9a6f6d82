import type { JsonNode } from '../../json/document.ts';
import { userUrn } from '../../schema/urns.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'okta-user-minimum',
  severity: 'info',
  spec: ['RFC 7643 4.1'],
  checks: [227],
  applies: { kinds: ['ListResponse'] },
  title: 'The first User of a list has what Okta’s test asks for',
  why: 'The suite that Okta runs before it lists an integration reads names, `active` and an address from the first User; the RFC asks for none of them.',
  messages: {
    lacks: 'This User lacks {missing}. The RFC does not ask for it; Okta’s test of a SCIM server does, of the first User of the list.',
  },
  valid: [{ text: '{ "totalResults": 0, "Resources": [] }' }],
  invalid: [
    {
      text: '{ "totalResults": 1, "Resources": [«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "userName": "bjensen", "name": { "givenName": "Barbara" }, "meta": { "resourceType": "User" } }] }',
      message:
        'This User lacks `name.familyName`, `active`, `emails`. The RFC does not ask for it; Okta’s test of a SCIM server does, of the first User of the list.',
    },
  ],
  message: (list, { report, schemasOf }) => {
    const resources = list.member('Resources');
    const first = resources?.kind === 'array' ? resources.first : undefined;
    // Without meta it is the part of a User that somebody asked for.
    if (first?.kind !== 'object' || first.member('meta')?.kind !== 'object') return;
    if (!schemasOf(first).entries.some(({ means }) => means === userUrn)) return;
    const missing = lacking(first);
    if (missing.length === 0) return;
    const where = { pointer: first.pointer, start: first.start, end: first.start + 1 };
    report('lacks', where, { missing: missing.map((path) => `\`${path}\``).join(', ') });
  },
});

function lacking(user: JsonNode): string[] {
  const name = user.member('name');
  const emails = user.member('emails');
  const address = emails?.kind === 'array' && emails.first?.kind === 'object' ? emails.first.member('value') : undefined;
  const found: [path: string, node: JsonNode | undefined][] = [
    ['name.givenName', name?.kind === 'object' ? name.member('givenName') : undefined],
    ['name.familyName', name?.kind === 'object' ? name.member('familyName') : undefined],
    ['active', user.member('active')],
    ['emails', address],
  ];
  return found.filter(([, node]) => node === undefined || node.kind === 'null').map(([path]) => path);
}
