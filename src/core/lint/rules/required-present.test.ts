import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './required-present.ts';

const patchOp = (operation: string) => `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": ${operation} }`;

testRule(rule, {
  valid: {
    'the name in another case': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "USERNAME": "bjensen" }',
    'an extension that is missing, since none is required': `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen" }`,
    'a list that pages by cursor and has no total':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "nextCursor": "a", "Resources": [] }',
    'a total of zero': '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 0 }',
    'the data of a bulk PATCH, which is a PatchOp':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "PATCH", "path": "/Users/1", "data": { "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "title" }] } }] }',
    'an empty text, of which another rule speaks': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "" }',
  },
  invalid: {
    'a User without userName': {
      text: `«{» "schemas": ["${userUrn}"], "active": true }`,
      severity: 'error',
      message: '`userName` is missing; a User requires it.',
    },
    'a userName of null': {
      text: `{ "schemas": ["${userUrn}"], "userName": «null» }`,
      message: '`userName` has no value; a User requires one.',
    },
    'a Group without displayName': { text: `«{» "schemas": ["${groupUrn}"], "members": [] }` },
    'a reply without id': {
      text: `«{» "schemas": ["${userUrn}"], "userName": "bjensen" }`,
      direction: 'response',
      message: '`id` is missing; a User requires it.',
    },
    'a reply without userName, which may have been left out on demand': {
      text: `«{» "schemas": ["${userUrn}"], "id": "2819c223" }`,
      direction: 'response',
      severity: 'warning',
    },
    'an operation without op': {
      text: patchOp('[«{» "path": "active", "value": false }]'),
      message: '`op` is missing; `Operations` requires it.',
    },
    'a PatchOp with no operations': { text: patchOp('«[]»'), message: '`Operations` has no value; a PatchOp requires one.' },
    'an Error without status': { text: '«{» "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "detail": "gone" }' },
    'each user of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2, "Resources": [«{» "schemas": ["${userUrn}"], "userName": "bjensen" }, «{» "schemas": ["${userUrn}"], "userName": "asmith" }] }`,
    },
  },
});
