import { testRule } from '../tester.ts';
import rule from './resource-type-matches.ts';

const of = (type: string, name: string) =>
  `{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:${type}"], "id": "1", "meta": { "resourceType": ${name}, "version": "W/\\"1\\"" } }`;

testRule(rule, {
  valid: {
    'a request, of which the server ignores it': { text: of('User', '"Group"'), direction: 'request' },
    'a type that only meta names': '{ "id": "1", "userName": "b", "meta": { "resourceType": "Group", "version": "W/\\"1\\"" } }',
    'a type that nobody knows':
      '{ "schemas": ["urn:example:Room"], "id": "1", "meta": { "resourceType": "Room", "version": "W/\\"1\\"" } }',
    'a number, which is another mistake': of('User', '7'),
  },
  invalid: {
    'a Group that says User': {
      text: of('Group', '«"User"»'),
      message: '`meta.resourceType` is `User`, but `schemas` says that this is a Group; write `Group`.',
      fixed: of('Group', '"Group"'),
    },
    'the plural': { text: of('User', '«"users"»'), severity: 'warning' },
    'a type that the server may define': {
      text: of('User', '«"Employee"»'),
      message: '`meta.resourceType` is `Employee`, the name of no resource type that is loaded; `schemas` says a User.',
      severity: 'warning',
    },
    'a URN': { text: of('User', '«"urn:ietf:params:scim:schemas:core:2.0:User"»'), severity: 'warning' },
    'a schema that says ServiceProviderConfig': { text: of('Schema', '«"ServiceProviderConfig"»'), severity: 'error' },
  },
});
