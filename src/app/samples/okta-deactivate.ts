import type { Sample } from './sample.ts';

export default {
  id: 'okta-deactivate',
  title: 'Deactivate without a path, Okta',
  request: 'PATCH /Users/{id}',
  teaches:
    'Legal: a replace without a path carries the attributes to change in its value. Servers that insist on a path do nothing, and the user stays active.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  "Operations": [
    {
      "op": "replace",
      "value": {
        "active": false
      }
    }
  ]
}
`,
  expects: [],
} satisfies Sample;
