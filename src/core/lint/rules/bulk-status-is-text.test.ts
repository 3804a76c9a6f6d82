import { testRule } from '../tester.ts';
import rule from './bulk-status-is-text.ts';

const bulk = (operation: string) => `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkResponse"], "Operations": [${operation}] }`;

testRule(rule, {
  valid: {
    'a text': bulk('{ "method": "DELETE", "location": "https://example.com/v2/Users/1", "status": "204" }'),
    'the status of an Error, which is no operation': '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": 404 }',
    'a status inside the response of an operation': bulk(
      '{ "method": "POST", "status": "400", "response": { "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "400" } }',
    ),
  },
  invalid: {
    'a number, which no reading allows': {
      text: bulk('{ "method": "DELETE", "location": "https://example.com/v2/Users/1", "status": «204» }'),
      severity: 'error',
      message: '`status` is a number; write it as a text: `"204"`.',
      fixed: bulk('{ "method": "DELETE", "location": "https://example.com/v2/Users/1", "status": "204" }'),
    },
    'the object of SCIM 1.1, whose description would be lost': {
      text: bulk('{ "method": "POST", "status": «{ "code": "400", "description": "userName is missing" }» }'),
      severity: 'warning',
      message: '`status` is an object, as in SCIM 1.1; write the code as a text: `"400"`.',
      fixed: bulk('{ "method": "POST", "status": "400" }'),
    },
    'an object with a number in it': {
      text: bulk('{ "method": "POST", "location": "https://example.com/v2/Users/1", "status": «{ "code": 201 }» }'),
    },
    'an object without a code': { text: bulk('{ "method": "POST", "status": «{ "description": "broken" }» }') },
    'each operation on its own': {
      text: bulk(
        '{ "method": "DELETE", "location": "/Users/1", "status": «204» }, { "method": "DELETE", "location": "/Users/2", "status": «204» }',
      ),
    },
  },
});
