import { testRule } from '../tester.ts';
import rule from './value-path-takes-one.ts';

testRule(rule, {
  valid: {
    'an array without a filter': '{ "Operations": [{ "op": "add", "path": "emails", "value": [{ "value": "b@example.com" }] }] }',
    'an empty array, which removes what is selected':
      '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"]", "value": [] }] }',
    'an array for a sub-attribute, which is singular':
      '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"].value", "value": ["b@example.com"] }] }',
  },
  invalid: {
    'several values': {
      text: '{ "Operations": [{ "op": "add", "path": "emails[type eq \\"work\\"]", "value": «[{ "value": "a@example.com" }, { "value": "b@example.com" }]» }] }',
    },
    'one value': {
      text: '{ "Operations": [{ "op": "add", "path": "emails[type eq \\"work\\"]", "value": «[{ "value": "a@example.com" }]» }] }',
      fixed: '{ "Operations": [{ "op": "add", "path": "emails[type eq \\"work\\"]", "value": { "value": "a@example.com" } }] }',
    },
  },
});
