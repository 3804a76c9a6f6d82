import type { Sample } from './sample.ts';

export default {
  id: 'jumpcloud-create-user',
  title: 'User as JumpCloud creates it',
  request: 'POST /Users',
  teaches:
    'A create request in which all stands where RFC 7643 has it. The country is what people call it, not its code in ISO 3166-1: servers that check it refuse the address.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
  "userName": "ada@example.com",
  "externalId": "5f1a8c2e9b3d4a0012c7e6f4",
  "active": true,
  "name": { "givenName": "Ada", "familyName": "Vane" },
  "emails": [{ "type": "work", "value": "ada@example.com", "primary": true }],
  "addresses": [{ "type": "work", "streetAddress": "1 Harbour Road", "locality": "Bristol", "country": "UK" }],
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Retail" }
}
`,
  expects: [{ rule: 'country-is-alpha-2', line: 8 }],
} satisfies Sample;
