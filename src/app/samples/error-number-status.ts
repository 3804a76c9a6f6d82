import type { Sample } from './sample.ts';

export default {
  id: 'error-number-status',
  title: 'Error with a number as status',
  request: '404 reply',
  teaches:
    'status of an Error is the HTTP status code as text. Clients with typed models fail on the number, and then report a fault of their own in place of yours.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
  "status": 404,
  "detail": "No User has the id 2b1f6a0c-77b5-4d0a-8f1e-3f4d5a6b7c80."
}
`,
  expects: [{ rule: 'value-has-type', line: 3 }],
} satisfies Sample;
