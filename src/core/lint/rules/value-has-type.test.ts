import { testRule } from '../tester.ts';
import rule from './value-has-type.ts';

const list = (total: string) => `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": ${total} }`;

testRule(rule, {
  valid: {
    'null everywhere': '{ "userName": "bjensen", "active": null, "title": null, "emails": null, "meta": null }',
    'true as text, of which another rule speaks': '{ "userName": "bjensen", "active": "True" }',
    'the status of a bulk operation, which has a rule of its own':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkResponse"], "Operations": [{ "method": "DELETE", "location": "/Users/1", "status": 204 }] }',
    'a negative number and zero': list('0'),
    'a dateTime of no form, of which another rule speaks': '{ "id": "1", "userName": "bjensen", "meta": { "created": "yesterday" } }',
  },
  invalid: {
    'the value of a PATCH that may be for any type': {
      text: '{ "Operations": [{ "op": "replace", "path": "displayName", "value": «5» }] }',
    },
    'a number as text attribute': {
      text: '{ "userName": «701984» }',
      message: '`userName` is a text; write it in double quotes, not `701984`.',
      fixed: '{ "userName": "701984" }',
    },
    'a number beyond 2^53, whose digits the fix keeps': {
      text: '{ "userName": "bjensen", "externalId": «12345678901234567890» }',
      fixed: '{ "userName": "bjensen", "externalId": "12345678901234567890" }',
    },
    'one for true': { text: '{ "userName": "bjensen", "active": «1» }', fixed: '{ "userName": "bjensen", "active": true }' },
    'a word for false': {
      text: '{ "userName": "bjensen", "active": «"inactive"» }',
      message: '`active` is a boolean; write `true` or `false`, not the text `"inactive"`.',
      fixed: '{ "userName": "bjensen", "active": false }',
    },
    'a fraction as integer': { text: list('«2.5»') },
    'an integer with an empty fraction': { text: list('«2.0»'), fixed: list('2') },
    'an exponent': { text: list('«1e3»') },
    'an integer as text': { text: list('«"25"»'), fixed: list('25') },
    'an object as text': {
      text: '{ "userName": «{ "value": "bjensen" }» }',
      message: '`userName` is a text; write it in double quotes, not an object.',
    },
    'a timestamp as dateTime': { text: '{ "id": "1", "userName": "bjensen", "meta": { "created": «1772439300» } }' },
  },
});
