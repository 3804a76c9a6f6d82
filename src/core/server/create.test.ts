import { describe, expect, it } from 'vitest';
import { base, group, patchOp, testServer, user } from './tester.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('POST', () => {
  it('RFC7644-3.3-07 RFC7644-3.3-09 RFC7644-3.3.1-01 RFC7643-3.1-20 RFC7643-3.1-21 RFC7644-3.14-02: 201, Location, meta, ETag', async () => {
    const { send } = testServer();
    const { status, headers, body } = await send(
      'POST',
      '/Users',
      user('bjensen', { emails: [{ value: 'b@example.com', primary: true }] }),
    );
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${base}/Users/1`);
    expect(headers.get('etag')).toBe('W/"1"');
    expect(headers.get('content-type')).toBe('application/scim+json');
    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '1',
      userName: 'bjensen',
      emails: [{ value: 'b@example.com', primary: true }],
      meta: {
        resourceType: 'User',
        created: '2026-01-01T00:00:00.000Z',
        lastModified: '2026-01-01T00:00:00.000Z',
        version: 'W/"1"',
        location: `${base}/Users/1`,
      },
    });
  });

  it('RFC7644-3.3-01 RFC7644-3.3-02 RFC7644-3.1-07: readOnly attributes are dropped, names get the spelling of the schema', async () => {
    const { send } = testServer();
    const given = user('a', { id: 'mine', meta: { version: 'x' }, groups: [{ value: 'g' }], NICKNAME: 'A', title: null, phoneNumbers: [] });
    const { body } = await send('POST', '/Users', { ...given, strange: 1, [enterprise]: { manager: { value: '9', displayName: 'Boss' } } });
    expect(body).toMatchObject({ id: '1', nickName: 'A', [enterprise]: { manager: { value: '9' } } });
    expect(body['schemas']).toEqual(['urn:ietf:params:scim:schemas:core:2.0:User', enterprise]);
    for (const name of ['groups', 'title', 'phoneNumbers', 'strange', 'NICKNAME']) expect(body).not.toHaveProperty(name);
    expect(JSON.stringify(body)).not.toContain('Boss');
  });

  it('RFC7644-3.3-10 RFC7643-4.1.1-02 RFC7644-5-01 RFC7644-7.8-01: a taken userName is 409 uniqueness, whatever its case', async () => {
    const { send, create } = testServer();
    await create('/Users', user('Zoë@example.com'));
    const { status, body } = await send('POST', '/Users', user('ZOË@EXAMPLE.COM'));
    expect(status).toBe(409);
    expect(body).toMatchObject({ scimType: 'uniqueness', status: '409', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] });
  });

  it('RFC7643-3.1-13 RFC7643-3.1-06: externalId may repeat, ids do not, even over types', async () => {
    const { create } = testServer({ newId: () => 'same' });
    const ids = [await create('/Users', user('a', { externalId: 'e' })), await create('/Users', user('b', { externalId: 'e' }))];
    ids.push(await create('/Groups', group('g')));
    expect(ids).toEqual(['same', 'same-2', 'same-3']);
  });

  it.each<[string, unknown, string]>([
    ['no body', undefined, 'invalidSyntax'],
    ['no JSON', '{"userName": "a"', 'invalidSyntax'],
    ['an array', [], 'invalidSyntax'],
    ['a PatchOp', patchOp({ op: 'remove', path: 'title' }), 'invalidSyntax'],
    ['no schemas', { userName: 'a' }, 'invalidSyntax'],
    ['schemas without the base', { schemas: [enterprise], userName: 'a' }, 'invalidValue'],
    ['no userName', user('a', { userName: null }), 'invalidValue'],
    ['an empty userName', user(''), 'invalidValue'],
    ['a wrong type', user('a', { active: 'True' }), 'invalidValue'],
    ['an object where an array belongs', user('a', { emails: { value: 'x' } }), 'invalidValue'],
    [
      'two primaries',
      user('a', {
        emails: [
          { value: 'x', primary: true },
          { value: 'y', primary: true },
        ],
      }),
      'invalidValue',
    ],
    ['one name in two spellings', user('a', { USERNAME: 'b' }), 'invalidSyntax'],
    ['an empty password', user('a', { password: '' }), 'invalidValue'],
    ['text for an extension', user('a', { [enterprise]: 'x' }), 'invalidValue'],
    ['a body nested too deep', `{"userName":${'['.repeat(9000)}${']'.repeat(9000)}}`, 'invalidSyntax'],
  ])('RFC7644-3.5.2-21: 400 for %s', async (_, body, scimType) => {
    const { send } = testServer();
    const reply = await send('POST', '/Users', body);
    expect(reply).toMatchObject({ status: 400, body: { scimType, status: '400' } });
    expect(reply.body['detail']).toMatch(/[a-z]/u);
  });

  it('refuses unknown attributes where the settings say so', async () => {
    const { send } = testServer({ settings: { unknownAttributes: 'refuse' } });
    expect(await send('POST', '/Users', user('a', { strange: 1 }))).toMatchObject({ status: 400, body: { scimType: 'invalidSyntax' } });
  });

  it('takes `__proto__` for an unknown attribute', async () => {
    const { send } = testServer();
    const text = `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a","__proto__":{"admin":true}}`;
    const { status, text: answer } = await send('POST', '/Users', text);
    expect(status).toBe(201);
    expect(answer).not.toMatch(/admin|proto/u);
    expect({}).not.toHaveProperty('admin');
    const nested = text.replace('"userName":"a"', '"userName":"b","name":{"__proto__":{"x":1}}');
    expect(await send('POST', '/Users', nested)).toMatchObject({ status: 400 });
  });

  it('checks a password and forgets it', async () => {
    const { send } = testServer();
    const created = await send('POST', '/Users?attributes=password,userName', user('a', { password: 'secret' }));
    expect(created.text).not.toContain('secret');
    await send('PATCH', '/Users/1', patchOp({ op: 'replace', path: 'password', value: 'secret2' }));
    expect((await send('GET', '/Users/1')).text).not.toContain('secret');
    expect((await send('GET', '/Users/1')).headers.get('etag')).toBe('W/"2"');
  });
});
