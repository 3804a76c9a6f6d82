import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './extension-data-in-object.ts';

const both = `"schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen"`;

testRule(rule, {
  valid: {
    'an extension that no catalog knows': `{ ${both}, "urn:example:scim:Badge": { "colour": "red" } }`,
    'the container in another case': `{ ${both}, "${enterpriseUserUrn.toUpperCase()}": { "department": "Tours" } }`,
    'a name with a colon that starts with no known URN': `{ ${both}, "acme:badge": "red" }`,
  },
  invalid: {
    'a dot before the attribute': {
      text: `{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", «"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.department"»: "Tours" }`,
    },
    'an attribute of an extension that only schemas names': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:scim:Badge"], "userName": "bjensen", «"urn:example:scim:Badge:colour"»: "red" }',
      fixed:
        '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:scim:Badge"], "userName": "bjensen", "urn:example:scim:Badge": { "colour": "red" } }',
    },
    'a flat name, and puts it into an object of its own': {
      text: `{ ${both}, «"${enterpriseUserUrn}:department"»: "Tours" }`,
      message: `\`${enterpriseUserUrn}:department\` is written flat; put \`department\` into an object under \`${enterpriseUserUrn}\`.`,
      fixed: `{ ${both}, "${enterpriseUserUrn}": { "department": "Tours" } }`,
    },
    'a flat name beside the object, and moves it there': {
      text: `{ ${both}, «"${enterpriseUserUrn}:department"»: "Tours", "${enterpriseUserUrn}": { "costCenter": "4130" } }`,
      fixed: `{ ${both}, "${enterpriseUserUrn}": { "costCenter": "4130", "department": "Tours" } }`,
    },
    'a flat name behind the object': {
      text: `{ ${both}, "${enterpriseUserUrn}": { "costCenter": "4130" }, «"${enterpriseUserUrn}:department"»: "Tours" }`,
      fixed: `{ ${both}, "${enterpriseUserUrn}": { "costCenter": "4130", "department": "Tours" } }`,
    },
    'a sub-attribute behind a dot, without a fix': { text: `{ ${both}, «"${enterpriseUserUrn}:manager.value"»: "26118915" }` },
    'a name that the object holds already': {
      text: `{ ${both}, "${enterpriseUserUrn}": { "department": "Tours" }, «"${enterpriseUserUrn}:department"»: "Sales" }`,
    },
    'a URN in another case': { text: `{ ${both}, «"${enterpriseUserUrn.toLowerCase()}:department"»: "Tours" }` },
    'an attribute of the base schema with its URN': {
      text: `{ ${both}, «"${userUrn}:displayName"»: "Babs" }`,
      message: `\`${userUrn}:displayName\` is an attribute of the base schema; in a resource write \`displayName\`.`,
      fixed: `{ ${both}, "displayName": "Babs" }`,
    },
    'two flat names': {
      text: `{ ${both}, «"${enterpriseUserUrn}:department"»: "Tours", «"${enterpriseUserUrn}:costCenter"»: "4130" }`,
    },
  },
});
