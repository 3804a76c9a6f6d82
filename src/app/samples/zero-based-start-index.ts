import type { Sample } from './sample.ts';

export default {
  id: 'zero-based-start-index',
  title: 'Page with startIndex 0',
  request: 'GET /Users reply',
  teaches:
    'startIndex counts from 1. A server that counts from 0 gives its clients overlapping pages, or sends them round in a loop. Look at startIndex on line 4.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
  "totalResults": 3,
  "startIndex": 0,
  "itemsPerPage": 2,
  "Resources": [
    {
      "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
      "id": "2b1f6a0c-77b5-4d0a-8f1e-3f4d5a6b7c80",
      "userName": "jane.doe@example.com",
      "name": { "givenName": "Jane", "familyName": "Doe" },
      "emails": [{ "value": "jane.doe@example.com", "type": "work", "primary": true }],
      "active": true,
      "meta": {
        "resourceType": "User",
        "created": "2026-03-02T08:15:00Z",
        "lastModified": "2026-03-02T08:15:00Z",
        "location": "https://scim.example.com/v2/Users/2b1f6a0c-77b5-4d0a-8f1e-3f4d5a6b7c80"
      }
    },
    {
      "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
      "id": "9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c",
      "userName": "tom.reed@example.com",
      "active": false,
      "meta": {
        "resourceType": "User",
        "created": "2026-03-05T11:40:30Z",
        "lastModified": "2026-06-18T16:02:11Z",
        "location": "https://scim.example.com/v2/Users/9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c"
      }
    }
  ]
}
`,
  expects: [{ rule: 'start-index-from-one', line: 4 }],
} satisfies Sample;
