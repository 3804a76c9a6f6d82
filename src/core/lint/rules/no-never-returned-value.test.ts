import { userUrn } from '../../schema/urns.ts';
import { testRule } from '../tester.ts';
import rule from './no-never-returned-value.ts';

const list = (user: string): string =>
  `{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 1, "Resources": [${user}] }`;

testRule(rule, {
  valid: {
    'null, which is no value': {
      text: `{ "schemas": ["${userUrn}"], "id": "1", "userName": "b", "password": null }`,
      direction: 'response',
    },
    'a request': {
      text: `{ "schemas": ["${userUrn}"], "id": "1", "userName": "b", "password": "x" }`,
      direction: 'request',
      method: 'PUT',
    },
    'what looks like a request': `{ "schemas": ["${userUrn}"], "userName": "b", "password": "x" }`,
  },
  invalid: {
    'a password': {
      text: `{ "schemas": ["${userUrn}"], "id": "1", "userName": "b", «"password"»: "x" }`,
      direction: 'response',
      severity: 'error',
      message: '`password` is never returned, neither as text nor as hash; leave it out of every response.',
      fixed: `{ "schemas": ["${userUrn}"], "id": "1", "userName": "b" }`,
    },
    'an empty password': { text: `{ "schemas": ["${userUrn}"], "id": "1", "userName": "b", «"password"»: "" }`, direction: 'response' },
    'in each resource of a list': {
      text: list(`{ "schemas": ["${userUrn}"], "id": "1", "userName": "b", «"password"»: "x" }`),
    },
  },
});
