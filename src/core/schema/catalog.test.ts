import { describe, expect, it } from 'vitest';
import { buildCatalog } from './build-catalog.ts';
import {
  attributesOf,
  findAttribute,
  resourceTypeByBase,
  resourceTypeByEndpoint,
  resourceTypeByName,
  resourceTypesExtendedBy,
  schemaByUrn,
  schemaByUrnIgnoringCase,
} from './catalog.ts';
import { catalogs } from './catalogs.ts';
import { enterpriseUserUrn, userUrn } from './urns.ts';

const catalog = catalogs['2.0'];

describe('schemas', () => {
  it('are found by their exact URN', () => {
    expect(schemaByUrn(catalog, userUrn)?.name).toBe('User');
    expect(schemaByUrn(catalog, userUrn.toLowerCase())).toBeUndefined();
  });

  it('are found without case where that is asked for', () => {
    expect(schemaByUrnIgnoringCase(catalog, enterpriseUserUrn.toUpperCase())?.id).toBe(enterpriseUserUrn);
    expect(schemaByUrnIgnoringCase(catalog, 'urn:example:User')).toBeUndefined();
  });
});

describe('a resource type is found', () => {
  it.each([
    ['User', 'User'],
    ['user', 'User'],
    ['serviceproviderconfig', 'ServiceProviderConfig'],
    ['Users', undefined],
    ['__proto__', undefined],
  ])('by name: %s gives %s', (name, found) => {
    expect(resourceTypeByName(catalog, name)?.name).toBe(found);
  });

  it('by base schema and by extension, whatever the case', () => {
    expect(resourceTypeByBase(catalog, userUrn.toUpperCase())?.name).toBe('User');
    expect(resourceTypeByBase(catalog, enterpriseUserUrn)).toBeUndefined();
    expect(resourceTypesExtendedBy(catalog, enterpriseUserUrn.toLowerCase()).map(({ name }) => name)).toEqual(['User']);
    expect(resourceTypesExtendedBy(catalog, userUrn)).toEqual([]);
  });

  it.each([
    ['/Users', 'User'],
    ['/Users/123', 'User'],
    ['Users/123', 'User'],
    ['/users/123', 'User'],
    ['/Users?count=1', 'User'],
    ['/Users/Groups', 'User'],
    ['/Schemas/urn:ietf:params:scim:schemas:core:2.0:User', 'Schema'],
    ['/ServiceProviderConfig', 'ServiceProviderConfig'],
    ['https://example.com/scim/v2/Groups/e9e30dba', 'Group'],
    ['https://example.com/Users/v2/Groups/', 'Group'],
    ['https://users/scim/v2', undefined],
    ['/Badges/1', undefined],
    ['/', undefined],
    ['', undefined],
  ])('by endpoint: %s gives %s', (path, found) => {
    expect(resourceTypeByEndpoint(catalog, path)?.name).toBe(found);
  });

  it('by an endpoint that the server wrote as a URL', () => {
    const type = { name: 'Badge', endpoint: 'https://example.com/v2/Badges', schema: 'urn:example:Badge' };
    expect(resourceTypeByEndpoint(buildCatalog([], [type]).catalog, '/Badges/1')?.name).toBe('Badge');
  });
});

describe('attributes of a resource', () => {
  it('are the common ones, then those of the base schema', () => {
    const user = resourceTypeByName(catalog, 'User');
    const names = user ? attributesOf(catalog, user).map(({ name }) => name) : [];
    expect(names.slice(0, 5)).toEqual(['schemas', 'id', 'externalId', 'meta', 'userName']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are one list for one resource type, so that it can be a key', () => {
    const user = resourceTypeByName(catalog, 'User');
    expect(user && attributesOf(catalog, user)).toBe(user && attributesOf(catalog, user));
  });

  it('keep the characteristics of section 3.1 when a server lists a common attribute again, and gain its sub-attributes', () => {
    const badge = {
      id: 'urn:example:Badge',
      name: 'Badge',
      attributes: [
        { name: 'id', type: 'string', required: false },
        { name: 'meta', type: 'complex', subAttributes: [{ name: 'location' }, { name: 'tenant' }] },
      ],
    };
    const built = buildCatalog([badge], []).catalog;
    const type = resourceTypeByName(built, 'Badge');
    const attributes = type ? attributesOf(built, type) : [];
    expect(findAttribute(attributes, 'id')).toMatchObject({ required: true, mutability: 'readOnly' });
    const meta = findAttribute(attributes, 'meta')?.subAttributes ?? [];
    expect(meta.map(({ name }) => name)).toEqual(['resourceType', 'created', 'lastModified', 'location', 'version', 'tenant']);
  });

  it('are found without case, and never in a prototype', () => {
    const user = resourceTypeByName(catalog, 'User');
    const attributes = user ? attributesOf(catalog, user) : [];
    expect(findAttribute(attributes, 'USERNAME')?.name).toBe('userName');
    expect(findAttribute(attributes, 'toString')).toBeUndefined();
    expect(findAttribute(attributes, '__proto__')).toBeUndefined();
  });
});
