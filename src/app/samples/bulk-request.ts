import type { Sample } from './sample.ts';

export default {
  id: 'bulk-request',
  title: 'Bulk: two users and their group',
  request: 'POST /Bulk',
  teaches:
    'One request, three operations. The group refers to users that do not exist yet by bulkId: and the name that their operation has.',
  options: {},
  text: `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
  "failOnErrors": 1,
  "Operations": [
    {
      "method": "POST",
      "path": "/Users",
      "bulkId": "jane",
      "data": {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        "userName": "jane.doe@example.com"
      }
    },
    {
      "method": "PATCH",
      "path": "/Users/9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c",
      "version": "W/\\"3c1f77a0\\"",
      "data": {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        "Operations": [
          { "op": "replace", "path": "active", "value": true }
        ]
      }
    },
    {
      "method": "POST",
      "path": "/Groups",
      "bulkId": "engineering",
      "data": {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
        "displayName": "Engineering",
        "members": [
          { "value": "bulkId:jane", "type": "User" },
          { "value": "9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c", "type": "User" }
        ]
      }
    }
  ]
}
`,
  expects: [],
} satisfies Sample;
