import { testRule } from '../tester.ts';
import rule from './no-null-element.ts';

testRule(rule, {
  valid: {
    'null in place of the array': '{ "userName": "bjensen", "emails": null }',
    'null in an element': '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "type": null }] }',
    'null in an array that no catalog describes': '{ "userName": "bjensen", "badges": [null] }',
  },
  invalid: {
    'null alone': {
      text: '{ "userName": "bjensen", "emails": [«null»] }',
      message: '`emails` holds `null`; elements are values, so remove it.',
      fixed: '{ "userName": "bjensen", "emails": [] }',
    },
    'null at the start': {
      text: '{ "userName": "bjensen", "emails": [«null», { "value": "b@example.com" }] }',
      fixed: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com" }] }',
    },
    'null at the end, on a line of its own': {
      text: '{\n  "userName": "bjensen",\n  "emails": [\n    { "value": "b@example.com" },\n    «null»\n  ]\n}',
      fixed: '{\n  "userName": "bjensen",\n  "emails": [\n    { "value": "b@example.com" }\n  ]\n}',
    },
    'each null': { text: '{ "userName": "bjensen", "emails": [«null», «null»] }' },
    'null in schemas': { text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", «null»], "userName": "bjensen" }' },
    'null among the resources of a list': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [«null»] }',
    },
    'null among the operations': { text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [«null»] }' },
  },
});
