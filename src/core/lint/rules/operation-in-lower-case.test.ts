import { testRule } from '../tester.ts';
import rule from './operation-in-lower-case.ts';

testRule(rule, {
  valid: { 'a word that is no operation': '{ "Operations": [{ "op": "Update", "path": "nickName", "value": "Babs" }] }' },
  invalid: {
    'capitals throughout': {
      text: '{ "Operations": [{ "op": «"ADD"», "path": "nickName", "value": "Babs" }] }',
      fixed: '{ "Operations": [{ "op": "add", "path": "nickName", "value": "Babs" }] }',
    },
    'each operation': {
      text: '{ "Operations": [{ "op": «"Remove"», "path": "nickName" }, { "op": «"Add"», "path": "title", "value": "Guide" }] }',
    },
  },
});
