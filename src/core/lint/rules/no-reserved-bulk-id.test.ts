import { testRule } from '../tester.ts';
import rule from './no-reserved-bulk-id.ts';

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';

testRule(rule, {
  valid: {
    'the word in small letters': `{ "schemas": ["${user}"], "id": "bulkid-7", "userName": "bjensen" }`,
    'a name that says it': `{ "schemas": ["${user}"], "id": "7", "userName": "bjensen", "displayName": "bulkId" }`,
    'a reference inside a bulk request': `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "POST", "path": "/Groups", "bulkId": "g", "data": { "schemas": ["${group}"], "displayName": "Tours", "members": [{ "value": "bulkId:qwerty" }] } }] }`,
    'an email that begins so': `{ "schemas": ["${user}"], "userName": "bjensen", "emails": [{ "value": "bulkId:x@example.com" }] }`,
    'a number, which is a type error': `{ "schemas": ["${user}"], "id": 7, "userName": "bjensen" }`,
  },
  invalid: {
    'the word alone': {
      text: `{ "schemas": ["${user}"], "id": «"bulkId"», "userName": "bjensen", "meta": { "version": "1" } }`,
      severity: 'error',
      message: '`id` contains `bulkId`, a word that is reserved for bulk requests; give another identifier.',
    },
    'a resource of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": ["${user}"], "id": «"x-bulkId-y"», "userName": "bjensen" }] }`,
    },
    'a reference outside a bulk request': {
      text: `{ "schemas": ["${group}"], "displayName": "Tours", "members": [{ "value": "1" }, { "value": «"bulkId:qwerty"» }] }`,
      severity: 'warning',
      message: '`bulkId:qwerty` is resolved inside a bulk request only; here write the id of the resource.',
    },
  },
});
