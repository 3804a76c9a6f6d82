import { beforeAll, describe, expect, it } from 'vitest';
import { listOf } from '../schema/json-object.ts';
import { group, testServer, user } from './tester.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const { send, create, wait } = testServer();

beforeAll(async () => {
  await create(
    '/Users',
    user('Bjensen', {
      externalId: 'E1',
      title: 'b',
      name: { familyName: 'Jensen' },
      emails: [{ value: 'z@x.org' }, { value: 'a@x.org', primary: true }],
    }),
  );
  wait(1000);
  await create(
    '/Users',
    user('adam', { externalId: 'e1', title: 'A', emails: [{ value: 'b@x.org', type: 'work' }], [enterprise]: { employeeNumber: '7' } }),
  );
  wait(1000);
  await create('/Users', user('Carol', { active: false, displayName: 'Tour Guides' }));
  await create('/Groups', group('Tour Guides', '1', '2'));
});

async function idsFor(path: string): Promise<readonly unknown[]> {
  const { body } = await send('GET', path);
  return listOf(body['Resources']).map((resource) =>
    typeof resource === 'object' && resource !== null && 'id' in resource ? resource.id : null,
  );
}

describe('filter', () => {
  it.each<[string, readonly string[]]>([
    ['userName eq "BJENSEN"', ['1']],
    ['USERNAME Eq "bjensen"', ['1']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "adam"', ['2']],
    ['externalId eq "e1"', ['2']],
    ['id eq "3"', ['3']],
    ['userName eq "adam" and title eq "b"', []],
    ['title eq "b" and userName eq "bjensen"', ['1']],
    ['userName eq "carol" or userName eq "adam"', ['2', '3']],
    ['userName eq "carol" or title pr', ['1', '2', '3']],
    ['not (userName eq "adam")', ['1', '3']],
    ['userName sw "b"', ['1']],
    ['emails[type eq "work" and value co "b@"]', ['2']],
    ['emails.value eq "a@x.org"', ['1']],
    ['active eq false', ['3']],
    [`${enterprise}:employeeNumber eq "7"`, ['2']],
    ['meta.created gt "2026-01-01T00:00:00.500Z"', ['2', '3']],
    ['groups.value eq "4"', ['1', '2']],
    ['groups[display eq "tour guides"]', ['1', '2']],
    ['meta.location ew "/Users/2"', ['2']],
    ['userName eq "nobody"', []],
  ])('RFC7644-3.4.2.2-04 RFC7644-3.4.2.2-35 RFC7644-3.4.2.2-29 RFC7644-3.4.2.2-22: %s', async (filter, ids) => {
    expect(await idsFor(`/Users?filter=${encodeURIComponent(filter)}`)).toEqual(ids);
  });

  it.each(['members.value eq "2"', 'members eq "2"', 'members[value eq "2"]', 'displayName eq "TOUR guides"'])(
    'Groups by %s',
    async (filter) => {
      expect(await idsFor(`/Groups?filter=${encodeURIComponent(filter)}`)).toEqual(['4']);
    },
  );

  it.each([
    'userName',
    'userName = "a"',
    'userName eq',
    'active gt true',
    'nicName eq "a"',
    'userName xx "a"',
    '',
    '(userName pr',
    '__proto__ pr',
  ])('RFC7644-3.4.2.2-17 RFC7644-3.4.2.2-34: 400 invalidFilter for `%s`', async (filter) => {
    const reply = await send('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect(reply).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
  });

  it('RFC7644-3.4.2-10: no match is 200 with a total of 0', async () => {
    const { status, body } = await send('GET', '/Users?filter=userName eq "nobody"');
    expect(status).toBe(200);
    expect(body).toMatchObject({ totalResults: 0, Resources: [] });
  });
});

describe('the root', () => {
  it('RFC7644-3.4.2.1-02 RFC7644-3.4.2.1-05 RFC7644-3.4.2.1-06: queries all types; what one lacks has no value there', async () => {
    expect(await idsFor('')).toEqual(['1', '2', '3', '4']);
    expect(await idsFor('/?filter=displayName eq "Tour Guides"')).toEqual(['3', '4']);
    expect(await idsFor('/?filter=userName pr')).toEqual(['1', '2', '3']);
    expect(await idsFor('/?filter=meta.resourceType eq "Group"')).toEqual(['4']);
    expect(await idsFor('/?filter=id eq "4"')).toEqual(['4']);
  });
});

describe('sort', () => {
  it.each<[string, readonly string[]]>([
    ['sortBy=userName', ['2', '1', '3']],
    ['sortBy=userName&sortOrder=descending', ['3', '1', '2']],
    ['sortBy=title', ['2', '1', '3']],
    ['sortBy=title&sortOrder=descending', ['3', '1', '2']],
    ['sortBy=emails', ['1', '2', '3']],
    ['sortBy=emails.value', ['1', '2', '3']],
    ['sortBy=externalId', ['1', '2', '3']],
    ['sortBy=name.familyName', ['1', '2', '3']],
    ['sortBy=meta.created&sortOrder=descending', ['3', '2', '1']],
    [`sortBy=${enterprise}:employeeNumber`, ['2', '1', '3']],
  ])('RFC7644-3.4.2.3-03 RFC7644-3.4.2.3-08 RFC7644-3.4.2.3-09: %s', async (query, ids) => {
    expect(await idsFor(`/Users?${query}`)).toEqual(ids);
  });

  it.each(['name', 'nicName', 'emails[type eq "work"]', ''])('400 for sortBy=%s', async (sortBy) => {
    expect(await send('GET', `/Users?sortBy=${encodeURIComponent(sortBy)}`)).toMatchObject({
      status: 400,
      body: { scimType: 'invalidValue' },
    });
  });
});

it('RFC7644-3.4.2.5-01: projects what a list holds', async () => {
  const { body } = await send('GET', '/Users?attributes=userName&count=1');
  expect(body['Resources']).toEqual([{ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: '1', userName: 'Bjensen' }]);
});
