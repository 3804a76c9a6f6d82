import { testRule } from '../tester.ts';
import rule from './known-operation.ts';

testRule(rule, {
  valid: {
    'capitals, which another rule judges': '{ "Operations": [{ "op": "Replace", "path": "nickName", "value": "Babs" }] }',
    'what JSON Patch alone has, which another rule knows': '{ "Operations": [{ "op": "test", "path": "nickName", "value": "Babs" }] }',
    'an empty text, which another rule finds': '{ "Operations": [{ "op": "", "path": "nickName", "value": "Babs" }] }',
    'a number, which has the wrong type': '{ "Operations": [{ "op": 1, "path": "nickName", "value": "Babs" }] }',
    'the operations of a bulk message': '{ "Operations": [{ "method": "DELETE", "path": "/Users/2819c223" }] }',
  },
  invalid: {
    'a slip of the pen': {
      text: '{ "Operations": [{ "op": «"repalce"», "path": "nickName", "value": "Babs" }] }',
      fixed: '{ "Operations": [{ "op": "replace", "path": "nickName", "value": "Babs" }] }',
    },
    'blanks around the word': { text: '{ "Operations": [{ "op": «" add "», "path": "nickName", "value": "Babs" }] }' },
    'an operation inside a bulk request': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "PATCH", "path": "/Users/2819c223", "data": { "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": «"update"», "path": "active", "value": true }] } }] }',
    },
  },
});
