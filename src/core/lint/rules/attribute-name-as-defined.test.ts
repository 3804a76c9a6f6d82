import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './attribute-name-as-defined.ts';

const list = '"schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1';

testRule(rule, {
  valid: {
    'both spellings, which are a duplicate': '{ "userName": "bjensen", "username": "bjensen" }',
    'a name that nobody knows': '{ "userName": "bjensen", "shoesize": 44 }',
    'names inside an extension that no catalog knows': '{ "userName": "bjensen", "urn:example:scim:Badge": { "Colour": "red" } }',
    'a name written with an escape': '{ "user\\u004eame": "bjensen" }',
  },
  invalid: {
    'capitals, with the fix': {
      text: '{ «"USERNAME"»: "x" }',
      severity: 'info',
      fixed: '{ "userName": "x" }',
    },
    'a sub-attribute': { text: '{ "userName": "bjensen", "name": { «"GIVENNAME"»: "Babs" } }' },
    'each element of an array': {
      text: '{ "userName": "bjensen", "emails": [{ «"Value"»: "a@example.com" }, { «"Value"»: "b@example.com" }] }',
    },
    'an exact name after another case, in the next element': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "a@example.com" }, { «"Value"»: "b@example.com" }, { "value": "c@example.com" }] }',
    },
    'the URN of an extension as a name': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", «"${enterpriseUserUrn.toLowerCase()}"»: { "department": "Tours" } }`,
    },
    'inside an extension': {
      text: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { «"Department"»: "Tours" } }`,
    },
    'schemas itself': { text: `{ «"Schemas"»: ["${userUrn}"], "userName": "bjensen" }` },
    'a member of a message, as a warning': { text: `{ ${list}, «"resources"»: [] }`, severity: 'warning' },
    'in a resource of a list, as information': {
      text: `{ ${list}, "Resources": [{ "schemas": ["${userUrn}"], "id": "1", «"UserName"»: "bjensen" }] }`,
      severity: 'info',
    },
  },
});
