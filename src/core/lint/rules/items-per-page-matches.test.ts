import { testRule } from '../tester.ts';
import rule from './items-per-page-matches.ts';

testRule(rule, {
  valid: {
    'the last page, with fewer': '{ "totalResults": 11, "startIndex": 11, "itemsPerPage": 1, "Resources": [{ "id": "1" }] }',
    'a list without it': '{ "totalResults": 1, "Resources": [{ "id": "1" }] }',
    'a text, which is another mistake': '{ "totalResults": 1, "itemsPerPage": "5", "Resources": [{ "id": "1" }] }',
    'Resources that are missing': '{ "totalResults": 16, "itemsPerPage": 5 }',
    'Resources that are one object': '{ "totalResults": 1, "itemsPerPage": 1, "Resources": { "id": "1" } }',
  },
  invalid: {
    'an echo of count on the last page': {
      text: '{ "totalResults": 11, "startIndex": 11, "itemsPerPage": «10», "Resources": [{ "id": "1" }] }',
      message: '`itemsPerPage` is 10, but the page holds one resource; it counts the resources returned, not the `count` asked for.',
      fixed: '{ "totalResults": 11, "startIndex": 11, "itemsPerPage": 1, "Resources": [{ "id": "1" }] }',
    },
    'fewer than there are': { text: '{ "totalResults": 2, "itemsPerPage": «1», "Resources": [{ "id": "1" }, { "id": "2" }] }' },
    'less than none': { text: '{ "totalResults": 0, "itemsPerPage": «-1», "Resources": [] }', severity: 'warning' },
    'an echo of count for nothing': { text: '{ "totalResults": 0, "itemsPerPage": «100» }', severity: 'info' },
  },
});
