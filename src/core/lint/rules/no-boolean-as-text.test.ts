import { testRule } from '../tester.ts';
import rule from './no-boolean-as-text.ts';

testRule(rule, {
  valid: {
    'a text attribute that says true': '{ "userName": "true", "nickName": "False" }',
    'another word, of which another rule speaks': '{ "userName": "bjensen", "active": "yes" }',
    'the empty text': '{ "userName": "bjensen", "active": "" }',
  },
  invalid: {
    'capitals, as Entra ID sends them': {
      text: '{ "userName": "bjensen", "active": «"False"» }',
      message: '`active` is a boolean; write `false` without quotes.',
      fixed: '{ "userName": "bjensen", "active": false }',
    },
    'blanks around the word': {
      text: '{ "userName": "bjensen", "active": «" TRUE "» }',
      fixed: '{ "userName": "bjensen", "active": true }',
    },
    'an escape in the word': {
      text: '{ "userName": "bjensen", "active": «"tru\\u0065"» }',
      fixed: '{ "userName": "bjensen", "active": true }',
    },
    'primary in each element': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "a@example.com", "primary": «"true"» }, { "value": "b@example.com", "primary": «"false"» }] }',
    },
    'a capability of the service provider': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"], "sort": { "supported": «"true"» } }',
      message: '`sort.supported` is a boolean; write `true` without quotes.',
    },
    'the only element of an array, which is a mistake of its own': { text: '{ "userName": "bjensen", "Active": «"true"» }' },
  },
});
