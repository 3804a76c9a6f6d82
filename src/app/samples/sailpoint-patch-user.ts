import type { Sample } from './sample.ts';

export default {
  id: 'sailpoint-patch-user',
  title: 'Attributes changed one by one, SailPoint',
  request: 'PATCH /Users/{id}',
  teaches:
    'One operation for each attribute of the mapping. The URN before the colon says in which extension the attribute stands; a boolean taken from a text column comes as text.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  "Operations": [
    { "op": "replace", "path": "name.familyName", "value": "Vane-Ross" },
    { "op": "replace", "path": "active", "value": "false" },
    { "op": "replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "Retail" }
  ]
}
`,
  expects: [{ rule: 'no-boolean-as-text', line: 5 }],
} satisfies Sample;
