import { testRule } from '../tester.ts';
import rule from './operations-in-envelope.ts';

testRule(rule, {
  valid: {
    'a message without any operation, which lacks more': '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"] }',
    'a resource of its own kind':
      '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", "op": "add", "value": 1 }',
  },
  invalid: {
    'an operation alone': {
      text: '«{» "op": "add", "path": "nickName", "value": "Babs" }',
      fixed:
        '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "add", "path": "nickName", "value": "Babs" }] }',
    },
    'a removal alone': { text: '«{» "op": "Remove", "path": "members[value eq \\"a\\"]" }' },
  },
});
