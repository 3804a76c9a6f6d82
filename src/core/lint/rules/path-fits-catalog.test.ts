import { testRule } from '../tester.ts';
import rule from './path-fits-catalog.ts';

testRule(rule, {
  valid: {
    'a name in another case': { text: '{ "Operations": [{ "op": "remove", "path": "Name.FAMILYname" }] }', resourceType: 'User' },
    'the password': { text: '{ "Operations": [{ "op": "replace", "path": "password", "value": "t1meMa$heen" }] }', resourceType: 'User' },
    'an attribute of groups, when the type is not told': '{ "Operations": [{ "op": "remove", "path": "members" }] }',
    'an extension of the server itself': {
      text: '{ "Operations": [{ "op": "remove", "path": "urn:example:badges:issued" }] }',
      resourceType: 'User',
    },
    'what does not parse, which another rule finds': {
      text: '{ "Operations": [{ "op": "remove", "path": "/nope/0" }] }',
      resourceType: 'User',
    },
  },
  invalid: {
    'brackets behind a sub-attribute': {
      text: '{ "Operations": [{ "op": "remove", "path": "emails.value«[type eq \\"work\\"]»" }] }',
      resourceType: 'User',
      fixed: '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"].value" }] }',
    },
    'a sub-attribute behind the brackets': {
      text: '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"].«vlaue»" }] }',
      resourceType: 'User',
      fixed: '{ "Operations": [{ "op": "remove", "path": "emails[type eq \\"work\\"].value" }] }',
    },
    'a name that no resource type has': { text: '{ "Operations": [{ "op": "remove", "path": "«robotArm»" }] }' },
    'brackets behind a singular attribute': {
      text: '{ "Operations": [{ "op": "remove", "path": "name«[givenName pr]»" }] }',
      resourceType: 'User',
    },
  },
});
