import type { Sample } from './sample.ts';

export default {
  id: 'undeclared-extension',
  title: 'Extension data without its URN in schemas',
  request: 'PUT /Users/{id}',
  teaches:
    'schemas does not list the enterprise extension, so a server that reads schemas first never looks at department: the data is lost without an error.',
  options: { method: 'PUT' },
  text: `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "id": "5f0c7d7e-2b1c-4a3e-9d55-0d8a1f6b7c21",
  "userName": "ivo.brandt@example.com",
  "displayName": "Ivo Brandt",
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "Logistics",
    "costCenter": "4130"
  }
}
`,
  expects: [{ rule: 'schemas-names-extensions', line: 6 }],
} satisfies Sample;
