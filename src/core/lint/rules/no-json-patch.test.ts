import { testRule } from '../tester.ts';
import rule from './no-json-patch.ts';

testRule(rule, {
  valid: {
    'a SCIM path with an index, which the grammar refuses': '{ "Operations": [{ "op": "remove", "path": "emails[0]" }] }',
    'another unknown word': '{ "Operations": [{ "op": "update", "path": "nickName", "value": "Babs" }] }',
  },
  invalid: {
    'the end of an array': {
      text: '{ "Operations": [{ "op": "add", "path": «"/emails/-"», "value": { "value": "b@example.com" } }] }',
      fixed: '{ "Operations": [{ "op": "add", "path": "emails", "value": { "value": "b@example.com" } }] }',
    },
    'an index, of which the value says the type': {
      text: '{ "Operations": [{ "op": "replace", "path": «"/emails/0"», "value": { "type": "work", "value": "b@example.com" } }] }',
      fixed:
        '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"]", "value": { "type": "work", "value": "b@example.com" } }] }',
    },
    'an index that only the resource explains': {
      text: '{ "Operations": [{ "op": "replace", "path": «"/emails/0/value"», "value": "b@example.com" }] }',
    },
    'an attribute of an extension': {
      text: '{ "Operations": [{ "op": "replace", "path": «"/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User/manager/value"», "value": "26118915" }] }',
      fixed:
        '{ "Operations": [{ "op": "replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value", "value": "26118915" }] }',
    },
    'a move, of which the path at least is plain': {
      text: '{ "Operations": [{ "op": «"move"», "path": «"/title"» }] }',
    },
    'a test beside others': {
      text: '{ "Operations": [{ "op": «"test"», "path": «"/active"», "value": true }, { "op": "replace", "path": «"/active"», "value": false }] }',
      fixed: '{ "Operations": [{ "op": "replace", "path": "/active", "value": false }] }',
    },
  },
});
