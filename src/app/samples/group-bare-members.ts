import type { Sample } from './sample.ts';

export default {
  id: 'group-bare-members',
  title: 'Group with bare ids as members',
  request: 'POST /Groups',
  teaches:
    'members is multi-valued and complex: each element is an object whose value is the id of the member. One that is an object already shows the difference.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
  "displayName": "Tour Guides",
  "members": [
    "2b1f6a0c-77b5-4d0a-8f1e-3f4d5a6b7c80",
    { "value": "9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c", "display": "Tom Reed" },
    "5f0c7d7e-2b1c-4a3e-9d55-0d8a1f6b7c21"
  ]
}
`,
  expects: [
    { rule: 'elements-are-objects', line: 5 },
    { rule: 'elements-are-objects', line: 7 },
  ],
} satisfies Sample;
