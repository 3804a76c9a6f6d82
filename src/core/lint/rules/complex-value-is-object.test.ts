import { enterpriseUserUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './complex-value-is-object.ts';

const enterprise = (data: string) =>
  `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": ${data} }`;

testRule(rule, {
  valid: {
    'null, which is no value': '{ "userName": "bjensen", "name": null }',
    'the empty object': '{ "userName": "bjensen", "name": {} }',
    'an array, of which another rule speaks': '{ "userName": "bjensen", "name": [{ "givenName": "Babs" }] }',
    'an extension set to null': enterprise('null'),
  },
  invalid: {
    'a manager as text': {
      text: enterprise('{ "manager": «"26118915"» }'),
      fixed: enterprise('{ "manager": { "value": "26118915" } }'),
    },
    'a name as text': {
      text: '{ "userName": "bjensen", "name": «"Barbara \\"Babs\\" Jensen"» }',
      message: '`name` is complex; write an object with `formatted`, `familyName`, `givenName`.',
      fixed: '{ "userName": "bjensen", "name": { "formatted": "Barbara \\"Babs\\" Jensen" } }',
    },
    'a name in another case of letters': { text: '{ "userName": "bjensen", "NAME": «true» }' },
    'meta as a number': { text: '{ "id": "2819c223", "userName": "bjensen", "meta": «7» }' },
    'an extension as text': {
      text: enterprise('«"Tours"»'),
      message: 'The enterprise extension is an object; write its attributes in braces.',
    },
    'a Boolean where a capability of the service provider stands': {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"], "patch": «true», "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 }, "filter": { "supported": false, "maxResults": 0 }, "changePassword": { "supported": false }, "sort": { "supported": false }, "etag": { "supported": false }, "authenticationSchemes": [] }',
    },
    'the data of a bulk operation as text': {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "POST", "path": "/Users", "bulkId": "1", "data": «"{}"» }] }',
    },
  },
});
