import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './no-scim-1-urn.ts';

testRule(rule, {
  valid: {
    'a payload that is SCIM 1.1 as a whole': '{ "schemas": ["urn:scim:schemas:core:1.0"], "userName": "bjensen" }',
    'a stranger': '{ "schemas": ["urn:example:scim:core:1.0"], "userName": "bjensen" }',
    'an older URN in a value that is no URN': '{ "userName": "urn:scim:schemas:core:1.0" }',
  },
  invalid: {
    'the enterprise URN of 1.1 beside the User of 2.0': {
      text: `{ "schemas": ["${userUrn}", «"urn:scim:schemas:extension:enterprise:1.0"»], "userName": "bjensen" }`,
      message: `\`urn:scim:schemas:extension:enterprise:1.0\` is a URN of SCIM 1.1; in SCIM 2.0 write \`${enterpriseUserUrn}\`.`,
      fixed: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen" }`,
    },
    'the old URN beside its successor': {
      text: `{ "schemas": ["${userUrn}", «"urn:scim:schemas:core:1.0"»], "userName": "bjensen" }`,
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'a URN of a draft': {
      text: '{ "schemas": [«"urn:scim:schemas:core:2.0:Group"»], "displayName": "Guides" }',
      message: `\`urn:scim:schemas:core:2.0:Group\` is a URN of an early draft of SCIM 2.0; in SCIM 2.0 write \`${groupUrn}\`.`,
      fixed: `{ "schemas": ["${groupUrn}"], "displayName": "Guides" }`,
    },
    'a container under the old URN': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", «"urn:scim:schemas:extension:enterprise:1.0"»: { "department": "Tours" } }`,
      fixed: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "department": "Tours" } }`,
    },
    'a container whose right name is taken': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "department": "Tours" }, «"urn:scim:schemas:extension:enterprise:1.0"»: { "costCenter": "4130" } }`,
    },
    'a user of a list': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": [«"urn:scim:schemas:core:1.0"»], "id": "1", "userName": "bjensen" }] }',
    },
    'an old message URN': {
      text: '{ "schemas": [«"urn:scim:api:messages:2.0:ListResponse"»], "totalResults": 0 }',
      fixed: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 0 }',
    },
  },
});
