import { testRule } from '../tester.ts';
import rule from './member-has-value.ts';

testRule(rule, {
  valid: {
    'a reference by its URI':
      '{ "Operations": [{ "op": "add", "path": "members", "value": [{ "$ref": "https://example.com/v2/Users/2819c223" }] }] }',
    'an element that the filter selects':
      '{ "Operations": [{ "op": "add", "path": "members[value eq \\"2819c223\\"]", "value": { "display": "Babs" } }] }',
    'a value under another name, which is unknown':
      '{ "Operations": [{ "op": "add", "path": "members", "value": [{ "id": "2819c223" }] }] }',
    'an address': '{ "Operations": [{ "op": "add", "path": "addresses", "value": [{ "locality": "Tours" }] }] }',
  },
  invalid: {
    'an element without path': {
      text: '{ "Operations": [{ "op": "replace", "value": { "members": [{ "value": "a" }, «{» "type": "User" }] } }] }',
    },
  },
});
