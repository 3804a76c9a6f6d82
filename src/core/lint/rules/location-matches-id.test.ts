import { testRule } from '../tester.ts';
import rule from './location-matches-id.ts';

const user = (id: string, location: string) =>
  `{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "${id}", "meta": { "resourceType": "User", "location": ${location} } }`;

testRule(rule, {
  valid: {
    'a path alone': user('1', '"/v2/Users/1"'),
    'a path from the base': user('1', '"Users/1"'),
    'an id that is encoded in the URI': user('a b/c', '"https://example.com/v2/Users/a%20b%2fc"'),
    'an id that is not, though it could be': user('jane@example.com', '"https://example.com/v2/Users/jane@example.com"'),
    'a percent sign that encodes nothing': user('100%', '"https://example.com/v2/Users/100%"'),
    'a slash at the end, and a query': user('1', '"https://example.com/v2/Users/1/?attributes=userName"'),
    'an endpoint of the server’s own': user('1', '"https://example.com/v2/Employees/1"'),
    'an endpoint in another case': user('1', '"https://example.com/v2/users/1"'),
    'no id': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "meta": { "location": "https://example.com/v2/Users/1" } }',
    'no location': user('1', '""'),
    'a Schema, whose id is a URN':
      '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"], "id": "urn:example:Room", "meta": { "location": "/v2/Schemas/urn:example:Room" } }',
    'a resource of a type that nobody knows':
      '{ "schemas": ["urn:example:Room"], "id": "1", "meta": { "location": "https://example.com/v2/Rooms/1" } }',
    'a request': { text: user('1', '"https://example.com/v2/Users/2"'), direction: 'request' },
  },
  invalid: {
    'the endpoint alone': { text: user('1', '«"https://example.com/v2/Users"»') },
    'another id that ends the same': { text: user('1', '«"https://example.com/v2/Users/11"»') },
    'another case': { text: user('A1', '«"https://example.com/v2/Users/a1"»') },
    'the User at /Me': {
      text: user('1', '«"https://example.com/v2/Me"»'),
      message: '`meta.location` is `/Me`, which is somebody else for the next reader; write the permanent URI, `/Users/1`.',
    },
    'the endpoint of another type': {
      text: user('1', '«"https://example.com/v2/Groups/1"»'),
      message: '`meta.location` is in `/Groups`, but this is of the type User, which is at `/Users`.',
    },
    'another id in a resource of a type that nobody knows': {
      text: '{ "schemas": ["urn:example:Room"], "id": "1", "meta": { "location": «"https://example.com/v2/Rooms/2"» } }',
    },
  },
});
