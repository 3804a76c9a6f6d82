import { enterpriseUserUrn, messageUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './no-null-list.ts';

testRule(rule, {
  valid: {
    'null in a singular attribute': '{ "userName": "bjensen", "title": null, "name": null }',
    'null in a response': { text: '{ "userName": "bjensen", "id": "1", "emails": null }', direction: 'response' },
    'null in a PATCH': `{ "schemas": ["${messageUrn('PatchOp')}"], "Operations": [{ "op": "replace", "value": { "emails": null } }] }`,
  },
  invalid: {
    'null for a list': {
      text: '{ "userName": "bjensen", "emails": «null» }',
      severity: 'info',
      message: '`emails` is null, which means the same as `[]`; some servers want an array all the same.',
      fixed: '{ "userName": "bjensen", "emails": [] }',
    },
    'null for an extension': {
      text: `{ "schemas": ["${userUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": «null» }`,
      message: 'The extension is null, which means the same as leaving it out; some servers want an object all the same.',
    },
    'in the data of a bulk operation': {
      text: `{ "schemas": ["${messageUrn('BulkRequest')}"], "Operations": [{ "method": "POST", "path": "/Users", "bulkId": "a", "data": { "schemas": ["${userUrn}"], "userName": "b", "emails": «null» } }] }`,
    },
  },
});
