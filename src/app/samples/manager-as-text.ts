import type { Sample } from './sample.ts';

export default {
  id: 'manager-as-text',
  title: 'manager sent as text',
  request: 'POST /Users',
  teaches:
    'manager is one complex value: the id of the manager goes into its sub-attribute value. Servers that take the text fail on the next read, or send the user again and again.',
  options: {},
  text: `{
  "schemas": [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
  ],
  "userName": "lena.fischer@example.com",
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "Sales",
    "manager": "26118915-6090-4610-87e4-49d8ca9f808d"
  }
}
`,
  expects: [{ rule: 'complex-value-is-object', line: 9 }],
} satisfies Sample;
