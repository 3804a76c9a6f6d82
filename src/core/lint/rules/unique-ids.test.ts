import { testRule } from '../tester.ts';
import rule from './unique-ids.ts';

testRule(rule, {
  valid: {
    'ids that differ in case': '{ "totalResults": 2, "Resources": [{ "id": "a" }, { "id": "A" }] }',
    'resources without an id, or with an empty one': '{ "totalResults": 4, "Resources": [{}, {}, { "id": "" }, { "id": "" }] }',
    'equal numbers, which are no ids': '{ "totalResults": 2, "Resources": [{ "id": 7 }, { "id": 7 }] }',
    'the same member twice': '{ "totalResults": 1, "Resources": [{ "schemas": [], "members": [{ "value": "1" }, { "value": "1" }] }] }',
    'texts among the resources': '{ "totalResults": 2, "Resources": ["a", "a"] }',
  },
  invalid: {
    'one written with an escape': { text: '{ "totalResults": 2, "Resources": [{ "id": "a" }, { "id": «"\\u0061"» }] }' },
    'each one after the first': {
      text: '{ "totalResults": 3, "Resources": [{ "id": "a", "x": 1 }, { "id": «"a"» }, { "id": «"a"», "y": 1 }] }',
    },
    'a Group with the id of a User': {
      text: '{ "totalResults": 2, "Resources": [{ "id": "a", "userName": "b" }, { "id": «"a"», "displayName": "c", "members": [] }] }',
    },
    'a resource that stands there twice, in lower-case resources': {
      text: '{ "totalResults": 2, "resources": [{ "id": "a" }, { "id": «"a"» }] }',
      message: 'This resource stands in the list already, at index 0; list it once.',
      fixed: '{ "totalResults": 2, "resources": [{ "id": "a" }] }',
    },
  },
});
