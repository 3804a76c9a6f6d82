import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './known-schema.ts';

testRule(rule, {
  valid: {
    'a device of RFC 9944': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Device"], "displayName": "Sensor" }',
    'an older URN, of which another rule speaks': '{ "schemas": ["urn:scim:schemas:core:2.0:User"], "userName": "bjensen" }',
    'a URN in another case, of which another rule speaks': `{ "schemas": ["${userUrn.toLowerCase()}"], "userName": "bjensen" }`,
    'an element that is no text': '{ "schemas": [7, null], "userName": "bjensen" }',
    'a message URN beside a resource': `{ "schemas": ["${userUrn}", "urn:ietf:params:scim:api:messages:2.0:ListResponse"], "userName": "bjensen" }`,
  },
  invalid: {
    'the private URN of Entra ID': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", «"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"»], "displayName": "Tours" }',
      severity: 'warning',
      message:
        '`http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group` is what Entra ID lists for every group. No attribute stands under it, so a server may pass over it; strict ones refuse the group.',
    },
    'a URN of the server’s own': {
      text: `{ "schemas": ["${userUrn}", «"urn:example:scim:Badge"»], "userName": "bjensen" }`,
      severity: 'warning',
      message: '`urn:example:scim:Badge` is in no catalog that is loaded; its attributes are not checked.',
    },
    'a slip in a known URN': {
      text: `{ "schemas": ["${userUrn}", «"urn:ietf:params:scim:schemas:extension:enterprize:2.0:User"»], "userName": "bjensen" }`,
      message: `\`urn:ietf:params:scim:schemas:extension:enterprize:2.0:User\` is in no catalog that is loaded. Did you mean \`${enterpriseUserUrn}\`?`,
      fixed: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen" }`,
    },
    'the empty text': { text: `{ "schemas": ["${userUrn}", «""»], "userName": "bjensen" }` },
    'a resource of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": ["${userUrn}", «"urn:example:scim:Badge"»], "id": "1", "userName": "bjensen" }] }`,
    },
    'each stranger once': { text: `{ "schemas": [«"urn:example:scim:Room"», «"urn:example:scim:Floor"»], "displayName": "Lobby" }` },
  },
});
