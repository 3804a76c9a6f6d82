import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './known-attribute.ts';

testRule(rule, {
  valid: {
    'names in another case': '{ "USERNAME": "bjensen", "Name": { "GIVENNAME": "Babs" } }',
    'the default sub-attributes of a multi-valued attribute':
      '{ "userName": "bjensen", "addresses": [{ "primary": true, "display": "x" }] }',
    'members of cursor pagination':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "nextCursor": "a", "previousCursor": "b", "Resources": [] }',
    'what stands in a resource of an unknown type': '{ "schemas": ["urn:example:scim:Printer"], "tray": 2 }',
    'what stands in an extension that no catalog knows': '{ "userName": "bjensen", "urn:example:scim:Badge": { "colour": "red" } }',
  },
  invalid: {
    'a slip of the finger, with the known name': {
      text: '{ "userName": "bjensen", «"dispalyName"»: "Babs" }',
      severity: 'warning',
      message: '`dispalyName` is not in the User schema. Did you mean `displayName`?',
      fixed: '{ "userName": "bjensen", "displayName": "Babs" }',
    },
    'snake case': {
      text: '{ "userName": "bjensen", «"display_name"»: "Babs" }',
      fixed: '{ "userName": "bjensen", "displayName": "Babs" }',
    },
    'an attribute of the enterprise extension at the top': {
      text: '{ "userName": "bjensen", «"department"»: "Tours" }',
      message: '`department` is not in the User schema; `department` stands in the enterprise extension.',
    },
    'an attribute of the User inside the extension': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { «"displayName"»: "Babs" } }`,
      message: '`displayName` is not in the enterprise extension; `displayName` stands in the User itself.',
    },
    'a path as a name': {
      text: '{ "userName": "bjensen", «"name.givenName"»: "Babs" }',
      message: '`name.givenName` is a path, which belongs in a filter or PATCH; here write `name` as an object with `givenName`.',
    },
    'a path in the value of a PATCH': {
      text: '{ "Operations": [{ "op": "replace", "value": { "title": "Guide", «"name.givenName"»: "Babs" } }] }',
      message: '`name.givenName` is a path, which belongs in `path`; in the value write `name` as an object with `givenName`.',
      severity: 'error',
      fixed: '{ "Operations": [{ "op": "replace", "value": { "title": "Guide", "name": { "givenName": "Babs" } } }] }',
    },
    'a value path in the value of a PATCH': {
      text: '{ "Operations": [{ "op": "replace", "value": { "title": "Guide", «"emails[type eq \\"work\\"].value"»: "b@example.com" } }] }',
      fixed:
        '{ "Operations": [{ "op": "replace", "value": { "title": "Guide" } }, { "op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "b@example.com" }] }',
    },
    'a value path that is all there is': {
      text: '{ "Operations": [{ "op": "Add", "value": { «"emails[type eq \\"work\\"].value"»: "b@example.com" } }] }',
      resourceType: 'User',
      fixed: '{ "Operations": [{ "op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "b@example.com" }] }',
    },
    'a path beside the object that it leads into': {
      text: '{ "userName": "bjensen", «"name.givenName"»: "Babs", "name": { "familyName": "Jensen" } }',
      fixed: '{ "userName": "bjensen", "name": { "familyName": "Jensen", "givenName": "Babs" } }',
    },
    'a stranger in an element': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", «"isVerified"»: true }] }',
      message: '`isVerified` is not in `emails`.',
    },
    'a stranger in a message, as information': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 0, «"tookMilliseconds"»: 3 }',
      severity: 'info',
    },
    'a stranger in a resource of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": ["${userUrn}"], "id": "1", "userName": "bjensen", «"shoeSizeInCentimetres"»: 24 }] }`,
      severity: 'warning',
    },
  },
});
