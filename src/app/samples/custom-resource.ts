import type { Sample } from './sample.ts';

export default {
  id: 'custom-resource',
  title: 'Resource of a type of your own',
  request: 'POST /Badges',
  teaches:
    'No catalog knows this URN, so only what RFC 7643 says of all resources is checked: schemas, id, meta and the form of names, which has no blanks.',
  options: {},
  text: `{
  "schemas": ["urn:example:params:scim:schemas:Badge"],
  "externalId": "badge-7",
  "serial number": "A-1007",
  "holder": { "value": "2819c223", "$ref": "../Users/2819c223" }
}
`,
  expects: [
    { rule: 'known-schema', line: 2 },
    { rule: 'attribute-name-grammar', line: 4 },
  ],
} satisfies Sample;
