/** The resources of the examples: a small company whose hosts all end in `.example`. */

export const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupUrn = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const ids = {
  ada: '7f3c1d20-5a0e-4d0b-9a61-2f6f0f6a1c11',
  olav: '0b9e4c7a-33d1-4f27-8d6e-91b7a7d3e222',
  mia: 'c4a8f6de-7712-4b0c-b0a5-5d1b8e6f4333',
  omar: '5e2d9b18-6a44-4e8f-a3c7-0c9f2b7d8444',
} as const;

function meta(resourceType: 'User' | 'Group', id: string) {
  const location = `https://scim.harbour.example/v2/${resourceType}s/${id}`;
  return { resourceType, created: '2026-02-11T08:00:00Z', lastModified: '2026-10-05T12:30:00Z', location };
}

/** Two of four people are in it. */
export const guides = {
  schemas: [groupUrn],
  id: 'd1c0a7b2-4e55-4c1e-8f0d-6b3a9e7f5001',
  displayName: 'Museum Guides',
  members: [
    { value: ids.ada, display: 'Ada Vane' },
    { value: ids.olav, display: 'Olav Berg' },
  ],
  meta: meta('Group', 'd1c0a7b2-4e55-4c1e-8f0d-6b3a9e7f5001'),
} as const;

export const ada = {
  schemas: [userUrn, enterpriseUrn],
  id: ids.ada,
  userName: 'ada@harbour.example',
  name: { givenName: 'Ada', familyName: 'Vane' },
  displayName: 'Ada Vane',
  active: true,
  emails: [
    { value: 'ada@harbour.example', type: 'work', primary: true },
    { value: 'ada@vane.example', type: 'home' },
  ],
  [enterpriseUrn]: { employeeNumber: '1042', department: 'Exhibitions', manager: { value: ids.mia } },
  meta: meta('User', ids.ada),
} as const;

/** Has no work address yet. */
export const omar = {
  schemas: [userUrn],
  id: ids.omar,
  userName: 'omar@harbour.example',
  name: { givenName: 'Omar', familyName: 'Reyes' },
  displayName: 'Omar Reyes',
  active: true,
  emails: [{ value: 'omar@reyes.example', type: 'home', primary: true }],
  roles: [
    { value: 'guide', primary: true },
    { value: 'cashier', primary: false },
  ],
  meta: meta('User', ids.omar),
} as const;

export function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The Before of a tool in which nothing was put yet. */
export const firstResource = asText(guides);
