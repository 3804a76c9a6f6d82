import { testRule } from '../tester.ts';
import rule from './value-is-object-without-path.ts';

testRule(rule, {
  valid: {
    'a bare value with a path': '{ "Operations": [{ "op": "replace", "path": "nickName", "value": "Babs" }] }',
    'a remove': '{ "Operations": [{ "op": "remove", "value": "nickName" }] }',
  },
  invalid: {
    null: { text: '{ "Operations": [{ "op": "replace", "value": «null» }] }' },
    'an array of one object': {
      text: '{ "Operations": [{ "op": "add", "value": «[{ "active": false }]» }] }',
      fixed: '{ "Operations": [{ "op": "add", "value": { "active": false } }] }',
    },
    'JSON in a text': {
      text: '{ "Operations": [{ "op": "replace", "value": «"{\\"active\\":false}"» }] }',
      fixed: '{ "Operations": [{ "op": "replace", "value": {"active":false} }] }',
    },
    'a path that is null': { text: '{ "Operations": [{ "op": "replace", "path": null, "value": «true» }] }' },
  },
});
