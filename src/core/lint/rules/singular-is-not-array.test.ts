import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './singular-is-not-array.ts';

testRule(rule, {
  valid: {
    'a multi-valued attribute': '{ "userName": "bjensen", "emails": [] }',
    'the value of an operation, which may be anything':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "add", "path": "emails", "value": [{ "value": "b@example.com" }] }] }',
    'a value that the catalog does not know': '{ "userName": "bjensen", "badges": ["red"] }',
  },
  invalid: {
    'one value in brackets': {
      text: '{ "userName": "bjensen", "title": «["Tour Guide"]» }',
      message: '`title` is singular; write the value without brackets.',
      fixed: '{ "userName": "bjensen", "title": "Tour Guide" }',
    },
    'several values, and lets you choose': {
      text: '{ "userName": "bjensen", "title": «["Guide", "Lead"]» }',
      message: '`title` is singular and takes one value, not 2.',
      fixed: '{ "userName": "bjensen", "title": "Guide" }',
    },
    'no value': {
      text: '{ "userName": "bjensen", "title": «[]» }',
      message: '`title` is singular; write `null`, or leave it out, when there is no value.',
      fixed: '{ "userName": "bjensen", "title": null }',
    },
    'a name, whose members are looked at all the same': { text: '{ "userName": "bjensen", "name": «[{ "givenName": "Babs" }]» }' },
    'the type of an email': { text: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "type": «["work"]» }] }' },
    'an extension': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": «[{ "department": "Tours" }]» }`,
      message: 'The enterprise extension is singular; write the value without brackets.',
    },
    'an array in an array': { text: '{ "userName": "bjensen", "title": «[["Guide"]]» }' },
  },
});
