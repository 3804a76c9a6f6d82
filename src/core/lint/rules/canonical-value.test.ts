import { userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './canonical-value.ts';

testRule(rule, {
  valid: {
    'a type that has no canonical values': '{ "userName": "bjensen", "roles": [{ "value": "admin", "type": "whatever" }] }',
    'a number, which is a type error': '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "type": 7 }] }',
    null: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "type": null }] }',
    'the words of a message':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "Replace", "path": "active", "value": true }] }',
  },
  invalid: {
    'another value': {
      text: '{ "userName": "bjensen", "addresses": [{ "locality": "Berlin", "type": «"office"» }] }',
      severity: 'info',
      message: '`office` is none of the canonical values of `addresses.type`: `work`, `home`, `other`. A server may refuse or ignore it.',
    },
    'another case': {
      text: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "type": «"Work"» }] }',
      message: '`Work` is the canonical value `work` of `emails.type` in another case; some servers compare exactly.',
      fixed: '{ "userName": "bjensen", "emails": [{ "value": "b@example.com", "type": "work" }] }',
    },
    'another case where values are exact': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"], "id": "urn:example:Badge", "attributes": [{ "name": "colour", "type": "string", "multiValued": false, "mutability": «"readwrite"» }], "meta": { "resourceType": "Schema" } }',
      message: '`readwrite` is not `readWrite`: the values of `attributes.mutability` are compared exactly.',
    },
    'an empty text': { text: '{ "userName": "bjensen", "photos": [{ "value": "https://example.com/p.png", "type": «""» }] }' },
    'each element of each resource of a list': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [{ "schemas": ["${userUrn}"], "id": "1", "userName": "bjensen", "groups": [{ "value": "g1", "type": «"nested"» }, { "value": "g2", "type": «"outer"» }] }] }`,
    },
    'in the value of a PATCH': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "add", "path": "emails", "value": [{ "value": "b@example.com", "type": «"office"» }] }] }',
    },
  },
});
