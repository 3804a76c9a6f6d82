import { testRule } from '../tester.ts';
import rule from './total-results-fits-page.ts';

testRule(rule, {
  valid: {
    'all on one page': '{ "totalResults": 2, "Resources": [{ "id": "1" }, { "id": "2" }] }',
    'the last page': '{ "totalResults": 12, "startIndex": 11, "itemsPerPage": 2, "Resources": [{ "id": "1" }, { "id": "2" }] }',
    'a text, which is another mistake': '{ "totalResults": "0", "Resources": [{ "id": "1" }] }',
    'one object in place of Resources': '{ "totalResults": 0, "Resources": { "id": "1" } }',
    'the last page by cursor': '{ "totalResults": 1, "previousCursor": "a", "Resources": [{ "id": "1" }] }',
    'a last page whose cursor is empty': '{ "totalResults": 1, "nextCursor": "", "Resources": [{ "id": "1" }] }',
    'a page by cursor without a total': '{ "nextCursor": "a", "Resources": [{ "id": "1" }] }',
  },
  invalid: {
    '0 beside a resource': { text: '{ "totalResults": «0», "Resources": [{ "id": "1" }] }', severity: 'error' },
    'the size of the second page': {
      text: '{ "totalResults": «2», "startIndex": 3, "itemsPerPage": 2, "Resources": [{ "id": "1" }, { "id": "2" }] }',
      message: '`totalResults` is 2, but this page reaches result 4; it counts all that the query found, not the page.',
    },
    'the size of a page that another follows': {
      text: '{ "totalResults": «1», "nextCursor": "a", "Resources": [{ "id": "1" }] }',
      severity: 'warning',
    },
    'less than none': { text: '{ "totalResults": «-1» }', message: '`totalResults` is -1; it is a count, so 0 or more.' },
  },
});
