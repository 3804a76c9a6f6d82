import type { Sample } from './sample.ts';

export default {
  id: 'entra-remove-member',
  title: 'Remove one member, Entra ID default',
  request: 'PATCH /Groups/{id}',
  teaches:
    'It means something else than its author thinks: remove knows no value, so by the text of RFC 7644 3.5.2.2 the path "members" removes all members. Write the filter into the path instead: members[value eq "6f1c2a55-90a4-4f3e-8a55-2c1b7d0e4f10"]. The capital in "Remove" is Entra ID\'s habit as well.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  "Operations": [
    {
      "op": "Remove",
      "path": "members",
      "value": [
        { "value": "6f1c2a55-90a4-4f3e-8a55-2c1b7d0e4f10" }
      ]
    }
  ]
}
`,
  expects: [
    { rule: 'operation-in-lower-case', line: 5 },
    { rule: 'no-value-on-remove', line: 7 },
  ],
} satisfies Sample;
