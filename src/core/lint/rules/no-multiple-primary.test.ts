import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './no-multiple-primary.ts';

testRule(rule, {
  valid: {
    'the text "true", which is a type error and no second primary':
      '{ "userName": "bjensen", "emails": [{ "value": "a@example.com", "primary": true }, { "value": "b@example.com", "primary": "true" }] }',
    'one primary in each of two attributes':
      '{ "userName": "bjensen", "emails": [{ "value": "a@example.com", "primary": true }], "phoneNumbers": [{ "value": "tel:+1-555-0100", "primary": true }] }',
    'false everywhere': '{ "userName": "bjensen", "emails": [{ "primary": false }, { "primary": false }] }',
    null: '{ "userName": "bjensen", "emails": [{ "primary": true }, { "primary": null }] }',
  },
  invalid: {
    'the second': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "a@example.com", "primary": true }, { "value": "b@example.com", "primary": «true» }] }',
      message: '`emails` already has a primary value at index 0; set this one to `false`.',
      fixed:
        '{ "userName": "bjensen", "emails": [{ "value": "a@example.com", "primary": true }, { "value": "b@example.com", "primary": false }] }',
    },
    'the second and the third': {
      text: '{ "userName": "bjensen", "emails": [{ "type": "work", "primary": true }, { "type": "home", "primary": «true» }, { "type": "other", "primary": «true» }] }',
    },
    'names in another case': { text: '{ "userName": "bjensen", "Emails": [{ "PRIMARY": true }, { "Primary": «true» }] }' },
    'behind elements that are none': {
      text: '{ "userName": "bjensen", "emails": [null, { "primary": true }, "x", { "primary": «true» }] }',
      message: '`emails` already has a primary value at index 1; set this one to `false`.',
    },
    'addresses, which the RFC’s schema forgets': {
      text: '{ "userName": "bjensen", "addresses": [{ "type": "work", "primary": true }, { "type": "home", "primary": «true» }] }',
    },
    'a user of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "id": "1", "userName": "bjensen", "emails": [{ "primary": true }, { "primary": «true» }] }] }`,
    },
  },
});
