import { testRule } from '../tester.ts';
import rule from './no-repeated-path.ts';

testRule(rule, {
  valid: {
    'filters that differ in case, as their values may':
      '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }, { "op": "remove", "path": "members[value eq \\"A\\"]" }] }',
    'a replace after a remove':
      '{ "Operations": [{ "op": "remove", "path": "members" }, { "op": "replace", "path": "members", "value": [{ "value": "a" }] }] }',
    'parts of one complex attribute':
      '{ "Operations": [{ "op": "add", "path": "name", "value": { "givenName": "Barbara" } }, { "op": "add", "path": "name", "value": { "familyName": "Jensen" } }] }',
    'operations without path':
      '{ "Operations": [{ "op": "replace", "value": { "title": "Guide" } }, { "op": "replace", "value": { "nickName": "Babs" } }] }',
  },
  invalid: {
    'another case, as names have none': {
      text: '{ "Operations": [{ "op": "add", "path": "nickName", "value": "Babs" }, { "op": "add", "path": «"nickname"», "value": "Barb" }] }',
      message: '`nickname` is written by operation 0 already, and this one wins; keep one of them.',
    },
    'a second removal': {
      text: '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }, { "op": "remove", "path": «"Members[value eq \\"a\\"]"» }] }',
    },
    'an addition that a replace throws away': {
      text: '{ "Operations": [{ "op": "add", "path": "members", "value": [{ "value": "a" }] }, { "op": "replace", "path": «"members"», "value": [{ "value": "b" }] }] }',
    },
  },
});
