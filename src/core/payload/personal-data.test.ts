import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import { findPersonalData, replacePersonalData, replacePersonalDataTogether } from './personal-data.ts';

/** Kinds found, with counts. */
function kinds(text: string): Record<string, number> {
  return Object.fromEntries(findPersonalData(text).kinds.map(({ kind, count }) => [kind, count]));
}

function replaced(value: unknown): unknown {
  return JSON.parse(replacePersonalData(JSON.stringify(value)).text);
}

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const adele = {
  schemas: [core, enterprise],
  id: '2819c223-7f76-453a-919d-413861904646',
  externalId: '00u1ab2CD',
  userName: 'AdeleV@contoso.onmicrosoft.com',
  name: { formatted: 'Ms. Adele J Vance, III', givenName: 'Adele', familyName: 'Vance', honorificPrefix: 'Ms.' },
  displayName: 'Adele Vance',
  nickName: 'Adele',
  title: 'Retail Manager',
  active: true,
  emails: [
    { type: 'work', value: 'adelev@contoso.onmicrosoft.com', primary: true },
    { type: 'home', value: 'adele@vance.example' },
  ],
  phoneNumbers: [{ type: 'mobile', value: '+1 425 555 0109' }],
  addresses: [{ streetAddress: '100 Universal City Plaza', locality: 'Hollywood', region: 'CA', postalCode: '91608', country: 'US' }],
  password: 't1meMa$heen',
  [enterprise]: { employeeNumber: '701984', manager: { value: '26118915-6090-4610-87e4-49d8ca9f808d', displayName: 'John Smith' } },
  meta: { resourceType: 'User', location: 'https://example.com/v2/Users/2819c223-7f76-453a-919d-413861904646' },
};

test('a User: what is found, and what takes its place', () => {
  expect(kinds(JSON.stringify(adele))).toEqual({ name: 5, email: 3, phone: 1, address: 3, id: 5, secret: 1 });
  expect(replaced(adele)).toEqual({
    schemas: [core, enterprise],
    id: '00000000-0000-4000-8000-000000000001',
    externalId: '00x0xx0X2',
    userName: 'User1@example.com',
    name: { formatted: 'Ms. Aspen X Brookdale, III', givenName: 'Aspen', familyName: 'Brookdale', honorificPrefix: 'Ms.' },
    displayName: 'Aspen Brookdale',
    nickName: 'Aspen',
    title: 'Retail Manager',
    active: true,
    emails: [
      { type: 'work', value: 'user1@example.com', primary: true },
      { type: 'home', value: 'user2@example.org' },
    ],
    phoneNumbers: [{ type: 'mobile', value: '+5 555 555 0001' }],
    addresses: [{ streetAddress: '1 Example Street', locality: 'Example Town 1', region: 'CA', postalCode: '10001', country: 'US' }],
    password: 'x0xxXx$xxxx',
    [enterprise]: { employeeNumber: '100003', manager: { value: '00000000-0000-4000-8000-000000000004', displayName: 'Birch Cliffside' } },
    meta: { resourceType: 'User', location: 'https://example.com/v2/Users/00000000-0000-4000-8000-000000000001' },
  });
});

describe('values that are nobody’s stay', () => {
  test.each([
    '',
    '   ',
    '[email protected]',
    '[email\u00A0protected]',
    'True',
    'null',
    '<id>',
    '{{userName}}',
    '***',
    'bulkId:qwerty',
    'urn:x:y',
  ])('%j', (value) => {
    const text = JSON.stringify({ userName: value, id: value, emails: [{ value }], displayName: value });
    expect(replacePersonalData(text).text).toBe(text);
    expect(findPersonalData(text).kinds).toEqual([]);
  });

  test('the name of a Group, of a group a user is in, and what describes schemas', () => {
    const text = JSON.stringify({
      Resources: [
        { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'Tour Guides', members: [] },
        { schemas: [core], groups: [{ display: 'Tour Guides' }] },
        { schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'], id: 'User', name: 'User' },
        { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'], id: 'x1', name: 'User', attributes: [{ name: 'userName' }] },
      ],
    });
    expect(replacePersonalData(text).text).toBe(text);
  });
});

describe('wherever an attribute stands', () => {
  const patch = (operation: object): unknown => ({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] });
  test.each<[string, object, object]>([
    [
      'the value of a path',
      { op: 'replace', path: 'name.familyName', value: 'Vance' },
      { op: 'replace', path: 'name.familyName', value: 'Brookdale' },
    ],
    [
      'a path with a value filter',
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@b.de' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'user1@example.com' },
    ],
    [
      'a path with a URN',
      { op: 'add', path: `${enterprise}:manager`, value: '271' },
      { op: 'add', path: `${enterprise}:manager`, value: '101' },
    ],
    ['a literal in a path', { op: 'remove', path: 'members[value eq "8bf9-77"]' }, { op: 'remove', path: 'members[value eq "0xx0-01"]' }],
    [
      'names with dots',
      { op: 'add', value: { 'name.givenName': 'Adele', 'emails[type eq "work"].value': 'a@b.de' } },
      { op: 'add', value: { 'name.givenName': 'Aspen', 'emails[type eq "work"].value': 'user1@example.com' } },
    ],
    [
      'members',
      { op: 'add', path: 'members', value: [{ value: '8bf977', display: 'Babs Jensen' }] },
      { op: 'add', path: 'members', value: [{ value: '0xx001', display: 'Aspen Brookdale' }] },
    ],
  ])('%s', (_, before, after) => expect(replaced(patch(before))).toEqual(patch(after)));

  test('bulk data, bulk paths and a search filter', () => {
    const data = { schemas: [core], userName: 'bjensen', emails: [{ value: 'BJensen@a.org' }] };
    expect(
      replaced({ Operations: [{ method: 'PUT', path: '/Users/b7c14771', data }], filter: 'userName eq "bjensen" and active eq "true"' }),
    ).toEqual({
      Operations: [
        { method: 'PUT', path: '/Users/x0x00001', data: { schemas: [core], userName: 'user1', emails: [{ value: 'User1@example.com' }] } },
      ],
      filter: 'userName eq "user1" and active eq "true"',
    });
  });

  test('a number and the text of it, in a link', () => {
    expect(replaced({ id: 123, meta: { location: 'https://a.example/Users/123' } })).toEqual({
      id: 101,
      meta: { location: 'https://a.example/Users/101' },
    });
  });
  test('words about tokens are none', () => {
    const text = JSON.stringify({ description: 'Authentication scheme using the OAuth Bearer Standard' });
    expect(replacePersonalData(text).text).toBe(text);
  });
  test('numbers stay numbers', () => expect(replaced({ employeeNumber: 701984, id: 7 })).toEqual({ employeeNumber: 100001, id: 12 }));
  test('an attribute that the schema does not know, by form', () => {
    expect(replaced({ x: 'see bob@acme.io', y: 'Bearer abcdef123456', z: 'eyJhbGciOi.eyJzdWIi.c2ln' })).toEqual({
      x: 'see user1@example.com',
      y: 'Bearer xxxxxx000000',
      z: 'eyJxxXxxXx.xxXxxXXx.x0xx',
    });
  });
});

test('escapes, broken JSON and other texts', () => {
  expect(replacePersonalData('{"displayName": "Zo\\u00eb \\"Z\\" Fu\\u00df"}').text).toBe('{"displayName": "Aspen \\"X\\" Brookdale"}');
  expect(replacePersonalData('{"userName": "bjensen" "emails": [{"value": "bjensen@acme.io"},]').text).toBe(
    '{"userName": "user1" "emails": [{"value": "user1@example.com"},]',
  );
  expect(replacePersonalData("{'nickName': 'Babs'}").text).toBe("{'nickName': 'Aspen'}");
  expect(replacePersonalData('<mail>bjensen@acme.io</mail>').text).toBe('<mail>user1@example.com</mail>');
});

test('secrets are counted, never shown', () => {
  expect(findPersonalData('{"password": "t1meMa$heen"}').kinds).toEqual([{ kind: 'secret', count: 1, samples: ['••••••••'] }]);
});

test('other users get other stand-ins, equal ones the same, however many', () => {
  const users = Array.from({ length: 400 }, (_, index) => ({
    userName: `person${index}`,
    name: { givenName: `G${index}` },
    id: `i${index}`,
  }));
  const text = JSON.stringify({ Resources: [...users, ...users] });
  const { Resources } = JSON.parse(replacePersonalData(text).text) as { Resources: typeof users };
  expect(new Set(Resources.map((user) => JSON.stringify(user))).size).toBe(400);
  expect(new Set(Resources.map(({ name }) => name.givenName)).size).toBe(400);
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'bjensen',
    'Adele',
    'Vance',
    'a@b.de',
    'ADELE@B.DE',
    '+1 (425) 555',
    '701984',
    '',
    'True',
    'x',
    '2819c223-7f76-453a-919d-413861904646',
    'user1',
    'Aspen',
    '山田',
    '😀',
    '"\\\n',
  );
  const leaf = fc.oneof(
    piece,
    fc.array(piece, { maxLength: 3 }).map((parts) => parts.join(' ')),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
  );
  const key = fc.constantFrom(
    'userName',
    'displayName',
    'nickName',
    'name',
    'formatted',
    'givenName',
    'familyName',
    'emails',
    'value',
    'display',
    'phoneNumbers',
    'addresses',
    'locality',
    'photos',
    'id',
    'externalId',
    'members',
    'manager',
    'password',
    'schemas',
    'op',
    'path',
    'Operations',
    '$ref',
    'other',
  );
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(key, tie('any'), { maxKeys: 5 })),
  })).any;

  test('replacing twice is replacing once, and it stays JSON with the same members', () => {
    const shape = (json: unknown): unknown =>
      JSON.stringify(json, (_, part: unknown) => (typeof part === 'string' ? '' : typeof part === 'number' ? 0 : part));
    fc.assert(
      fc.property(value, (json) => {
        const once = replacePersonalData(JSON.stringify(json)).text;
        expect(shape(JSON.parse(once))).toBe(shape(json));
        expect(replacePersonalData(once).text).toBe(once);
      }),
      { seed: 7643, numRuns: 300 },
    );
  });

  // Quadratic time would take minutes here, and the test would run out of time.
  test('long runs are read in linear time', () => {
    for (const run of ['a', ' ', '@', 'a@', '"', '[', 'eyJ.', 'bearer ', 'urn:', '0']) {
      findPersonalData(run.repeat(200_000));
      findPersonalData(JSON.stringify({ path: run.repeat(200_000), userName: run.repeat(200_000), op: 'add' }));
    }
  }, 60_000);
});

test('findings stay as they are', () => {
  const broken = JSON.stringify({
    ...adele,
    schemas: [core],
    active: 'True',
    manager: '271',
    departement: 'x',
    emails: [...adele.emails, { value: 'a@b.de', primary: true }],
  });
  const seen = (text: string): string[] => lint(text).findings.map(({ rule, severity, pointer }) => `${rule} ${severity} ${pointer}`);
  expect(seen(broken).length).toBeGreaterThan(3);
  expect(seen(replacePersonalData(broken).text)).toEqual(seen(broken));
});

describe('texts that belong together', () => {
  const resource = JSON.stringify({ schemas: [core], id: 'a7f3e901', userName: 'jdoe', displayName: 'Jane Doe' });
  const filter = 'userName eq "jdoe" and name.familyName sw "Doe" and emails[value co "@acme.io" and type eq "work"]';

  test('a filter alone tells what it compares with', () => {
    const { kinds } = findPersonalData(filter);
    expect(kinds.map(({ kind, samples }) => [kind, samples])).toEqual([
      ['name', ['jdoe', 'Doe']],
      ['email', ['@acme.io']],
    ]);
  });

  test('a value gets the same stand-in in all of them', () => {
    const [one, two] = replacePersonalDataTogether([resource, filter]).map(({ text }) => text);
    const standIn = String(JSON.parse(one ?? '{}').userName);
    expect(standIn).not.toBe('jdoe');
    expect(two).toContain(`userName eq "${standIn}"`);
    expect(two).not.toMatch(/jdoe|Doe|acme/u);
    expect(two).toContain('type eq "work"');
  });
});
