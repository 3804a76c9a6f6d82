import { testRule } from '../tester.ts';
import rule from './meta-complete.ts';

const user = '"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "1"';
const times = '"created": "2026-03-02T08:15:00Z", "lastModified": "2026-03-02T08:15:00Z"';
const whole = `"resourceType": "User", ${times}`;

testRule(rule, {
  valid: {
    'a request': { text: `{ ${user}, "meta": { "resourceType": "User" } }`, direction: 'request' },
    'names in another case': `{ ${user}, "META": { "RESOURCETYPE": "User", "Created": "2026-03-02T08:15:00Z", "lastmodified": "2026-03-02T08:15:00Z", "Location": "https://example.com/v2/Users/1" } }`,
    'a ResourceType': '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"], "id": "User", "meta": {} }',
    'a text in place of meta': { text: `{ ${user}, "meta": "x" }`, direction: 'response' },
  },
  invalid: {
    'no location': {
      text: `{ ${user}, "meta": «{» ${whole} } }`,
      message: '`meta` lacks `location`, the URI of the resource; it ends in `/Users/1`.',
      severity: 'warning',
    },
    'no resourceType': {
      text: `{ ${user}, "meta": «{» ${times}, "location": "https://example.com/v2/Users/1" } }`,
      message: '`meta` lacks `resourceType`, the name of the resource type: write `"User"`.',
      fixed: `{ ${user}, "meta": { "resourceType": "User", ${times}, "location": "https://example.com/v2/Users/1" } }`,
    },
    'a location of null': { text: `{ ${user}, "meta": { ${whole}, "location": «null» } }` },
    'no time of change in a Group of a list': {
      text: '{ "totalResults": 1, "Resources": [{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "1", "meta": «{» "resourceType": "Group", "created": "2026-03-02T08:15:00Z", "location": "https://example.com/v2/Groups/1" } }] }',
      severity: 'info',
    },
  },
});
