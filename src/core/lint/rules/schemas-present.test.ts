import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './schemas-present.ts';

testRule(rule, {
  valid: {
    'the name in another case': `{ "Schemas": ["${userUrn}"], "userName": "bjensen" }`,
    'schemas as text, of which another rule speaks': `{ "schemas": "${userUrn}", "userName": "bjensen" }`,
    'the empty array, of which another rule speaks': '{ "schemas": [], "userName": "bjensen" }',
  },
  invalid: {
    'a User without it': {
      text: '«{» "userName": "bjensen" }',
      message: `\`schemas\` is missing; a User names its schema: write \`"schemas": ["${userUrn}"]\`.`,
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'a User with enterprise data, and names both': {
      text: `«{» "userName": "bjensen", "${enterpriseUserUrn}": { "department": "Tours" } }`,
      fixed: `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "department": "Tours" } }`,
    },
    'null in its place': {
      text: '{ "schemas": «null», "userName": "bjensen" }',
      fixed: `{ "schemas": ["${userUrn}"], "userName": "bjensen" }`,
    },
    'a PatchOp without it': {
      text: '«{» "Operations": [{ "op": "remove", "path": "title" }] }',
      fixed: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "title" }] }',
    },
    'something that nobody recognises': {
      text: '«{» "colour": "red" }',
      message: '`schemas` is missing; write the URN of the schema that defines this resource.',
    },
    'an element of a list, as a warning': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [«{» "id": "1", "userName": "bjensen" }] }',
      severity: 'warning',
      message: '`schemas` is missing in this element; it is returned always, also where `attributes` asks for less.',
    },
    'the line style, which the fix keeps': {
      text: '«{»\r\n\t"userName": "bjensen"\r\n}',
      fixed: `{\r\n\t"schemas": ["${userUrn}"],\r\n\t"userName": "bjensen"\r\n}`,
    },
  },
});
