import type { Sample } from './sample.ts';

export default {
  id: 'ndjson-export',
  title: 'Export with one User a line',
  request: 'NDJSON file',
  teaches: 'Each line is a payload of its own: one that is broken gets its finding, and the others are checked all the same.',
  options: {},
  text: `{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ada@example.com", "active": true }
{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ben@example.com", "active": "yes" }
{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "cleo@example.com", "active": true
{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "dan@example.com", "displayname2": "Dan" }
`,
  expects: [
    { rule: 'value-has-type', line: 2 },
    { rule: 'json-syntax', line: 3 },
    { rule: 'known-attribute', line: 4 },
  ],
} satisfies Sample;
