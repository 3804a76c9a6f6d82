import { describe, expect, it } from 'vitest';
import { base, group, patchOp, testServer, user } from './tester.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('GET', () => {
  it('RFC7644-3.9-03: the named attributes and the minimum set', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a', { title: 'T', name: { givenName: 'G', familyName: 'F' }, [enterprise]: { department: 'D' } }));
    const ask = async (query: string) => Object.keys((await send('GET', `/Users/1?${query}`)).body);
    expect(await ask('attributes=USERNAME')).toEqual(['schemas', 'id', 'userName']);
    expect(await ask(`attributes=${enterprise}:department`)).toEqual(['schemas', 'id', enterprise]);
    expect(await ask(`attributes=${enterprise}`)).toEqual(['schemas', 'id', enterprise]);
    expect((await send('GET', '/Users/1?attributes=name.givenName, title')).body).toMatchObject({ name: { givenName: 'G' }, title: 'T' });
    expect((await send('GET', '/Users/1?attributes=name.givenName')).text).not.toContain('familyName');
  });

  it('RFC7644-3.9-05 RFC7644-3.4.2.5-02 RFC7644-3.4.2.5-04: the default set without the named ones, the minimum set stays', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a', { title: 'T', name: { givenName: 'G', familyName: 'F' } }));
    const { body } = await send('GET', '/Users/1?excludedAttributes=id,title,name.familyName,meta');
    expect(body).toEqual({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: '1', userName: 'a', name: { givenName: 'G' } });
    const both = await send('GET', '/Users/1?attributes=title&excludedAttributes=name');
    expect(both).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
  });

  it('RFC7644-3.14-05 by its version: 304 without a body', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    expect(await send('GET', '/Users/1', undefined, { 'if-none-match': 'W/"1"' })).toMatchObject({ status: 304, text: '' });
    expect((await send('GET', '/Users/1', undefined, { 'if-none-match': '"7", W/"9"' })).status).toBe(200);
  });

  it('404 for an id that does not exist, of another type, or that is no text', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    for (const path of ['/Users/2', '/Groups/1', '/Users/1%2F2', '/Users/__proto__', '/Users/constructor']) {
      expect(await send('GET', path)).toMatchObject({ status: 404, body: { status: '404' } });
    }
    expect(await send('GET', '/Users/%E0%A4')).toMatchObject({ status: 400 });
  });

  it('finds an id with a slash and a percent sign', async () => {
    const { send } = testServer({ newId: () => 'a/b%c' });
    const { headers } = await send('POST', '/Users', user('a'));
    expect(headers.get('location')).toBe(`${base}/Users/a%2Fb%25c`);
    expect((await send('GET', headers.get('location') ?? '')).body['id']).toBe('a/b%c');
  });
});

describe('PUT', () => {
  it('RFC7644-3.5-01 RFC7644-3.5.1-03 RFC7644-3.5.1-11 RFC7643-3.1-07: replaces, keeps id and created, ignores readOnly', async () => {
    const { send, create, wait } = testServer();
    await create('/Users', user('a', { title: 'T', externalId: 'e' }));
    wait(1000);
    const { status, body, headers } = await send(
      'PUT',
      '/Users/1',
      user('b', { id: '99', groups: [{ value: '1' }], meta: { created: 'x' } }),
    );
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('W/"2"');
    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '1',
      userName: 'b',
      meta: {
        resourceType: 'User',
        created: '2026-01-01T00:00:00.000Z',
        lastModified: '2026-01-01T00:00:01.000Z',
        version: 'W/"2"',
        location: `${base}/Users/1`,
      },
    });
  });

  it('sent twice gives the same answer, and so does what GET gave', async () => {
    const { send, create, wait } = testServer();
    await create('/Users', user('boss', { displayName: 'Boss' }));
    await create('/Users', user('a', { [enterprise]: { manager: { value: '1' } } }));
    await create('/Groups', group('g', '2', 'elsewhere'));
    for (const path of ['/Users/2', '/Groups/3']) {
      const before = await send('GET', path);
      wait(1000);
      expect((await send('PUT', path, before.body)).text).toBe(before.text);
    }
  });

  it('RFC7644-3.2-06: never creates', async () => {
    const { send } = testServer();
    expect((await send('PUT', '/Users/7', user('a'))).status).toBe(404);
    expect((await send('GET', '/Users/7')).status).toBe(404);
  });

  it('409 for the userName of another user, not for its own', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    await create('/Users', user('b'));
    expect(await send('PUT', '/Users/2', user('A'))).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    expect((await send('PUT', '/Users/2', user('B'))).status).toBe(200);
    expect((await send('POST', '/Users', user('b'))).status).toBe(409);
  });
});

describe('PATCH', () => {
  it('RFC7644-3.5.2-22: 200 with the whole resource', async () => {
    const { send, create, wait } = testServer();
    await create('/Users', user('a'));
    wait(1000);
    const patch = patchOp({ op: 'add', path: 'emails', value: [{ value: 'a@example.com' }] });
    const { status, body } = await send('PATCH', '/Users/1', patch);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      emails: [{ value: 'a@example.com' }],
      meta: { version: 'W/"2"', lastModified: '2026-01-01T00:00:01.000Z' },
    });
    // RFC 7644 3.5.2.1: what is there already changes nothing.
    wait(1000);
    expect((await send('PATCH', '/Users/1', patch)).body).toEqual(body);
  });

  it('RFC7644-3.5.2-19 RFC7644-3.5.2-20 RFC7644-3.5.2-13: all or nothing', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const reply = await send(
      'PATCH',
      '/Users/1',
      patchOp({ op: 'add', path: 'title', value: 'T' }, { op: 'replace', path: 'id', value: '5' }),
    );
    expect(reply).toMatchObject({ status: 400, body: { scimType: 'mutability' } });
    expect((await send('GET', '/Users/1')).body).not.toHaveProperty('title');
  });

  it('RFC7644-3.5.2-24: 200 where attributes are asked for', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const reply = await send('PATCH', '/Users/1?attributes=title', patchOp({ op: 'add', path: 'title', value: 'T' }));
    expect(reply).toMatchObject({ status: 200, body: { title: 'T' } });
    expect(reply.body).not.toHaveProperty('userName');
  });

  it('409 for a taken userName, and nothing changes', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    await create('/Users', user('b'));
    const patch = patchOp({ op: 'replace', value: { userName: 'A', title: 'T' } });
    expect(await send('PATCH', '/Users/2', patch)).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    expect((await send('GET', '/Users/2')).body).toMatchObject({ userName: 'b', meta: { version: 'W/"1"' } });
  });

  it('tells where membership is changed', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const reply = await send('PATCH', '/Users/1', patchOp({ op: 'add', path: 'groups', value: [{ value: 'g' }] }));
    expect(reply).toMatchObject({ status: 400, body: { scimType: 'mutability' } });
    expect(reply.body['detail']).toContain('PATCH of `members` of the Group');
  });

  it('takes 10,000 operations', async () => {
    const { send, create } = testServer();
    await create('/Groups', group('g'));
    const operations = Array.from({ length: 10_000 }, (_, index) => ({ op: 'add', path: 'members', value: [{ value: `u${index}` }] }));
    const { status, body } = await send('PATCH', '/Groups/1', patchOp(...operations));
    expect(status).toBe(200);
    expect(body['members']).toHaveLength(10_000);
  });
});

describe('versions', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('RFC7644-3.12-14: %s with another version in If-Match is 412', async (method) => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const body = { PUT: user('b'), PATCH: patchOp({ op: 'add', path: 'title', value: 'T' }) }[method];
    expect(await send(method, '/Users/1', body, { 'if-match': 'W/"2"' })).toMatchObject({ status: 412, body: { status: '412' } });
    expect((await send('GET', '/Users/1')).headers.get('etag')).toBe('W/"1"');
    expect((await send(method, '/Users/1', body, { 'if-none-match': '*' })).status).toBe(412);
    expect((await send(method, '/Users/1', body, { 'if-match': 'W/"1"' })).status).toBeLessThan(300);
  });
});

describe('DELETE', () => {
  it('RFC7644-3.6-06 RFC7644-3.6-01: 204 without a body, then 404 for every method', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    expect(await send('DELETE', '/Users/1')).toMatchObject({ status: 204, text: '' });
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      expect((await send(method, '/Users/1', method === 'GET' || method === 'DELETE' ? undefined : user('a'))).status).toBe(404);
    }
    expect((await send('POST', '/Users', user('a'))).status).toBe(201);
  });

  it('never gives an id again', async () => {
    const { send, create } = testServer({ newId: () => 'x' });
    await create('/Users', user('a'));
    await send('DELETE', '/Users/x');
    expect(await create('/Users', user('a'))).toBe('x-2');
  });
});
