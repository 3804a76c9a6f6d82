import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './schemas-names-base.ts';

testRule(rule, {
  valid: {
    'the extension before the base': `{ "schemas": ["${enterpriseUserUrn}", "${userUrn}"], "userName": "bjensen" }`,
    'the base in another case, of which another rule speaks': `{ "schemas": ["${userUrn.toLowerCase()}"], "userName": "bjensen" }`,
    'the base of SCIM 1.1, of which another rule speaks': '{ "schemas": ["urn:scim:schemas:core:2.0:User"], "userName": "bjensen" }',
    'schemas that are missing, of which another rule speaks': '{ "userName": "bjensen" }',
    'a resource type of the server’s own': '{ "schemas": ["urn:example:scim:Printer"], "tray": 2 }',
  },
  invalid: {
    'an extension alone': {
      text: `{ "schemas": «["${enterpriseUserUrn}"]», "userName": "bjensen" }`,
      message: `\`schemas\` does not name the base schema of a User; add \`${userUrn}\`.`,
      fixed: `{ "schemas": ["${enterpriseUserUrn}", "${userUrn}"], "userName": "bjensen" }`,
    },
    'no URN at all': {
      text: '{ "schemas": «[]», "userName": "bjensen" }',
      message: `\`schemas\` is empty; a User names \`${userUrn}\`.`,
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'a PATCH that names the resource': {
      text: `{ "schemas": «["${userUrn}"]», "Operations": [{ "op": "remove", "path": "title" }] }`,
      message: '`schemas` does not name the message; a PatchOp is recognised by `urn:ietf:params:scim:api:messages:2.0:PatchOp` alone.',
      fixed: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "title" }] }',
    },
    'a user of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": «["${enterpriseUserUrn}"]», "id": "1", "userName": "bjensen" }] }`,
    },
    'a Group told by the caller': { text: `{ "schemas": «["${userUrn}"]», "displayName": "Guides" }`, resourceType: 'Group' },
    'the fix keeps the line style': {
      text: `{\n\t"schemas": «[\n\t\t"${enterpriseUserUrn}"\n\t]»,\n\t"userName": "bjensen"\n}`,
      fixed: `{\n\t"schemas": [\n\t\t"${enterpriseUserUrn}",\n\t\t"${userUrn}"\n\t],\n\t"userName": "bjensen"\n}`,
    },
    'a Group by its members': {
      text: '{ "schemas": «[]», "displayName": "Guides", "members": [] }',
      message: `\`schemas\` is empty; a Group names \`${groupUrn}\`.`,
    },
  },
});
