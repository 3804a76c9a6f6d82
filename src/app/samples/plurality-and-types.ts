import type { Sample } from './sample.ts';

export default {
  id: 'plurality-and-types',
  title: 'Array, object and text mixed up',
  request: 'POST /Users',
  teaches:
    'emails is multi-valued and needs an array even for one element; userName is singular and must not be one; a dateTime has a fixed form.',
  options: {},
  text: `{
  "schemas": "urn:ietf:params:scim:schemas:core:2.0:User",
  "userName": ["kai.berg@example.com"],
  "emails": { "value": "kai.berg@example.com", "type": "work" },
  "nickName": 7,
  "phoneNumbers": ["tel:+49-30-555-0100", null]
}
`,
  expects: [
    { rule: 'multi-valued-is-array', line: 2 },
    { rule: 'singular-is-not-array', line: 3 },
    { rule: 'multi-valued-is-array', line: 4 },
    { rule: 'value-has-type', line: 5 },
    { rule: 'elements-are-objects', line: 6 },
    { rule: 'no-null-element', line: 6 },
  ],
} satisfies Sample;
