import type { Sample } from './sample.ts';

export default {
  id: 'scim-1-urn',
  title: 'User with the URNs of SCIM 1.1',
  request: 'POST /Users',
  teaches:
    'The members are those of SCIM 2.0, the URNs are older: a 2.0 server does not know them. Connectors that once spoke SCIM 1.1 still send them.',
  options: { version: '2.0' },
  text: `{
  "schemas": [
    "urn:scim:schemas:core:1.0",
    "urn:scim:schemas:extension:enterprise:1.0"
  ],
  "userName": "omar.haddad@example.com",
  "name": {
    "givenName": "Omar",
    "familyName": "Haddad"
  },
  "active": true,
  "urn:scim:schemas:extension:enterprise:1.0": {
    "department": "Finance"
  }
}
`,
  expects: [
    { rule: 'no-scim-1-urn', line: 3 },
    { rule: 'no-scim-1-urn', line: 4 },
    { rule: 'no-scim-1-urn', line: 12 },
  ],
} satisfies Sample;
