import { testRule } from '../tester.ts';
import rule from './no-duplicate-element.ts';

const group = (members: string): string =>
  `{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [${members}] }`;
const user = (name: string, elements: string): string => `{ "userName": "bjensen", "${name}": [${elements}] }`;

testRule(rule, {
  valid: {
    'ids that differ in case, and are exact in certificates': user('x509Certificates', '{ "value": "TUlJ" }, { "value": "tUlJ" }'),
    'the same type twice': user('emails', '{ "value": "a@example.com", "type": "work" }, { "value": "b@example.com", "type": "work" }'),
    'elements without a value that differ': user('addresses', '{ "type": "work", "locality": "A" }, { "type": "work", "locality": "B" }'),
    'two empty objects': user('emails', '{}, {}'),
    'two empty values': user('emails', '{ "value": "" }, { "value": "" }'),
    'two nulls, which another rule finds': user('emails', 'null, null'),
    'resources of a list':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 2, "Resources": [{ "id": "1" }, { "id": "1" }] }',
    'operations that are alike':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "remove", "path": "title" }, { "op": "remove", "path": "title" }] }',
  },
  invalid: {
    'the same value and no type': {
      text: user('emails', '{ "value": "a@b.c" }, «{ "value": "a@b.c" }»'),
      severity: 'warning',
      message: '`emails` has the same `value` and `type` at index 0 already; remove one, or give them different types.',
      fixed: user('emails', '{ "value": "a@b.c" }'),
    },
    'the same value in another case': {
      text: user('emails', '{ "value": "a@b.c", "type": "work" }, «{ "value": "A@B.C", "type": "Work" }»'),
    },
    'a third one': { text: group('{ "value": "1" }, { "value": "2" }, «{ "value": "1" }»') },
    'each one too many': { text: group('{ "value": "1" }, «{ "value": "1" }», «{ "value": "1" }»') },
    'elements without a value that are the same': {
      text: user('addresses', '{ "type": "work", "locality": "A" }, «{ "type": "work", "locality": "A" }»'),
      message: '`addresses` has the same element at index 0 already; remove one.',
    },
    'roles in the value of a PATCH': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "add", "path": "roles", "value": [{ "value": "admin" }, «{ "value": "admin" }»] }] }',
    },
    'simple values, as information': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"], "id": "urn:example:Badge", "attributes": [{ "name": "colour", "type": "string", "multiValued": false, "canonicalValues": ["red", «"red"»] }], "meta": { "resourceType": "Schema" } }',
      severity: 'info',
    },
  },
});
