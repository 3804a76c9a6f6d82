import { describe, expect, it } from 'vitest';
import { base, group, patchOp, testServer, user } from './tester.ts';

describe('memberships', () => {
  it('are shown on both sides, direct and through groups in groups', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    await create('/Groups', group('inner', '1'));
    await create('/Groups', group('outer', '2'));
    expect((await send('GET', '/Users/1')).body['groups']).toEqual([
      { value: '2', $ref: `${base}/Groups/2`, display: 'inner', type: 'direct' },
      { value: '3', $ref: `${base}/Groups/3`, display: 'outer', type: 'indirect' },
    ]);
    expect((await send('GET', '/Groups/2')).body['members']).toEqual([{ value: '1', type: 'User', $ref: `${base}/Users/1` }]);
    expect((await send('GET', '/Groups/3')).body['members']).toEqual([{ value: '2', type: 'Group', $ref: `${base}/Groups/2` }]);
  });

  it('RFC7643-2.3.7-07: a $ref can be followed', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    await create('/Groups', group('g', '1'));
    const { body } = await send('GET', '/Groups/2?attributes=members');
    expect((await send('GET', `${base}/Users/1`)).status).toBe(200);
    expect(body['members']).toMatchObject([{ $ref: `${base}/Users/1` }]);
  });

  it('end with groups in a circle', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    await create('/Groups', group('g', '1', '3'));
    await create('/Groups', group('h', '2'));
    expect((await send('GET', '/Users/1')).body['groups']).toMatchObject([
      { value: '2', type: 'direct' },
      { value: '3', type: 'indirect' },
    ]);
  });

  it('follow PATCH and PUT of the group, and its name', async () => {
    const { send, create } = testServer();
    await create('/Users', user('a'));
    await create('/Groups', group('g'));
    await send('PATCH', '/Groups/2', patchOp({ op: 'add', path: 'members', value: [{ value: '1' }] }));
    expect((await send('GET', '/Users/1')).body['groups']).toMatchObject([{ display: 'g' }]);
    await send('PATCH', '/Groups/2', patchOp({ op: 'replace', path: 'displayName', value: 'new' }));
    expect((await send('GET', '/Users/1')).body['groups']).toMatchObject([{ display: 'new' }]);
    await send('PATCH', '/Groups/2', patchOp({ op: 'remove', path: 'members[value eq "1"]' }));
    expect((await send('GET', '/Users/1')).body).not.toHaveProperty('groups');
    await send('PUT', '/Groups/2', group('g', '1'));
    expect((await send('GET', '/Users/1')).body['groups']).toHaveLength(1);
    await send('DELETE', '/Groups/2');
    expect((await send('GET', '/Users/1')).body).not.toHaveProperty('groups');
  });

  it('end with the user, and the group has a new version then', async () => {
    const { send, create, wait } = testServer();
    await create('/Users', user('a'));
    await create('/Users', user('b'));
    await create('/Groups', group('g', '1', '2'));
    wait(1000);
    await send('DELETE', '/Users/1');
    const { body } = await send('GET', '/Groups/3');
    expect(body).toMatchObject({ members: [{ value: '2' }], meta: { version: 'W/"2"', lastModified: '2026-01-01T00:00:01.000Z' } });
    await send('DELETE', '/Users/2');
    expect((await send('GET', '/Groups/3')).body).not.toHaveProperty('members');
  });

  it('may name nobody, unless the settings say that members exist', async () => {
    const { send, create, server } = testServer();
    await create('/Groups', group('g', 'elsewhere'));
    server.settings['group.membersMustExist'] = true;
    expect(await send('POST', '/Groups', group('h', 'elsewhere'))).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    const patch = patchOp({ op: 'add', path: 'members', value: [{ value: 'nobody' }] });
    expect(await send('PATCH', '/Groups/1', patch)).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect((await send('GET', '/Groups/1')).body['members']).toEqual([{ value: 'elsewhere' }]);
    expect((await send('PATCH', '/Groups/1', patchOp({ op: 'add', path: 'members', value: [{ value: '1' }] }))).status).toBe(200);
  });
});

it('shows the manager by name, as far as there is one', async () => {
  const { send, create } = testServer();
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  await create('/Users', user('boss', { displayName: 'Boss' }));
  await create('/Users', user('a', { [enterprise]: { manager: { value: '1' } } }));
  const manager = { value: '1', $ref: `${base}/Users/1`, displayName: 'Boss' };
  expect((await send('GET', '/Users/2')).body[enterprise]).toEqual({ manager });
  await send('DELETE', '/Users/1');
  expect((await send('GET', '/Users/2')).body[enterprise]).toEqual({ manager: { value: '1' } });
});
