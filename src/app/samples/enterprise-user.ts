import type { Sample } from './sample.ts';

export default {
  id: 'enterprise-user',
  title: 'User with the enterprise extension',
  request: 'POST /Users',
  teaches:
    'Extension data stands in an object under the URN of the extension, and schemas lists that URN too. manager.displayName is readOnly: a server looks the name up itself and ignores this one.',
  options: {},
  text: `{
  "schemas": [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
  ],
  "userName": "jane.doe@example.com",
  "name": {
    "givenName": "Jane",
    "familyName": "Doe"
  },
  "emails": [
    { "value": "jane.doe@example.com", "primary": true, "type": "work" }
  ],
  "active": true,
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "Engineering",
    "employeeNumber": "E-12345",
    "manager": { "value": "mgr-123", "displayName": "John Moss" }
  }
}
`,
  expects: [{ rule: 'no-read-only-in-request', line: 18 }],
} satisfies Sample;
