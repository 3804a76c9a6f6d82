import type { Sample } from './sample.ts';

export default {
  id: 'two-primary-emails',
  title: 'Two primary e-mail addresses',
  request: 'POST /Users',
  teaches: 'primary may be true for one element of an attribute only. Servers that take both show the wrong address, or none.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "userName": "nia.okoro@example.com",
  "displayName": "Nia Okoro",
  "emails": [
    { "value": "nia.okoro@example.com", "type": "work", "primary": true },
    { "value": "nia@example.org", "type": "home", "primary": true }
  ],
  "active": true
}
`,
  expects: [{ rule: 'no-multiple-primary', line: 7 }],
} satisfies Sample;
