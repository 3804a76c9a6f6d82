import type { Sample } from './sample.ts';

export default {
  id: 'missing-schemas',
  title: 'schemas is missing',
  request: 'POST /Users',
  teaches:
    'Without schemas a receiver has to guess what it got, and most answer 400. The list must name the base schema and every extension in use.',
  options: {},
  text: `{
  "userName": "tom.reed@example.com",
  "name": {
    "givenName": "Tom",
    "familyName": "Reed"
  },
  "emails": [
    { "value": "tom.reed@example.com", "type": "work", "primary": true }
  ],
  "active": true
}
`,
  expects: [{ rule: 'schemas-present', line: 1 }],
} satisfies Sample;
