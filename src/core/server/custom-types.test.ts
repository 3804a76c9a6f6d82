import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../schema/build-catalog.ts';
import { testServer } from './tester.ts';

describe('custom resource types', () => {
  const urn = 'urn:example:schemas:Badge';
  const { catalog } = buildCatalog(
    [
      {
        id: urn,
        name: 'Badge',
        attributes: [
          { name: 'serial', type: 'string', required: true, mutability: 'immutable', uniqueness: 'server', caseExact: true },
          { name: 'door', type: 'string', mutability: 'immutable' },
          { name: 'pin', type: 'string', returned: 'request' },
          { name: 'colour', type: 'string' },
        ],
      },
    ],
    [{ name: 'Badge', endpoint: '/Badges', schema: urn }],
  );
  const badge = (serial: string, more = {}) => ({ schemas: [urn], serial, ...more });

  it('RFC7644-3.5.1-08 RFC7644-3.5.1-10: an immutable attribute is kept, set once, not changed', async () => {
    const { send, create } = testServer({ catalog });
    await create('/Badges', badge('s1'));
    expect(await send('PUT', '/Badges/1', badge('s2'))).toMatchObject({ status: 400, body: { scimType: 'mutability' } });
    expect((await send('PUT', '/Badges/1', badge('s1', { door: 'north' }))).body).toMatchObject({ door: 'north' });
    expect((await send('PUT', '/Badges/1', badge('s1', { colour: 'red' }))).body).toMatchObject({ door: 'north', colour: 'red' });
  });

  it('RFC7643-7-19: caseExact values stay as they are, and differ by case', async () => {
    const { send } = testServer({ catalog });
    expect((await send('POST', '/Badges', badge('s1'))).status).toBe(201);
    expect((await send('POST', '/Badges', badge('S1'))).body).toMatchObject({ serial: 'S1' });
    expect((await send('POST', '/Badges', badge('S1'))).status).toBe(409);
  });

  it('returns `returned: request` on a write and where it is asked for', async () => {
    const { send } = testServer({ catalog });
    expect((await send('POST', '/Badges', badge('s1', { pin: '1234' }))).body).toMatchObject({ pin: '1234' });
    expect((await send('GET', '/Badges/1')).body).not.toHaveProperty('pin');
    expect((await send('GET', '/Badges/1?attributes=pin')).body).toMatchObject({ pin: '1234' });
  });
});
