import { testRule } from '../tester.ts';
import rule from './payload-is-object.ts';

testRule(rule, {
  valid: {
    'the empty object': '{}',
    'nothing at all, of which another rule speaks': '   ',
    'something that cannot be read, of which another rule speaks': '{{user}}',
  },
  invalid: {
    'a bare array of users': {
      text: '«[»{ "userName": "bjensen" }, { "userName": "asmith" }]',
      message: 'A bare array is no SCIM payload; several resources stand in `Resources` of a ListResponse.',
      fixed:
        '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2, "Resources": [{ "userName": "bjensen" }, { "userName": "asmith" }] }',
    },
    'operations without their message': {
      text: '«[»{ "op": "remove", "path": "title" }]',
      message: 'A bare array is no SCIM payload; operations stand in `Operations` of a PatchOp (this is the form of JSON Patch, RFC 6902).',
      fixed: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "title" }] }',
    },
    'the empty array': { text: '«[»]', message: 'An array is no SCIM payload; write an object with `schemas`.' },
    'JSON inside a text': {
      text: '«"{ \\"userName\\": \\"bjensen\\" }"»',
      message: 'The payload is a text that holds JSON; send what is inside, without the outer quotes and escapes.',
      fixed: '{ "userName": "bjensen" }',
    },
    null: { text: '«null»', message: 'A payload is a JSON object; this is null.' },
    'a text': { text: '«"bjensen"»', message: 'A payload is a JSON object; this is a text.' },
    'a boolean': { text: ' «true» ', message: 'A payload is a JSON object; this is a boolean.' },
  },
});
