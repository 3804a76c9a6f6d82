/** Test data: a ListResponse of many users, the same for every run. */

/**
 * A ListResponse with `count` users with the enterprise extension, 1.4 kB each, as compact JSON.
 * @param {number} count
 * @param {{ faulty?: boolean }} [options] `faulty`: every user draws two findings.
 */
export function userList(count, { faulty = false } = {}) {
  return JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: count,
    startIndex: 1,
    itemsPerPage: count,
    Resources: Array.from({ length: count }, (_, index) => user(index, faulty)),
  });
}

/**
 * @param {number} index
 * @param {boolean} faulty
 */
export function user(index, faulty) {
  const id = `2819c223-7f76-453a-919d-${String(index).padStart(12, '0')}`;
  const [given, family] = [`Given${index % 997}`, `Family${index % 1009}`];
  const mail = `${given}.${family}.${index}@example.com`.toLowerCase();
  const base = 'https://example.com/scim/v2';
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'],
    id,
    externalId: `ext-${index}`,
    userName: mail,
    name: { familyName: family, givenName: given, honorificPrefix: 'Ms.' },
    displayName: `${given} ${family}`,
    ...(faulty ? { nickname_: given } : { nickName: given }),
    emails: [
      { value: mail, type: 'work', primary: faulty ? 'true' : true },
      { value: `${given}.${index}@home.example.org`.toLowerCase(), type: 'home' },
    ],
    addresses: [
      {
        type: 'work',
        streetAddress: `${100 + (index % 900)} Universal City Plaza`,
        locality: 'Hollywood',
        region: 'CA',
        postalCode: '91608',
        country: 'US',
        primary: true,
      },
    ],
    phoneNumbers: [{ value: `tel:+1-201-555-${String(index % 10_000).padStart(4, '0')}`, type: 'work' }],
    title: 'Tour Guide',
    locale: 'en-US',
    timezone: 'America/Los_Angeles',
    active: true,
    groups: [
      {
        value: 'e9e30dba-f08f-4109-8486-d5c6a331660a',
        $ref: `${base}/Groups/e9e30dba-f08f-4109-8486-d5c6a331660a`,
        display: 'Tour Guides',
      },
    ],
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
      employeeNumber: String(701_984 + index),
      organization: 'Universal Studios',
      department: 'Tour Operations',
      manager: {
        value: '26118915-6090-4610-87e4-49d8ca9f808d',
        $ref: `${base}/Users/26118915-6090-4610-87e4-49d8ca9f808d`,
        displayName: 'John Smith',
      },
    },
    meta: {
      resourceType: 'User',
      created: '2010-01-23T04:56:22Z',
      lastModified: '2011-05-13T04:42:34Z',
      version: `W/"a330bc54f0671c${index % 100}"`,
      location: `${base}/Users/${id}`,
    },
  };
}
