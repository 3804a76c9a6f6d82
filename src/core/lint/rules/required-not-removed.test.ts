import { testRule } from '../tester.ts';
import rule from './required-not-removed.ts';

testRule(rule, {
  valid: {
    'a name that only a Group requires, where the type is unknown': '{ "Operations": [{ "op": "remove", "path": "displayName" }] }',
    'the display name of a User': { text: '{ "Operations": [{ "op": "remove", "path": "displayName" }] }', resourceType: 'User' },
    'null for what only a Group requires, where the type is unknown':
      '{ "Operations": [{ "op": "replace", "path": "displayName", "value": null }] }',
    'a replace': '{ "Operations": [{ "op": "replace", "path": "userName", "value": "bjensen" }] }',
  },
  invalid: {
    'the display name of a Group': {
      text: '{ "Operations": [{ "op": "remove", "path": «"displayName"» }] }',
      resourceType: 'Group',
      message: '`displayName` is required and cannot be removed; replace its value instead.',
    },
    'null among other attributes': { text: '{ "Operations": [{ "op": "replace", "value": { "title": "Guide", "userName": «null» } }] }' },
    'all of schemas': { text: '{ "Operations": [{ "op": "remove", "path": «"schemas"» }] }', resourceType: 'User' },
  },
});
