import { testRule } from '../tester.ts';
import rule from './filter-fits-catalog.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

testRule(rule, {
  valid: {
    'names in another case': '{ "filter": "USERNAME EQ \\"b\\" and Meta.LASTmodified pr" }',
    'an attribute of groups': '{ "filter": "members.value eq \\"26\\"" }',
    'an attribute of an extension with its URN': `{ "filter": "${enterprise}:manager.value eq \\"26\\"" }`,
    'the value of a complex attribute left out': '{ "filter": "phoneNumbers sw \\"+1\\"" }',
    'an extension of the server itself': '{ "filter": "urn:example:badges:issued pr" }',
    'what does not parse, which another rule finds': '{ "filter": "usrName = x" }',
  },
  invalid: {
    'an unknown sub-attribute of meta': {
      text: '{ "filter": "meta.«modified» pr" }',
      severity: 'warning',
    },
    'a sub-attribute of a simple attribute': {
      text: '{ "filter": "userName«.value» eq \\"b\\"" }',
      fixed: '{ "filter": "userName eq \\"b\\"" }',
    },
    'a value path behind a sub-attribute': {
      text: '{ "filter": "emails.value«[type eq \\"work\\"]»" }',
      fixed: '{ "filter": "emails[type eq \\"work\\" and value pr]" }',
    },
    'a URN that no resource type has': {
      text: '{ "filter": "«urn:ietf:params:scim:schemas:core:2.0:Usr»:userName pr" }',
      fixed: '{ "filter": "urn:ietf:params:scim:schemas:core:2.0:User:userName pr" }',
    },
    'an ordering of a binary attribute': { text: '{ "filter": "x509Certificates[«value gt \\"a\\"»]" }', severity: 'error' },
    'a day where a dateTime belongs': {
      text: '{ "filter": "meta.created ge «\\"2024-01-01\\"»" }',
      fixed: '{ "filter": "meta.created ge \\"2024-01-01T00:00:00Z\\"" }',
    },
  },
});
