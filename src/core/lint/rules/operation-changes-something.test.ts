import { testRule } from '../tester.ts';
import rule from './operation-changes-something.ts';

testRule(rule, {
  valid: {
    'a replace that clears': '{ "Operations": [{ "op": "replace", "path": "emails", "value": [] }] }',
    'null without path, which is no object': '{ "Operations": [{ "op": "replace", "value": null }] }',
    'an empty text': '{ "Operations": [{ "op": "add", "path": "nickName", "value": "" }] }',
    'an empty object for what is simple, which is a wrong type': '{ "Operations": [{ "op": "add", "path": "nickName", "value": {} }] }',
  },
  invalid: {
    'an empty object for a complex attribute': { text: '{ "Operations": [{ "op": "replace", "path": "name", "value": «{}» }] }' },
    'no members to add': { text: '{ "Operations": [{ "op": "add", "path": "members", "value": «[]» }] }' },
    'an empty extension': {
      text: '{ "Operations": [{ "op": "add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "value": «{}» }] }',
    },
  },
});
