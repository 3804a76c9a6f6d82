import { testRule } from '../tester.ts';
import rule from './partial-list-has-place.ts';

testRule(rule, {
  valid: {
    'a list that is whole': '{ "totalResults": 1, "Resources": [{ "id": "1" }] }',
    'a page by cursor': '{ "totalResults": 100, "nextCursor": "a", "Resources": [{ "id": "1" }] }',
    'a page behind the end': '{ "totalResults": 100, "startIndex": 101, "Resources": [] }',
    'members in another case': '{ "totalResults": 100, "startindex": 1, "ITEMSPERPAGE": 1, "Resources": [{ "id": "1" }] }',
    'a total that is a text': '{ "totalResults": "100", "Resources": [{ "id": "1" }] }',
  },
  invalid: {
    'how many there are, not said': {
      text: '«{» "totalResults": 100, "startIndex": 1, "Resources": [{ "id": "1" }] }',
      message: '`itemsPerPage` is missing; the page holds 1 of 100 results, so it says how many it has: 1.',
      fixed: '{ "totalResults": 100, "startIndex": 1, "Resources": [{ "id": "1" }], "itemsPerPage": 1 }',
    },
    'a page that does not say where it starts': {
      text: '«{» "totalResults": 100, "itemsPerPage": 1, "Resources": [{ "id": "1" }] }',
      severity: 'warning',
    },
  },
});
