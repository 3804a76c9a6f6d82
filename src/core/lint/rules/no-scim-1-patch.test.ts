import { testRule } from '../tester.ts';
import rule from './no-scim-1-patch.ts';

testRule(rule, {
  valid: {
    'a resource that is created': '{ "userName": "bjensen", "meta": { "resourceType": "User" } }',
    'another member of that name': '{ "userName": "bjensen", "operation": "delete" }',
  },
  invalid: {
    'an element that goes and one that comes': {
      text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "a", «"operation"»: "delete" }, { "value": "b" }] }',
      method: 'PATCH',
      fixed:
        '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "replace", "path": "displayName", "value": "Tours" }, { "op": "remove", "path": "members[value eq \\"a\\"]" }, { "op": "add", "path": "members", "value": [{ "value": "b" }] }] }',
    },
    'names of what goes': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", "meta": { «"attributes"»: ["nickName", "userName"] } }',
      method: 'PATCH',
      severity: 'error',
      fixed:
        '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "nickName" }, { "op": "replace", "path": "userName", "value": "bjensen" }] }',
    },
  },
});
