/** Small correct payloads to start from. */
export interface Template {
  readonly name: string;
  readonly request: string;
  readonly text: string;
}

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function template(name: string, request: string, value: unknown): Template {
  return { name, request, text: `${JSON.stringify(value, null, 2)}\n` };
}

const person = {
  userName: 'ada@example.com',
  name: { givenName: 'Ada', familyName: 'Vane' },
  emails: [{ value: 'ada@example.com', type: 'work', primary: true }],
  active: true,
};

export const templates: readonly Template[] = [
  template('User', 'POST /Users', { schemas: [user], ...person }),
  template('User with the enterprise extension', 'POST /Users', {
    schemas: [user, enterprise],
    ...person,
    [enterprise]: { employeeNumber: '1001', department: 'Sales', manager: { value: '26118915-6090-4610-87e4-49d8ca9f808d' } },
  }),
  template('Group', 'POST /Groups', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
    displayName: 'Sales',
    members: [{ value: '2819c223-7f76-453a-919d-413861904646', type: 'User' }],
  }),
  template('PatchOp', 'PATCH /Users/{id}', {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'active', value: false }],
  }),
];
