import { testRule } from '../tester.ts';
import rule from './okta-user-minimum.ts';

const schemas = '"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"]';
const meta = '"meta": { "resourceType": "User" }';
const list = (...resources: string[]) => `{ "totalResults": ${resources.length}, "Resources": [${resources.join(', ')}] }`;
const whole = `{ ${schemas}, "id": "1", "name": { "givenName": "B", "familyName": "J" }, "active": false, "emails": [{ "value": "b@example.com" }], ${meta} }`;

testRule(rule, {
  valid: {
    'a User that has all': list(whole),
    'what a later one lacks': list(whole, `{ ${schemas}, "id": "2", ${meta} }`),
    'a Group': list('{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "1", "meta": {} }'),
    'the part of a User that was asked for': list(`{ ${schemas}, "id": "1", "userName": "b" }`),
    'a User alone': `{ ${schemas}, "id": "1", ${meta} }`,
  },
  invalid: {
    'an address without a value': {
      text: list(
        `«{» ${schemas}, "id": "1", "name": { "givenName": "B", "familyName": "J" }, "active": true, "emails": [{ "type": "work" }], ${meta} }`,
      ),
      severity: 'info',
    },
  },
});
