import { describe, expect, it } from 'vitest';
import { bulkOrder } from './bulk-order.ts';
import { isJsonObject, listOf, type JsonObject } from '../schema/json-object.ts';
import { base, group, patchOp, testServer, user, type Reply, type TestServer } from './tester.ts';

function bulkRequest(...Operations: readonly JsonObject[]): JsonObject {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations };
}

function results({ body }: Reply): readonly JsonObject[] {
  return listOf(body['Operations']).filter(isJsonObject);
}

function statuses(reply: Reply): readonly unknown[] {
  return results(reply).map(({ status }) => status);
}

const post = (bulkId: string, path: string, data: JsonObject) => ({ method: 'POST', path, bulkId, data });

async function total({ send }: TestServer): Promise<unknown> {
  return (await send('GET', '/?count=0')).body['totalResults'];
}

describe('/Bulk', () => {
  it('RFC7644-3.7-15 RFC7644-3.7-16 RFC7644-3.7-19 RFC7644-3.7.3-01: goes on after errors, a result for each operation', async () => {
    const { send, create } = testServer();
    await create('/Users', user('old'));
    const reply = await send(
      'POST',
      '/Bulk',
      bulkRequest(
        post('a', '/Users', user('a')),
        post('b', '/Users', user('OLD')),
        { method: 'PUT', path: '/Users/1', version: 'W/"9"', data: user('x') },
        { method: 'PATCH', path: '/Users/1', version: 'W/"1"', data: patchOp({ op: 'add', path: 'title', value: 'T' }) },
        { method: 'DELETE', path: '/Users/nobody' },
        { method: 'DELETE', path: '/Users/1' },
      ),
    );
    expect(reply.status).toBe(200);
    expect(reply.body['schemas']).toEqual(['urn:ietf:params:scim:api:messages:2.0:BulkResponse']);
    expect(results(reply)).toMatchObject([
      { method: 'POST', bulkId: 'a', location: `${base}/Users/2`, version: 'W/"1"', status: '201' },
      { method: 'POST', bulkId: 'b', status: '409', response: { scimType: 'uniqueness' } },
      { method: 'PUT', location: `${base}/Users/1`, status: '412' },
      { method: 'PATCH', location: `${base}/Users/1`, version: 'W/"2"', status: '200' },
      { method: 'DELETE', location: `${base}/Users/nobody`, status: '404' },
      { method: 'DELETE', location: `${base}/Users/1`, status: '204' },
    ]);
    expect(results(reply)[1]).not.toHaveProperty('location');
  });

  it('RFC7644-3.7-16 with failOnErrors: stops at that many errors and keeps what was done', async () => {
    const test = testServer();
    const request = {
      ...bulkRequest(post('a', '/Users', user('a')), post('b', '/Users', user('a')), post('c', '/Users', user('c'))),
      failOnErrors: 1,
    };
    expect(statuses(await test.send('POST', '/Bulk', request))).toEqual(['201', '409']);
    expect(await total(test)).toBe(1);
  });

  it('RFC7644-3.7.2-02 RFC7644-3.7.2-03 RFC7644-3.7-21: bulkIds are resolved in any order, in values, paths and extensions', async () => {
    const { send } = testServer();
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const reply = await send(
      'POST',
      '/Bulk',
      bulkRequest(
        post('g', '/Groups', group('g', 'bulkId:u')),
        { method: 'PATCH', path: '/Users/bulkId:u', data: patchOp({ op: 'add', path: 'title', value: 'T' }) },
        {
          method: 'PATCH',
          path: '/Groups/bulkId:g',
          data: patchOp({ op: 'replace', path: 'members[value eq "bulkId:u"].display', value: 'U' }),
        },
        post('u', '/Users', user('u', { [enterprise]: { manager: { value: 'bulkId:m' } } })),
        post('m', '/Users', user('m')),
      ),
    );
    expect(statuses(reply)).toEqual(['201', '200', '200', '201', '201']);
    const [, , , made] = results(reply);
    const { body } = await send('GET', String(made?.['location']));
    expect(body).toMatchObject({
      title: 'T',
      groups: [{ display: 'g' }],
      [enterprise]: { manager: { $ref: results(reply)[4]?.['location'] } },
    });
    expect((await send('GET', '/Groups')).body['Resources']).toMatchObject([
      { members: [{ value: body['id'], display: 'U', type: 'User' }] },
    ]);
  });

  it('RFC7644-3.7.1-01: groups in a circle are made together', async () => {
    const { send } = testServer();
    const reply = await send(
      'POST',
      '/Bulk',
      bulkRequest(post('a', '/Groups', group('a', 'bulkId:b')), post('b', '/Groups', group('b', 'bulkId:a'))),
    );
    expect(statuses(reply)).toEqual(['201', '201']);
    expect((await send('GET', '/Groups')).body['Resources']).toMatchObject([
      { members: [{ value: '2', type: 'Group' }] },
      { members: [{ value: '1' }] },
    ]);
  });

  it('a circle with a failure makes nothing: 409 for the others', async () => {
    const test = testServer();
    const reply = await test.send(
      'POST',
      '/Bulk',
      bulkRequest(post('a', '/Groups', group('a', 'bulkId:b')), post('b', '/Groups', group('', 'bulkId:a'))),
    );
    expect(statuses(reply)).toEqual(['409', '400']);
    expect(await total(test)).toBe(0);
    expect((await test.send('GET', '/Groups?filter=displayName eq "a"')).body['totalResults']).toBe(0);
  });

  it('409 for a bulkId that nothing makes, or whose POST failed', async () => {
    const test = testServer();
    const reply = await test.send(
      'POST',
      '/Bulk',
      bulkRequest(
        post('g', '/Groups', group('g', 'bulkId:x')),
        post('h', '/Groups', group('h', 'bulkId:u')),
        post('u', '/Users', user('')),
      ),
    );
    expect(statuses(reply)).toEqual(['409', '409', '400']);
    expect(await total(test)).toBe(0);
  });

  it.each<[string, JsonObject]>([
    ['a method that is none', { method: 'GET', path: '/Users' }],
    ['a POST without bulkId', { method: 'POST', path: '/Users', data: user('a') }],
    ['no data', { method: 'PUT', path: '/Users/1' }],
    ['no path', { method: 'DELETE' }],
    ['a search', post('a', '/Users/.search', user('a'))],
    ['a bulk request inside', post('a', '/Bulk', bulkRequest())],
  ])('400 in the result for %s', async (_, operation) => {
    const { send } = testServer();
    expect(statuses(await send('POST', '/Bulk', bulkRequest(operation)))).toEqual(['400']);
  });

  it.each<[unknown]>([[{}], [bulkRequest()], [[]], [{ ...bulkRequest({}), failOnErrors: 0 }]])('400 for %j', async (body) => {
    const { send } = testServer();
    expect((await send('POST', '/Bulk', body)).status).toBe(400);
  });

  it('RFC7644-3.7.4-03 RFC7644-3.7.4-04: 413 names the limit', async () => {
    const { send } = testServer({ settings: { 'bulk.maxOperations': 1, 'bulk.maxPayloadBytes': 1000 } });
    const many = await send('POST', '/Bulk', bulkRequest(post('a', '/Users', {}), post('b', '/Users', {})));
    expect(many).toMatchObject({ status: 413, body: { status: '413' } });
    expect(many.body['detail']).toContain('maxOperations (1)');
    const large = await send('POST', '/Bulk', bulkRequest(post('a', '/Users', user('a'.repeat(1000)))));
    expect(large.status).toBe(413);
    expect(large.body['detail']).toContain('maxPayloadSize (1000)');
    expect((await send('GET', '/ServiceProviderConfig')).body['bulk']).toEqual({ supported: true, maxOperations: 1, maxPayloadSize: 1000 });
  });

  it('answers 10,000 operations with 413', async () => {
    const { send } = testServer();
    const operations = Array.from({ length: 10_000 }, () => ({ method: 'DELETE', path: '/Users/1' }));
    expect((await send('POST', '/Bulk', bulkRequest(...operations))).status).toBe(413);
  });
});

it('orders by need, else as they stand', () => {
  expect(bulkOrder([[], [3], [1], []])).toEqual([[0], [3], [1], [2]]);
  expect(bulkOrder([[1], [2], [0], [0]])).toEqual([[0, 1, 2], [3]]);
  expect(bulkOrder([[0], []])).toEqual([[0], [1]]);
});
