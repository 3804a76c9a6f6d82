import { describe, expect, it } from 'vitest';
import { listOf } from '../schema/json-object.ts';
import { testServer, user, type Reply, type TestServer } from './tester.ts';

const search = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';

async function withUsers(count: number, options: Parameters<typeof testServer>[0] = {}): Promise<TestServer> {
  const test = testServer(options);
  for (let number = 1; number <= count; number++) await test.create('/Users', user(`user${number}`));
  return test;
}

function names({ body }: Reply): readonly unknown[] {
  return listOf(body['Resources']).map((resource) =>
    typeof resource === 'object' && resource !== null && 'userName' in resource ? resource.userName : null,
  );
}

describe('index pagination', () => {
  it('counts from 1, and says how many there are', async () => {
    const { send } = await withUsers(5);
    const reply = await send('GET', '/Users?startIndex=2&count=2');
    expect(reply.body).toMatchObject({ totalResults: 5, startIndex: 2, itemsPerPage: 2 });
    expect(reply.body['schemas']).toEqual(['urn:ietf:params:scim:api:messages:2.0:ListResponse']);
    expect(names(reply)).toEqual(['user2', 'user3']);
  });

  it('RFC7644-3.4.2.4-03: a startIndex below 1 is 1', async () => {
    const { send } = await withUsers(2);
    for (const index of ['0', '-7']) {
      expect((await send('GET', `/Users?startIndex=${index}&count=1`)).body).toMatchObject({ startIndex: 1, itemsPerPage: 1 });
    }
  });

  it('RFC7644-3.4.2.4-05 RFC7644-3.4.2.4-06: a negative count is 0, and 0 gives the total without Resources', async () => {
    const { send } = await withUsers(2);
    for (const count of ['0', '-3']) {
      const { body } = await send('GET', `/Users?count=${count}`);
      expect(body).toMatchObject({ totalResults: 2, itemsPerPage: 0 });
      expect(body).not.toHaveProperty('Resources');
    }
  });

  it('RFC7644-3.4.2.4-04: never more than count, nor than the server gives', async () => {
    const { send } = await withUsers(5, { settings: { 'list.maxCount': 3, 'list.defaultCount': 2 } });
    expect(names(await send('GET', '/Users?count=1'))).toHaveLength(1);
    expect(names(await send('GET', '/Users?count=100'))).toHaveLength(3);
    expect(names(await send('GET', '/Users'))).toHaveLength(2);
  });

  it('gives an empty page beyond the end', async () => {
    const { send } = await withUsers(2);
    expect((await send('GET', '/Users?startIndex=3')).body).toMatchObject({
      totalResults: 2,
      startIndex: 3,
      itemsPerPage: 0,
      Resources: [],
    });
  });

  it('RFC7644-3.4.2.1-04: 400 tooMany above the limit of the server', async () => {
    const { send } = await withUsers(3, { settings: { 'filter.maxResults': 2 } });
    expect(await send('GET', '/Users?filter=userName pr')).toMatchObject({ status: 400, body: { scimType: 'tooMany' } });
    expect((await send('GET', '/Users?filter=userName eq "user1"')).status).toBe(200);
  });

  it.each(['startIndex=a', 'count=1.5', 'sortOrder=up&sortBy=userName', 'startIndex=1&cursor='])('400 for %s', async (query) => {
    const { send } = testServer();
    expect(await send('GET', `/Users?${query}`)).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
  });
});

describe('cursor pagination (RFC 9865)', () => {
  it('goes through all resources once, and back', async () => {
    const { send } = await withUsers(5);
    const first = await send('GET', '/Users?cursor=&count=2');
    expect(first.body).toMatchObject({ totalResults: 5, itemsPerPage: 2 });
    expect(first.body).not.toHaveProperty('previousCursor');
    const second = await send('GET', `/Users?cursor=${String(first.body['nextCursor'])}&count=2`);
    const third = await send('GET', `/Users?cursor=${String(second.body['nextCursor'])}&count=2`);
    expect([first, second, third].map(names)).toEqual([['user1', 'user2'], ['user3', 'user4'], ['user5']]);
    expect(third.body).not.toHaveProperty('nextCursor');
    expect(names(await send('GET', `/Users?cursor=${String(third.body['previousCursor'])}&count=2`))).toEqual(['user3', 'user4']);
  });

  it('keeps its place while resources come and go', async () => {
    const { send, create } = await withUsers(4);
    const first = await send('GET', '/Users?cursor=&count=2');
    await send('DELETE', '/Users/1');
    await create('/Users', user('new'));
    expect(names(await send('GET', `/Users?cursor=${String(first.body['nextCursor'])}&count=2`))).toEqual(['user3', 'user4']);
  });

  it('refuses cursors that are unknown, of another query, or expired, and a count that is none', async () => {
    const { send, wait } = await withUsers(3);
    const { body } = await send('GET', '/Users?cursor=&count=1');
    const next = String(body['nextCursor']);
    const scimTypeFor = async (query: string) => (await send('GET', `/Users?${query}`)).body['scimType'];
    expect(await scimTypeFor('cursor=nobody')).toBe('invalidCursor');
    expect(await scimTypeFor(`cursor=${next}&filter=userName pr`)).toBe('invalidCursor');
    expect(await scimTypeFor(`cursor=${next}&count=many`)).toBe('invalidCount');
    wait(10 * 60 * 1000);
    expect(await scimTypeFor(`cursor=${next}`)).toBe('expiredCursor');
  });

  it('is used unasked where the settings say so', async () => {
    const { send } = await withUsers(3, { settings: { 'pagination.default': 'cursor' } });
    expect((await send('GET', '/Users?count=1')).body).toHaveProperty('nextCursor');
    expect((await send('GET', '/Users?count=1&startIndex=1')).body).not.toHaveProperty('nextCursor');
  });
});

describe('/.search', () => {
  it('RFC7644-3.4.3-02: is a query, never a creation', async () => {
    const { send } = await withUsers(3);
    const body = {
      schemas: [search],
      filter: 'userName ne "user2"',
      attributes: ['userName'],
      sortBy: 'userName',
      sortOrder: 'descending',
      count: 1,
    };
    const reply = await send('POST', '/Users/.search', body);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({ totalResults: 2, Resources: [{ id: '3', userName: 'user3' }] });
    expect((await send('GET', '/Users')).body['totalResults']).toBe(3);
  });

  it.each<[unknown, string]>([
    [user('a'), 'invalidSyntax'],
    [[], 'invalidSyntax'],
    [{ schemas: [search], filter: 7 }, 'invalidFilter'],
    [{ schemas: [search], count: '1x' }, 'invalidValue'],
    [{ schemas: [search], attributes: [7] }, 'invalidValue'],
  ])('400 for %j', async (body, scimType) => {
    const { send } = testServer();
    expect(await send('POST', '/.search', body)).toMatchObject({ status: 400, body: { scimType } });
  });
});
