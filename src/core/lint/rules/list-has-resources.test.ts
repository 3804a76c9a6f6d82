import { testRule } from '../tester.ts';
import rule from './list-has-resources.ts';

testRule(rule, {
  valid: {
    'Resources in lower case': '{ "totalResults": 1, "resources": [{ "id": "1" }] }',
    'Resources that are no array, which is another mistake': '{ "totalResults": 1, "Resources": { "id": "1" } }',
    'a list that found nothing': '{ "totalResults": 0, "Resources": null }',
    'a page by cursor without a total': '{ "nextCursor": "a", "itemsPerPage": 0 }',
  },
  invalid: {
    null: { text: '{ "totalResults": 1, "Resources": «null» }' },
    'resources under another name': {
      text: '«{» "totalResults": 1, "items": [{ "id": "1", "userName": "b" }] }',
      message: '`Resources` is missing although `totalResults` is 1; `items` holds an array. Did you mean `Resources`?',
      fixed: '{ "totalResults": 1, "Resources": [{ "id": "1", "userName": "b" }] }',
    },
    'the answer to count=0': { text: '«{» "totalResults": 16 }', severity: 'warning' },
  },
});
