import type { Sample } from './sample.ts';

export default {
  id: 'minimal-user',
  title: 'Minimal User',
  request: 'POST /Users',
  teaches:
    'All that most servers need: schemas and userName by the RFC, a name and one primary e-mail address because everybody asks for them.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "userName": "jane.doe@example.com",
  "name": {
    "givenName": "Jane",
    "familyName": "Doe"
  },
  "emails": [
    { "value": "jane.doe@example.com", "primary": true, "type": "work" }
  ],
  "active": true
}
`,
  expects: [],
} satisfies Sample;
