import { testRule } from '../tester.ts';
import rule from './path-grammar.ts';

testRule(rule, {
  valid: {
    'a whole extension': '{ "Operations": [{ "op": "remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User" }] }',
    'a bracket in a value': '{ "Operations": [{ "op": "remove", "path": "emails[value eq \\"a]b\\"].type" }] }',
    'a path that is no text, which another rule finds': '{ "Operations": [{ "op": "remove", "path": 7 }] }',
  },
  invalid: {
    'a JSON Pointer without an index': {
      text: '{ "Operations": [{ "op": "remove", "path": "«name/givenName»" }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "name.givenName" }] }',
    },
    'an index': { text: '{ "Operations": [{ "op": "remove", "path": "emails«[0]»" }] }' },
    'an open bracket': {
      text: '{ "Operations": [{ "op": "remove", "path": "emails«[»type eq \\"work\\"" }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"]" }] }',
    },
    'an empty path': { text: '{ "Operations": [{ "op": "replace", "path": «""», "value": {} }] }' },
    'the second operation': {
      text: '{ "Operations": [{ "op": "remove", "path": "title" }, { "op": "remove", "path": "emails[type eq «\'work\'»]" }] }',
      fixed: '{ "Operations": [{ "op": "remove", "path": "title" }, { "op": "remove", "path": "emails[type eq \\"work\\"]" }] }',
    },
  },
});
