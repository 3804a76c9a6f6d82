import type { Sample } from './sample.ts';

export default {
  id: 'entra-create-user',
  title: 'User as Entra ID creates it',
  request: 'POST /Users',
  teaches:
    'What Entra ID sends with its default settings: booleans as text, manager as a plain id, extension data whose URN is not listed. Typed servers answer 400, loose ones store the wrong thing.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "externalId": "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef",
  "userName": "AdaV@example.com",
  "active": "True",
  "displayName": "Ada Vane",
  "title": "Retail Manager",
  "name": {
    "givenName": "Ada",
    "familyName": "Vane"
  },
  "emails": [
    {
      "type": "work",
      "value": "AdaV@example.com",
      "primary": true
    },
    {
      "type": "other",
      "value": "ada.vane@example.org",
      "primary": true
    }
  ],
  "phoneNumbers": [
    { "type": "mobile", "value": "+1 425 555 0109" }
  ],
  "roles": [
    {
      "value": "{\\"id\\":\\"18d14569\\",\\"value\\":\\"Admin\\"}",
      "primary": "True"
    }
  ],
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "employeeNumber": "701984",
    "departement": "Retail",
    "manager": "271"
  },
  "meta": { "resourceType": "User" }
}
`,
  expects: [
    { rule: 'no-boolean-as-text', line: 5 },
    { rule: 'no-multiple-primary', line: 21 },
    { rule: 'phone-is-tel-uri', line: 25 },
    { rule: 'no-json-in-text', line: 29 },
    { rule: 'no-boolean-as-text', line: 30 },
    { rule: 'schemas-names-extensions', line: 33 },
    { rule: 'known-attribute', line: 35 },
    { rule: 'complex-value-is-object', line: 36 },
    { rule: 'no-read-only-in-request', line: 38 },
  ],
} satisfies Sample;
