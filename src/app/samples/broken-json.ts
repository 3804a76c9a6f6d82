import type { Sample } from './sample.ts';

export default {
  id: 'broken-json',
  title: 'Not quite JSON',
  request: 'POST /Users',
  teaches:
    'A comment, single quotes and a comma too many: JavaScript reads it, no JSON parser does. All three can be mended without a guess, and the rest is checked meanwhile.',
  options: {},
  text: `{
  // created by hand
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "userName": 'sam.lee@example.com',
  "name": {
    "givenName": "Sam",
    "familyName": "Lee",
  },
  "active": true
}
`,
  expects: [
    { rule: 'json-syntax', line: 2 },
    { rule: 'json-syntax', line: 4 },
    { rule: 'json-syntax', line: 7 },
  ],
} satisfies Sample;
