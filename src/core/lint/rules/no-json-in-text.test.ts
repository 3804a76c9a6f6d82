import { testRule } from '../tester.ts';
import rule from './no-json-in-text.ts';

const roles = (element: string): string => `{ "userName": "bjensen", "roles": [${element}] }`;

testRule(rule, {
  valid: {
    'a text that begins with a brace': roles('{ "value": "{admin}" }'),
    'a JSON array in a text': roles('{ "value": "[1]" }'),
    'JSON in an attribute of its own': '{ "userName": "bjensen", "nickName": "{\\"a\\":1}" }',
    'an object, which is a type error': roles('{ "value": { "id": 1 } }'),
  },
  invalid: {
    'a role, with what it packs': {
      text: roles('{ "value": «"{\\"id\\":\\"1\\",\\"value\\":\\"Admin\\",\\"displayName\\":\\"The boss\\"}"», "primary": true }'),
      severity: 'warning',
      message: '`roles.value` holds a JSON object as text; write its parts as sub-attributes of `roles`.',
      fixed: roles('{ "value": "Admin", "display": "The boss", "primary": true }'),
    },
    'an object without a value': { text: roles('{ "value": «"{\\"id\\":1}"» }') },
    'in the value of a PATCH': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "add", "path": "roles", "value": [{ "value": «"{\\"value\\":\\"Admin\\"}"» }] }] }',
    },
  },
});
