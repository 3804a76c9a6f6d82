import { testRule } from '../tester.ts';
import rule from './no-value-on-remove.ts';

testRule(rule, {
  valid: {
    'a remove without path, which lacks more than that': '{ "Operations": [{ "op": "remove", "value": { "nickName": "Babs" } }] }',
    'a replace': '{ "Operations": [{ "op": "replace", "path": "members", "value": [{ "value": "2819c223" }] }] }',
  },
  invalid: {
    'several members': {
      text: '{ "Operations": [{ "op": "Remove", "path": "members", "value": «[{ "value": "a", "$ref": null }, { "value": "b" }]» }] }',
      fixed:
        '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }, { "op": "remove", "path": "members[value eq \\"b\\"]" }] }',
    },
    'one member as an object': {
      text: '{ "Operations": [{ "op": "remove", "path": "members", "value": «{ "value": "a" }» }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }] }',
    },
    'members in an object with their own name': {
      text: '{ "Operations": [{ "op": "remove", "path": "members", "value": «{ "members": [{ "value": "a" }] }» }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }] }',
    },
    'an address, which its type makes one of its kind': {
      text: '{ "Operations": [{ "op": "remove", "path": "emails", "value": «[{ "value": "b@example.com", "type": "work" }]» }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "emails[value eq \\"b@example.com\\" and type eq \\"work\\"]" }] }',
    },
    'a value that is null': {
      text: '{ "Operations": [{ "op": "remove", "path": "members", "value": «null» }] }',
      severity: 'info',
      fixed: '{ "Operations": [{ "op": "remove", "path": "members" }] }',
    },
    'a value beside a filter': {
      text: '{ "Operations": [{ "op": "remove", "path": "members[type eq \\"User\\"]", "value": «[{ "value": "a" }]» }] }',
      severity: 'warning',
    },
  },
});
