import { testRule } from '../tester.ts';
import rule from './version-is-checked.ts';

testRule(rule, {
  valid: {
    'a User of 2.0 beside an old URN':
      '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:scim:schemas:core:1.0"], "userName": "b" }',
    'no schemas at all': '{ "userName": "bjensen" }',
    'a stranger': '{ "schemas": ["urn:example:scim:Badge"] }',
  },
  invalid: {
    'a User of SCIM 1.1': {
      text: '{ "schemas": «["urn:scim:schemas:core:1.0"]», "userName": "bjensen" }',
      severity: 'info',
      message: 'This is SCIM 1.1, of which only the JSON is checked so far. Choose SCIM 2.0 to see what a 2.0 server would refuse.',
    },
    'the error body of SCIM 1.1': { text: '{ "Errors": «[{ "description": "Resource not found", "code": "404" }]» }' },
    'a list of SCIM 1.1': { text: '{ "totalResults": 0, "schemas": «["urn:scim:schemas:core:1.0"]» }' },
  },
});
