import { testRule } from '../tester.ts';
import rule from './immutable-stays.ts';

testRule(rule, {
  valid: {
    'a display name, which may change':
      '{ "Operations": [{ "op": "replace", "path": "members[value eq \\"a\\"].display", "value": "Babs" }] }',
    'a whole new list of members': '{ "Operations": [{ "op": "replace", "path": "members", "value": [{ "value": "b" }] }] }',
    'a sub-attribute that may have no value yet':
      '{ "Operations": [{ "op": "add", "path": "members[value eq \\"a\\"].type", "value": "User" }] }',
    'the value that is there':
      '{ "Operations": [{ "op": "replace", "path": "members[value eq \\"a\\"]", "value": { "value": "a", "display": "Babs" } }] }',
  },
  invalid: {
    'another value inside the element': {
      text: '{ "Operations": [{ "op": "replace", "path": "members[value eq \\"a\\"]", "value": { «"value"»: "b" } }] }',
    },
    'the value of all members': { text: '{ "Operations": [{ "op": "remove", "path": «"members.value"» }] }' },
  },
});
