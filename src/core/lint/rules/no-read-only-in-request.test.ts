import { enterpriseUserUrn, groupUrn, userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './no-read-only-in-request.ts';

const post = { direction: 'request', method: 'POST' } as const;
const put = { direction: 'request', method: 'PUT' } as const;
const manager = (data: string) =>
  `{ "schemas": ["${userUrn}", "${enterpriseUserUrn}"], "userName": "bjensen", "${enterpriseUserUrn}": { "manager": { ${data} } } }`;

testRule(rule, {
  valid: {
    'the id that GET gave, in PUT': { text: '{ "id": "2819c223", "userName": "bjensen" }', ...put },
    'null and empty, which say nothing': { text: '{ "id": null, "userName": "bjensen", "groups": [], "meta": {} }', ...post },
    'a reply': { text: '{ "id": "2819c223", "userName": "bjensen", "groups": [{ "value": "1" }] }', direction: 'response' },
    externalId: { text: '{ "externalId": "701984", "userName": "bjensen" }', ...post },
    'the identifier of a manager': { text: manager('"value": "26118915"'), ...post },
  },
  invalid: {
    'id in POST': {
      text: '{ «"id"»: "2819c223", "userName": "bjensen" }',
      ...post,
      severity: 'error',
      message: '`id` is given by the server and never sent in a create request; your own identifier is `externalId`.',
      fixed: '{ "externalId": "2819c223", "userName": "bjensen" }',
    },
    'id in POST beside an externalId, which it must not overwrite': {
      text: '{ «"id"»: "2819c223", "externalId": "701984", "userName": "bjensen" }',
      ...post,
      fixed: '{ "externalId": "701984", "userName": "bjensen" }',
    },
    'ID in another case': { text: '{ «"ID"»: "2819c223", "userName": "bjensen" }', ...post, severity: 'error' },
    'groups in POST': {
      text: '{ "userName": "bjensen", «"groups"»: [{ "value": "e9e30dba" }] }',
      ...post,
      severity: 'warning',
      message: '`groups` is readOnly; a membership is written to `members` of the Group.',
    },
    'groups in PUT, where they came from GET': {
      text: '{ "id": "2819c223", "userName": "bjensen", «"groups"»: [{ "value": "e9e30dba" }] }',
      ...put,
      severity: 'info',
    },
    'the name beside a manager’s identifier': {
      text: manager('"value": "26118915", «"displayName"»: "John Smith"'),
      ...post,
      severity: 'info',
    },
    'meta of a Group': {
      text: `{ "schemas": ["${groupUrn}"], "displayName": "Guides", «"meta"»: { "resourceType": "Group" } }`,
      ...post,
      severity: 'info',
    },
    'the data of a bulk POST': {
      text: `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [{ "method": "POST", "path": "/Users", "bulkId": "1", "data": { "schemas": ["${userUrn}"], «"id"»: "1", "userName": "bjensen" } }] }`,
      severity: 'error',
    },
  },
});
