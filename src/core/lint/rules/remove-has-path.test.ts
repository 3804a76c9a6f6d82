import { testRule } from '../tester.ts';
import rule from './remove-has-path.ts';

testRule(rule, {
  valid: { 'an add without path': '{ "Operations": [{ "op": "add", "value": { "nickName": "Babs" } }] }' },
  invalid: {
    'a path that is null': { text: '{ "Operations": [{ "op": "remove", "path": «null» }] }' },
    'members in the value': {
      text: '{ "Operations": [«{» "op": "remove", "value": { "members": [{ "value": "a" }, { "value": "b" }] } }] }',
      resourceType: 'Group',
      fixed:
        '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }, { "op": "remove", "path": "members[value eq \\"b\\"]" }] }',
    },
    'attributes in the value': {
      text: '{ "Operations": [«{» "op": "Remove", "value": { "nickName": "Babs", "title": null } }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "nickName" }, { "op": "remove", "path": "title" }] }',
    },
  },
});
