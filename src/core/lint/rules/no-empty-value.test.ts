import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './no-empty-value.ts';

const manager = (text: string): string =>
  `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "manager": ${text} } }`;

testRule(rule, {
  valid: {
    'an empty text elsewhere': '{ "userName": "bjensen", "nickName": "", "name": { "middleName": "" } }',
    null: manager('{ "value": null }'),
    'an empty address, which another rule finds': '{ "userName": "bjensen", "emails": [{ "value": "" }] }',
    'a blank': '{ "userName": "bjensen", "roles": [{ "value": " " }] }',
  },
  invalid: {
    'a manager': {
      text: manager('{ "value": «""» }'),
      severity: 'warning',
      message: '`manager.value` is an empty text, which is a value; to say that there is none, leave `manager` out.',
      fixed: manager('null'),
    },
    'a member among others': {
      text: `{ "schemas": ["${groupUrn}"], "displayName": "Tours", "members": [{ "value": "1" }, { "value": «""» }] }`,
      message: '`members.value` is an empty text, which is a value; to say that there is none, leave the element out.',
    },
    'a manager in a PATCH': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "replace", "path": "${enterpriseUserUrn}:manager", "value": { "value": «""» } }] }`,
    },
  },
});
