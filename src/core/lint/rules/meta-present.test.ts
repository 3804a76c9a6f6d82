import { testRule } from '../tester.ts';
import rule from './meta-present.ts';

const user = '"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"]';

testRule(rule, {
  valid: {
    'a request': `{ ${user}, "userName": "b" }`,
    'a resource of a type that nobody knows': { text: '{ "schemas": ["urn:example:Room"], "id": "1", "a": 1 }', direction: 'response' },
    'a ServiceProviderConfig': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"] }',
    'an empty meta, whose parts are missing': { text: `{ ${user}, "id": "1", "meta": {} }`, direction: 'response' },
    'a list': '{ "totalResults": 0, "Resources": [] }',
  },
  invalid: {
    'a meta of null': { text: `{ ${user}, "id": "1", "meta": «null» }`, direction: 'response', severity: 'info' },
    'what may be the body of a PUT': {
      text: `«{» ${user}, "id": "1", "userName": "b", "active": true, "title": "c", "locale": "en-US", "nickName": "d" }`,
      severity: 'info',
    },
    'a list of parts, once': {
      text: `{ "totalResults": 2, "Resources": [«{» ${user}, "id": "1", "userName": "a" }, { ${user}, "id": "2", "userName": "b" }] }`,
      severity: 'info',
    },
  },
});
