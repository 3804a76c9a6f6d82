import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './schemas-unique.ts';

testRule(rule, {
  valid: {
    'the same URN in another case, which another rule finds': `{ "schemas": ["${userUrn}", "${userUrn.toLowerCase()}"], "userName": "bjensen" }`,
    'one text in place of a list': `{ "schemas": "${userUrn}", "userName": "bjensen" }`,
  },
  invalid: {
    'the third of three': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}", «"${userUrn}"»], "userName": "bjensen" }`,
      severity: 'error',
      fixed: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen" }`,
    },
    'each one too many': { text: `{ "schemas": ["${userUrn}", «"${userUrn}"», «"${userUrn}"»], "userName": "bjensen" }` },
    'an element of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": ["${userUrn}", «"${userUrn}"»], "id": "1", "userName": "bjensen" }] }`,
    },
    'the URN of a message': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp", «"urn:ietf:params:scim:api:messages:2.0:PatchOp"»], "Operations": [{ "op": "remove", "path": "nickName" }] }',
    },
  },
});
