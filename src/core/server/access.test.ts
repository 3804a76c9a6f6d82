import { describe, expect, it } from 'vitest';
import { testServer, user } from './tester.ts';

describe('tokens', () => {
  it.each<[string, string | undefined, string]>([
    ['none', undefined, 'Bearer realm="SCIM"'],
    ['another scheme', 'Basic YTpi', 'Bearer realm="SCIM"'],
    ['a wrong one', 'Bearer nope', 'Bearer realm="SCIM", error="invalid_token", error_description="The token is unknown"'],
    ['an expired one', 'Bearer old', 'Bearer realm="SCIM", error="invalid_token", error_description="The token has expired"'],
  ])('RFC7644-2-06: 401 with WWW-Authenticate for %s', async (_, authorization, challenge) => {
    const { send } = testServer({ settings: { token: 'secret', expiredTokens: ['old'] } });
    const reply = await send('POST', '/Users', user('a'), authorization === undefined ? {} : { authorization });
    expect(reply).toMatchObject({ status: 401, body: { status: '401', schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] } });
    expect(reply.headers.get('www-authenticate')).toBe(challenge);
    expect(reply.text).not.toMatch(/nope|secret/u);
  });

  it('lets the right one in, in any case of the scheme', async () => {
    const { send } = testServer({ settings: { token: 'secret' } });
    expect((await send('POST', '/Users', user('a'), { authorization: 'bearer secret' })).status).toBe(201);
  });

  it('are not needed to read how to get in', async () => {
    const { send } = testServer({ settings: { token: 'secret' } });
    expect((await send('GET', '/ServiceProviderConfig')).status).toBe(200);
    expect((await send('GET', '/Schemas')).status).toBe(401);
  });

  it('come before the body is read', async () => {
    const { send } = testServer({ settings: { token: 'secret' } });
    expect((await send('POST', '/Users', '{')).status).toBe(401);
  });
});

describe('HEAD', () => {
  it('is GET without a body', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    const reply = await send('HEAD', '/Users/1');
    expect(reply).toMatchObject({ status: 200, text: '' });
    expect(reply.headers.get('etag')).toBe('W/"1"');
    expect(await send('HEAD', '/Users/2')).toMatchObject({ status: 404, text: '' });
    expect((await send('HEAD', '/Bulk')).status).toBe(405);
  });
});

describe('OPTIONS', () => {
  it('tells what a URL takes, without a token, and lets pages of other origins in', async () => {
    const { send } = testServer({ settings: { token: 'secret' } });
    const reply = await send('OPTIONS', '/Users/1');
    expect(reply).toMatchObject({ status: 204, text: '' });
    expect(reply.headers.get('allow')).toBe('GET, PUT, PATCH, DELETE, HEAD, OPTIONS');
    expect(reply.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(reply.headers.get('access-control-allow-headers')).toContain('Authorization');
    const refused = await send('GET', '/Users/1');
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    expect(refused.headers.get('access-control-expose-headers')).toContain('ETag');
    expect((await send('OPTIONS', '/nowhere')).status).toBe(404);
  });
});
