import { testRule } from '../tester.ts';
import rule from './operation-has-value.ts';

testRule(rule, {
  valid: {
    'a remove': '{ "Operations": [{ "op": "remove", "path": "nickName" }] }',
    'a value under a name in another case': '{ "Operations": [{ "op": "add", "path": "nickName", "Value": "Babs" }] }',
    'false, which is a value': '{ "Operations": [{ "op": "replace", "path": "active", "value": false }] }',
  },
  invalid: {
    'neither path nor value': { text: '{ "Operations": [«{» "op": "replace" }] }' },
    'a replace that may mean remove': {
      text: '{ "Operations": [«{» "op": "Replace", "path": "title" }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "title" }] }',
    },
    'a required attribute, which cannot be meant to go': { text: '{ "Operations": [«{» "op": "replace", "path": "userName" }] }' },
  },
});
