import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './known-extension.ts';

const user = (rest: string, ...urns: string[]): string =>
  `{ "schemas": [${[userUrn, ...urns].map((urn) => JSON.stringify(urn)).join(', ')}], "userName": "bjensen", ${rest} }`;

testRule(rule, {
  valid: {
    'an unknown extension that `schemas` names': user('"urn:example:scim:Badge": { "colour": "red" }', 'urn:example:scim:Badge'),
    'null, which is no value': user('"urn:example:scim:Badge": null'),
    'an empty object': user('"urn:example:scim:Badge": {}'),
    'a name without a colon': user('"badge": { "colour": "red" }'),
    'an extension of a later RFC': user('"urn:ietf:params:scim:schemas:extension:ble:2.0:Device": { "x": 1 }'),
    'an extension of SCIM 1.1': user('"urn:scim:schemas:extension:enterprise:1.0": { "department": "Tours" }'),
    'a resource of an unknown type': '{ "schemas": ["urn:example:scim:Printer"], "urn:example:scim:Tray": { "size": 2 } }',
    'an extension in another case': user(`"${enterpriseUserUrn.toLowerCase()}": { "department": "Tours" }`, enterpriseUserUrn),
    'a flat attribute, which another rule finds': user(`"${enterpriseUserUrn}:department": "Tours"`),
  },
  invalid: {
    'an extension that nobody knows': {
      text: user('"urn:example:scim:Badge": «{» "colour": "red" }'),
      severity: 'warning',
      message: '`urn:example:scim:Badge` is no extension that is known for a User; a server drops or refuses what stands in it.',
    },
    'a slip of the finger': {
      text: user('"urn:ietf:params:scim:schemas:extension:enterprize:2.0:User": «{» "department": "Tours" }'),
      fixed: user(`"${enterpriseUserUrn}": { "department": "Tours" }`),
    },
    'the extension of another type': {
      text: `{ "schemas": ["${groupUrn}"], "displayName": "Tours", "${enterpriseUserUrn}": «{» "department": "Tours" } }`,
    },
    'a URN that was cut at its dot': {
      text: user('"urn:ietf:params:scim:schemas:extension:enterprise:2": «{» "0:User": { "department": "Tours" } }'),
      message: `\`urn:ietf:params:scim:schemas:extension:enterprise:2\` is the beginning of \`${enterpriseUserUrn}\`: the URN was cut at its dot. Write it whole, with its attributes in one object.`,
    },
    'the base schema as an object': { text: user(`"${userUrn}": «{» "title": "x" }`) },
    'a text where an object belongs': { text: user('"urn:example:scim:Badge": «"red"»', 'urn:example:scim:Badge'), severity: 'error' },
    'a flat attribute of an extension that nobody knows': { text: user('"urn:example:scim:Badge:colour": «"red"»'), severity: 'warning' },
  },
});
