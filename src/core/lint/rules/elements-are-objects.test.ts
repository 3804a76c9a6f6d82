import { testRule } from '../tester.ts';
import rule from './elements-are-objects.ts';

testRule(rule, {
  valid: {
    'texts in an array of texts': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }',
    'the empty array': '{ "userName": "bjensen", "emails": [] }',
    'null, of which another rule speaks': '{ "userName": "bjensen", "emails": [null] }',
    'the empty object': '{ "userName": "bjensen", "emails": [{}] }',
  },
  invalid: {
    'members as bare identifiers': {
      text: '{ "displayName": "Guides", "members": [«"2819c223"», «"902c246b"»] }',
      message: 'An element of `members` is an object; write `{ "value": "2819c223" }`.',
      fixed: '{ "displayName": "Guides", "members": [{ "value": "2819c223" }, "902c246b"] }',
    },
    'text that needs escapes': {
      text: '{ "userName": "bjensen", "emails": [«"\\"b\\"@example.com"»] }',
      fixed: '{ "userName": "bjensen", "emails": [{ "value": "\\"b\\"@example.com" }] }',
    },
    'a number': { text: '{ "userName": "bjensen", "roles": [«7»] }', message: 'An element of `roles` is an object, not a number.' },
    'an array in the array': {
      text: '{ "userName": "bjensen", "emails": [«["b@example.com"]»] }',
      message: 'An element of `emails` is an object, not an array.',
    },
    'one bare text between objects': { text: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com" }, «"c@example.com"»] }' },
    'addresses, which have no value to wrap': {
      text: '{ "userName": "bjensen", "addresses": [«"100 Main Street"»] }',
      message: 'An element of `addresses` is an object, not a string.',
    },
    'texts among the resources of a list': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [«"2819c223"»] }',
    },
    'a Boolean among the operations': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [«true»] }',
    },
  },
});
