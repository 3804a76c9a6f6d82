import type { Sample } from './sample.ts';

export default {
  id: 'user-reply',
  title: "A server's reply",
  request: 'GET /Users/{id} reply',
  teaches: 'id and meta are set by the server and belong into every reply; in a request they would be ignored, or refused.',
  options: {},
  text: `{
  "schemas": [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
  ],
  "id": "2b1f6a0c-77b5-4d0a-8f1e-3f4d5a6b7c80",
  "externalId": "E-12345",
  "userName": "jane.doe@example.com",
  "name": {
    "formatted": "Jane Doe",
    "givenName": "Jane",
    "familyName": "Doe"
  },
  "emails": [
    { "value": "jane.doe@example.com", "type": "work", "primary": true }
  ],
  "active": true,
  "groups": [
    {
      "value": "c7f3a1de-3c45-4a9b-8a75-52f2a9d0b7e4",
      "$ref": "https://scim.example.com/v2/Groups/c7f3a1de-3c45-4a9b-8a75-52f2a9d0b7e4",
      "display": "Engineering",
      "type": "direct"
    }
  ],
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "Engineering",
    "manager": {
      "value": "9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c",
      "$ref": "https://scim.example.com/v2/Users/9d3e5c11-0a42-4b8f-b0d6-6c7f8e9a0b1c",
      "displayName": "Tom Reed"
    }
  },
  "meta": {
    "resourceType": "User",
    "created": "2026-03-02T08:15:00Z",
    "lastModified": "2026-09-21T14:30:05.250Z",
    "version": "W/\\"a330bc54f0671c9\\"",
    "location": "https://scim.example.com/v2/Users/2b1f6a0c-77b5-4d0a-8f1e-3f4d5a6b7c80"
  }
}
`,
  expects: [],
} satisfies Sample;
