import { expect, it } from 'vitest';
import { base, patchOp, testServer, user } from './tester.ts';

it('RFC7644-3.11-07: /Me is the user whom the settings name, with its permanent Location', async () => {
  const { send, create } = testServer({ settings: { me: 'BJENSEN' } });
  await create('/Users', user('bjensen'));
  const reply = await send('GET', '/Me');
  expect(reply).toMatchObject({ status: 200, body: { id: '1' } });
  expect(reply.headers.get('location')).toBe(`${base}/Users/1`);
  expect((await send('PATCH', '/Me', patchOp({ op: 'add', path: 'title', value: 'T' }))).body).toMatchObject({ title: 'T' });
  expect((await send('DELETE', '/Me')).status).toBe(204);
  expect((await send('GET', '/Me')).status).toBe(404);
});

it('RFC7644-3.11-03 says that /Me is not supported: 501', async () => {
  const { send } = testServer();
  expect(await send('GET', '/Me')).toMatchObject({ status: 501, body: { status: '501' } });
});
