import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './reference-agrees.ts';

const group = (member: string): string =>
  `{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [${member}] }`;
const manager = (text: string): string =>
  `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "manager": ${text} } }`;

testRule(rule, {
  valid: {
    'a relative reference': group('{ "value": "1", "$ref": "../Users/1" }'),
    'a reference without a value': group('{ "$ref": "https://example.com/v2/Groups/1" }'),
    'an id with an escape': group('{ "value": "a b", "$ref": "/Users/a%20b" }'),
    'an id with a broken escape': group('{ "value": "100%", "$ref": "/Users/100%" }'),
    'a query behind the id': group('{ "value": "1", "$ref": "https://example.com/Users/1?attributes=userName" }'),
    'an endpoint that nobody knows': group('{ "value": "1", "$ref": "https://example.com/People/2" }'),
    'a place that is no resource': manager('{ "value": "value", "$ref": "https://value" }'),
    'a type in another case, which another rule finds': group('{ "value": "1", "$ref": "../Users/1", "type": "user" }'),
    'a value that a bulk request resolves': group('{ "value": "bulkId:qwerty", "$ref": "../Users/1" }'),
  },
  invalid: {
    'two ids': {
      text: group('{ "value": "1", "$ref": «"https://example.com/v2/Users/2?x=1"» }'),
      severity: 'warning',
      message: '`$ref` leads to `2`, and `value` beside it says `1`; both name the same resource.',
      fixed: group('{ "value": "1", "$ref": "https://example.com/v2/Users/1?x=1" }'),
    },
    'a type beside it that says otherwise': {
      text: group('{ "value": "1", "$ref": «"../Groups/1"», "type": "User" }'),
      message: '`$ref` leads to a Group, and `type` beside it says `User`.',
    },
    'a type that the attribute does not allow': {
      text: manager('{ "value": "1", "$ref": «"../Groups/1"» }'),
      message: '`$ref` leads to a Group; `manager` may refer to User.',
    },
    'the second element': { text: group('{ "value": "1", "$ref": "../Users/1" }, { "value": "2", "$ref": «"../Users/1"» }') },
  },
});
