import type { Sample } from './sample.ts';

export default {
  id: 'masked-email',
  title: 'E-mail address hidden by a web page',
  request: 'POST /Users',
  teaches:
    'Copied from a web page that hides addresses from robots: what looks like an address is a placeholder with a no-break space in it. Put the real address in its place.',
  options: {},
  text: `{
  "schemas": [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
  ],
  "userName": "[email\u00a0protected]",
  "name": {
    "givenName": "Jane",
    "familyName": "Doe"
  },
  "emails": [
    { "value": "[email\u00a0protected]", "primary": true, "type": "work" }
  ],
  "active": true,
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "Engineering",
    "employeeNumber": "E-12345",
    "manager": { "value": "mgr-123" }
  }
}
`,
  expects: [
    { rule: 'no-masked-email', line: 6 },
    { rule: 'no-masked-email', line: 12 },
  ],
} satisfies Sample;
