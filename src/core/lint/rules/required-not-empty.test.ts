import { userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './required-not-empty.ts';

testRule(rule, {
  valid: {
    'an optional text': '{ "userName": "bjensen", "nickName": "", "title": " " }',
    'null, which is no value': '{ "userName": "bjensen", "externalId": null }',
    'the value of an email, which is not required': '{ "userName": "bjensen", "emails": [{ "value": "" }] }',
  },
  invalid: {
    'an empty userName': { text: '{ "userName": «""» }', message: '`userName` is empty; write a value.' },
    'blanks alone': { text: '{ "userName": «" \\t "» }' },
    'an empty externalId': {
      text: '{ "externalId": «""», "userName": "bjensen" }',
      message: '`externalId` is empty; write a value, or leave it out.',
    },
    'an empty displayName of a Group': { text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": «""» }' },
    'an empty id in a reply': { text: `{ "schemas": ["${userUrn}"], "id": «""», "userName": "bjensen" }`, direction: 'response' },
    'blanks alone, however many': { text: `{ "userName": «"${' '.repeat(40)}"» }` },
  },
});
