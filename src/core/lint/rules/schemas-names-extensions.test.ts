import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './schemas-names-extensions.ts';

const user = (urns: string, rest: string) => `{ "schemas": [${urns}], "userName": "bjensen", ${rest} }`;

testRule(rule, {
  valid: {
    'an extension that is listed and has no data': user(`"${userUrn}", "${enterpriseUserUrn}"`, '"active": true'),
    'an extension that is null': user(`"${userUrn}"`, `"${enterpriseUserUrn}": null`),
    'an extension that is empty': user(`"${userUrn}"`, `"${enterpriseUserUrn}": {}`),
    'a container in another case': user(
      `"${userUrn}", "${enterpriseUserUrn}"`,
      `"${enterpriseUserUrn.toUpperCase()}": { "department": "Tours" }`,
    ),
    'a container under an old URN, of which another rule speaks': user(
      `"${userUrn}"`,
      '"urn:scim:schemas:extension:enterprise:1.0": { "department": "Tours" }',
    ),
    'a flat name, of which another rule speaks': user(`"${userUrn}"`, `"${enterpriseUserUrn}:department": "Tours"`),
  },
  invalid: {
    'data of the enterprise extension': {
      text: user(`"${userUrn}"`, `«"${enterpriseUserUrn}"»: { "department": "Tours" }`),
      message: `\`schemas\` does not name the enterprise extension, whose data stands here; add \`${enterpriseUserUrn}\`.`,
      fixed: user(`"${userUrn}", "${enterpriseUserUrn}"`, `"${enterpriseUserUrn}": { "department": "Tours" }`),
    },
    'data of an extension that no catalog knows': {
      text: user(`"${userUrn}"`, '«"urn:example:scim:Badge"»: { "colour": "red" }'),
      message: '`schemas` does not name `urn:example:scim:Badge`, whose data stands here; add `urn:example:scim:Badge`.',
    },
    'a container in another case, and adds the right URN': {
      text: user(`"${userUrn}"`, `«"${enterpriseUserUrn.toLowerCase()}"»: { "department": "Tours" }`),
      fixed: user(`"${userUrn}", "${enterpriseUserUrn}"`, `"${enterpriseUserUrn.toLowerCase()}": { "department": "Tours" }`),
    },
    'two of them': {
      text: user(`"${userUrn}"`, `«"${enterpriseUserUrn}"»: { "department": "Tours" }, «"urn:example:scim:Badge"»: { "colour": "red" }`),
    },
    'the data of a bulk operation': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "POST", "path": "/Users", "bulkId": "1", "data": ${user(`"${userUrn}"`, `«"${enterpriseUserUrn}"»: { "department": "Tours" }`)} }] }`,
    },
  },
});
