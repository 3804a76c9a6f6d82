import { describe, expect, it } from 'vitest';
import { base, testServer, user } from './tester.ts';

describe('media types', () => {
  it.each(['application/scim+json', 'application/json', 'application/scim+json; charset=utf-8', 'Application/JSON;charset="UTF-8"'])(
    'RFC7644-3.8-01 RFC7644-3.8-02: takes %s',
    async (type) => {
      const { send } = testServer();
      expect((await send('POST', '/Users', user('a'), { 'content-type': type })).status).toBe(201);
    },
  );

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])('415 for %s', async (type) => {
    const { send } = testServer();
    expect(await send('POST', '/Users', user('a'), { 'content-type': type })).toMatchObject({ status: 415, body: { status: '415' } });
  });

  it('RFC7644-3.8-06: answers by Accept, 406 where it takes no JSON', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const typeFor = async (accept: string) => (await send('GET', '/Users/1', undefined, { accept })).headers.get('content-type');
    expect(await typeFor('application/scim+json')).toBe('application/scim+json');
    expect(await typeFor('text/html, */*;q=0.8')).toBe('application/scim+json');
    expect(await typeFor('application/json')).toBe('application/json');
    expect((await send('GET', '/Users/1', undefined, { accept: 'text/html' })).status).toBe(406);
    expect((await send('GET', '/Users/1', undefined, { accept: 'application/scim+json;q=0' })).status).toBe(406);
  });

  it('400 for a body that is not UTF-8, 413 for one that is too large', async () => {
    const { server } = testServer({ settings: { 'body.maxBytes': 20 } });
    const post = (body: BodyInit) =>
      server.fetch(new Request(`${base}/Users`, { method: 'POST', body, headers: { 'content-type': 'application/scim+json' } }));
    expect((await post(new Uint8Array([0x7b, 0xff, 0x7d]))).status).toBe(400);
    expect((await post('x'.repeat(21))).status).toBe(413);
    expect((await post('\uFEFF[]')).status).toBe(400);
  });
});

describe('URLs', () => {
  it('404 for what is not there', async () => {
    const { send } = testServer();
    for (const path of ['/Nobody', '/Users/1/2', '/users', 'http://localhost/', 'http://localhost/scim/v2x/Users']) {
      expect(await send('GET', path)).toMatchObject({ status: 404, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] } });
    }
  });

  it('RFC7644-3.13-03: another version is refused, none is the newest', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    expect(await send('GET', 'http://localhost/scim/v3/Users/1')).toMatchObject({ status: 400, body: { scimType: 'invalidVers' } });
    expect((await send('GET', 'http://localhost/scim/Users/1')).body).toMatchObject({ meta: { location: `${base}/Users/1` } });
  });

  it('405 with Allow', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const reply = await send('POST', '/Users/1', user('a'));
    expect(reply.status).toBe(405);
    expect(reply.headers.get('allow')).toBe('GET, PUT, PATCH, DELETE, HEAD, OPTIONS');
    expect((await send('DELETE', '/Users')).headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  });

  it('RFC7644-3.4.2-02: unknown query parameters are no error', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    expect((await send('GET', '/Users/1?colour=red&__proto__=1')).status).toBe(200);
  });
});

it('makes UUIDs unless it is told otherwise, and forgets everything on reset', async () => {
  let state = 1;
  const { send, create, server } = testServer({
    newId: undefined,
    random: () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647,
  });
  const id = await create('/Users', user('a'));
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  server.reset();
  expect((await send('GET', `/Users/${id}`)).status).toBe(404);
});
