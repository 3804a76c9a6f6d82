import type { Sample } from './sample.ts';

export default {
  id: 'duplicate-members',
  title: 'The same member twice',
  request: 'POST /Users',
  teaches:
    'Two members of one object have the same name. Most parsers keep the last and say nothing, some keep the first: two systems read two different users. Names differ in case only count as the same, too.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "userName": "ines.costa@example.com",
  "displayName": "Ines Costa",
  "active": true,
  "title": "Editor",
  "active": false,
  "Title": "Chief Editor"
}
`,
  expects: [
    { rule: 'no-duplicate-member', line: 7 },
    { rule: 'no-duplicate-member', line: 8 },
  ],
} satisfies Sample;
