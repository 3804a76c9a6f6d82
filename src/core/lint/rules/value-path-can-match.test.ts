import { testRule } from '../tester.ts';
import rule from './value-path-can-match.ts';

testRule(rule, {
  valid: {
    'an add that can make its element':
      '{ "Operations": [{ "op": "add", "path": "emails[type eq \\"work\\"].value", "value": "b@example.com" }] }',
    'a remove by any filter': '{ "Operations": [{ "op": "remove", "path": "emails[type ne \\"work\\"]" }] }',
    'two types joined by or':
      '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\" or type eq \\"home\\"].display", "value": "Babs" }] }',
    'the same comparison twice':
      '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\" and type eq \\"Work\\"].display", "value": "Babs" }] }',
    'an add after the remove':
      '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"]" }, { "op": "add", "path": "emails[type eq \\"work\\"].value", "value": "b@example.com" }] }',
  },
  invalid: {
    'what the operation before has removed': {
      text: '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"]" }, { "op": "replace", "path": «"emails[type eq \\"work\\"].value"», "value": "b@example.com" }] }',
      severity: 'warning',
    },
    'a contradiction in an add': {
      text: '{ "Operations": [{ "op": "add", "path": «"members[value eq \\"a\\" and value eq \\"b\\"].display"», "value": "Babs" }] }',
      severity: 'warning',
    },
  },
});
