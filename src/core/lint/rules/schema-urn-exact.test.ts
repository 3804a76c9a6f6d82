import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './schema-urn-exact.ts';

testRule(rule, {
  valid: {
    'the name of a container in another case': `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn.toUpperCase()}": { "department": "Tours" } }`,
    'a stranger': '{ "schemas": ["urn:example:scim:BADGE"], "colour": "red" }',
    'schemas that are missing': '{ "userName": "bjensen" }',
  },
  invalid: {
    'the name of the type in small letters': {
      text: `{ "schemas": [«"urn:ietf:params:scim:schemas:core:2.0:user"»], "userName": "bjensen" }`,
      message: `\`urn:ietf:params:scim:schemas:core:2.0:user\` differs in case from \`${userUrn}\`; the values of \`schemas\` are compared exactly.`,
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'a URN in capitals': { text: `{ "schemas": [«"${groupUrn.toUpperCase()}"»], "displayName": "Guides" }` },
    'the extension too': { text: `{ "schemas": ["${userUrn}", «"${enterpriseUserUrn.toLowerCase()}"»], "userName": "bjensen" }` },
    'a message': {
      text: '{ "schemas": [«"urn:ietf:params:scim:api:messages:2.0:patchOp"»], "Operations": [{ "op": "remove", "path": "title" }] }',
      fixed: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "title" }] }',
    },
    'schemas as text, beside the missing brackets': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", «"urn:ietf:params:SCIM:schemas:extension:enterprise:2.0:User"»], "userName": "bjensen" }',
    },
  },
});
