import type { Sample } from './sample.ts';

export default {
  id: 'remove-one-member',
  title: 'Remove one member, as the RFC has it',
  request: 'PATCH /Groups/{id}',
  teaches: 'The filter in the path selects the one member to remove; the others stay.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  "Operations": [
    {
      "op": "remove",
      "path": "members[value eq \\"6f1c2a55-90a4-4f3e-8a55-2c1b7d0e4f10\\"]"
    }
  ]
}
`,
  expects: [],
} satisfies Sample;
