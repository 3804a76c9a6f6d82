import { testRule } from '../tester.ts';
import rule from './start-index-from-one.ts';

testRule(rule, {
  valid: {
    'a later page': '{ "totalResults": 16, "startIndex": 11, "itemsPerPage": 1, "Resources": [{ "id": "1" }] }',
    'a text or a fraction, which are other mistakes': '{ "totalResults": 1, "startIndex": "0", "Resources": [{ "id": "1" }] }',
    'a fraction': '{ "totalResults": 1, "startIndex": 0.5, "Resources": [{ "id": "1" }] }',
    'a search that asks for 0, which is read as 1':
      '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "startIndex": 0 }',
  },
  invalid: {
    '0': {
      text: '{ "totalResults": 1, "startIndex": «0», "Resources": [{ "id": "1" }] }',
      message: '`startIndex` is 0; it counts from 1, so the first page has `"startIndex": 1`.',
      fixed: '{ "totalResults": 1, "startIndex": 1, "Resources": [{ "id": "1" }] }',
    },
    'less than 0': { text: '{ "totalResults": 1, "StartIndex": «-5», "Resources": [{ "id": "1" }] }' },
    '0 by minus': { text: '{ "totalResults": 1, "startIndex": «-0», "Resources": [{ "id": "1" }] }' },
  },
});
