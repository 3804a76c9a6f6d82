import { userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './multi-valued-is-array.ts';

testRule(rule, {
  valid: {
    null: '{ "userName": "bjensen", "emails": null }',
    'the empty array': '{ "userName": "bjensen", "emails": [] }',
    'a multi-valued attribute that the catalog does not know': '{ "userName": "bjensen", "badges": "red" }',
  },
  invalid: {
    'a single object': {
      text: '{ "userName": "bjensen", "emails": «{ "value": "b@example.com" }» }',
      message: '`emails` is multi-valued; write an array, also for a single value.',
      fixed: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com" }] }',
    },
    'a bare text, which becomes an element': {
      text: '{ "userName": "bjensen", "emails": «"b@example.com"» }',
      fixed: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com" }] }',
    },
    'schemas as text': {
      text: `{ "schemas": «"${userUrn}"», "userName": "bjensen" }`,
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'the empty text, which may mean no value': {
      text: '{ "userName": "bjensen", "phoneNumbers": «""» }',
      fixed: '{ "userName": "bjensen", "phoneNumbers": [] }',
    },
    'a single operation': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": «{ "op": "replace", "path": "active", "value": false }» }',
      fixed:
        '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "replace", "path": "active", "value": false }] }',
    },
    'a single resource': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": «{ "schemas": ["${userUrn}"], "id": "1", "userName": "bjensen" }» }`,
    },
    'attributes of a search as a text with commas': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "attributes": «"userName,emails"» }',
    },
  },
});
