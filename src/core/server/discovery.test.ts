import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../schema/build-catalog.ts';
import { listOf } from '../schema/json-object.ts';
import { lint } from '../exchange/lint-text.ts';
import { base, testServer } from './tester.ts';

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';

describe('discovery', () => {
  it('RFC7644-4-03 RFC7644-4-05: /Schemas and /ResourceTypes are lists', async () => {
    const { send } = testServer();
    const types = await send('GET', '/ResourceTypes');
    expect(types.body).toMatchObject({ totalResults: 2, itemsPerPage: 2, startIndex: 1 });
    expect(types.body['Resources']).toMatchObject([
      { id: 'User', endpoint: '/Users', schema: userUrn, meta: { location: `${base}/ResourceTypes/User` } },
      { id: 'Group', endpoint: '/Groups' },
    ]);
    const schemas = await send('GET', '/Schemas');
    expect(schemas.body['totalResults']).toBe(6);
    expect(listOf(schemas.body['Resources'])).toHaveLength(6);
  });

  it('RFC7644-4-04: single ones', async () => {
    const { send } = testServer();
    expect((await send('GET', `/Schemas/${userUrn}`)).body).toMatchObject({ id: userUrn, name: 'User' });
    expect((await send('GET', '/ResourceTypes/Group')).body).toMatchObject({ id: 'Group' });
    expect((await send('GET', '/ServiceProviderConfig')).body).toMatchObject({ patch: { supported: true }, pagination: { cursor: true } });
    for (const path of ['/Schemas/urn:x', '/ResourceTypes/Nobody', '/ServiceProviderConfig/1', '/Schemas/a/b']) {
      expect((await send('GET', path)).status).toBe(404);
    }
  });

  it('RFC7644-3.1-04: messages are no schemas', async () => {
    const { send } = testServer();
    expect((await send('GET', '/Schemas')).text).not.toContain('api:messages:2.0:PatchOp');
  });

  it('RFC7644-4-06 RFC7644-4-07: a filter is 403, all other parameters are passed over', async () => {
    const { send } = testServer();
    for (const path of ['/Schemas', '/ResourceTypes', '/ServiceProviderConfig', `/Schemas/${userUrn}`]) {
      expect(await send('GET', `${path}?filter=id pr`)).toMatchObject({ status: 403, body: { status: '403' } });
      const plain = await send('GET', path);
      expect((await send('GET', `${path}?count=1&startIndex=2&sortBy=x&attributes=id`)).text).toBe(plain.text);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is 405: they are read only', async (method) => {
    const { send } = testServer();
    for (const path of ['/Schemas', '/ResourceTypes/User', '/ServiceProviderConfig']) {
      const reply = await send(method, path, method === 'DELETE' ? undefined : {});
      expect(reply.status).toBe(405);
      expect(reply.headers.get('allow')).toContain('GET');
    }
  });

  it('says nothing that the linter finds fault with', async () => {
    const { send } = testServer();
    for (const path of ['/Schemas', '/ResourceTypes', '/ServiceProviderConfig']) {
      const { findings } = lint((await send('GET', path)).text, { direction: 'response' });
      expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
  });

  it('writes URNs into headers that these can hold', async () => {
    const { catalog } = buildCatalog([{ id: 'urn:example:職員', name: '職員', attributes: [{ name: 'serial' }] }], []);
    const { send } = testServer({ catalog });
    for (const path of ['/Schemas/urn:example:職員', '/ResourceTypes/職員']) {
      const { status, headers, body } = await send('GET', path);
      expect(status).toBe(200);
      expect(body['meta']).toMatchObject({ location: headers.get('location') });
    }
  });

  it('describes the catalog so that the same catalog can be built of it', async () => {
    const given = buildCatalog(
      [{ id: 'urn:example:Badge', name: 'Badge', attributes: [{ name: 'serial', required: true, uniqueness: 'server' }] }],
      [],
    );
    const { send } = testServer({ catalog: given.catalog });
    const schemas = await send('GET', '/Schemas');
    const types = await send('GET', '/ResourceTypes');
    const { catalog, findings } = buildCatalog([schemas.body], [types.body]);
    expect(findings).toEqual([]);
    expect(catalog.schemas.get('urn:example:Badge')).toEqual(given.catalog.schemas.get('urn:example:Badge'));
    expect(catalog.resourceTypes.map(({ name }) => name).sort()).toEqual(given.catalog.resourceTypes.map(({ name }) => name).sort());
  });
});
