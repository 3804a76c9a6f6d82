import { testRule } from '../tester.ts';
import rule from './no-read-only-in-patch.ts';

const user = (operation: string) => ({ text: `{ "Operations": [${operation}] }`, resourceType: 'User' });

testRule(rule, {
  valid: {
    'id in a PUT': { text: '{ "id": "2819c223", "userName": "bjensen" }', direction: 'request', method: 'PUT' },
    'an id that is null': user('{ "op": "replace", "value": { "id": null, "title": "Guide" } }'),
    'a filter by a readOnly sub-attribute, which only selects': user(
      '{ "op": "remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager" }',
    ),
  },
  invalid: {
    'groups by path, once': { ...user('{ "op": "add", "path": «"groups"», "value": [{ "value": "e9e30dba" }] }') },
    'the id by path, of whatever type': { text: '{ "Operations": [{ "op": "remove", "path": «"id"» }] }' },
    'an id in a value that may be of any type': {
      text: '{ "Operations": [{ "op": "replace", "value": { «"id"»: "e9e30dba", "displayName": "Tours" } }] }',
      fixed: '{ "Operations": [{ "op": "replace", "value": { "displayName": "Tours" } }] }',
    },
    'a removal among others': {
      ...user('{ "op": "remove", "path": «"groups"» }, { "op": "remove", "path": "title" }'),
      fixed: '{ "Operations": [{ "op": "remove", "path": "title" }] }',
    },
    'the name of the manager by path': {
      ...user(
        '{ "op": "add", "path": «"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.displayName"», "value": "Babs" }',
      ),
      severity: 'error',
    },
    'the name of the manager beside the reference': {
      ...user(
        '{ "op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": { "value": "26118915", «"displayName"»: "Babs" } }',
      ),
      severity: 'warning',
    },
    'an id in a PATCH inside a bulk request': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "PATCH", "path": "/Groups/e9e30dba", "data": { "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "replace", "value": { «"id"»: "e9e30dba", "displayName": "Tours" } }] } }] }',
    },
  },
});
