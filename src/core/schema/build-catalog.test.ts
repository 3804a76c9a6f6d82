import { describe, expect, it } from 'vitest';
import { buildCatalog } from './build-catalog.ts';
import { attributesOf, findAttribute, resourceTypeByName, schemaByUrn } from './catalog.ts';
import { builtInCommonAttributes } from './built-in.ts';
import { serviceProviderConfigUrn, userUrn } from './urns.ts';

const badgeUrn = 'urn:example:schemas:Badge';
const badge = { id: badgeUrn, name: 'Badge', attributes: [{ name: 'number', type: 'integer' }] };

const names = (built: ReturnType<typeof buildCatalog>) => built.catalog.resourceTypes.map(({ name }) => name);
const problems = (built: ReturnType<typeof buildCatalog>) => built.findings.map(({ pointer, message }) => `${pointer}: ${message}`);

describe('a schema of a server', () => {
  it('that no resource type names becomes a resource type of its own', () => {
    const built = buildCatalog([badge], []);
    expect(resourceTypeByName(built.catalog, 'Badge')).toEqual({
      name: 'Badge',
      endpoint: '/Badges',
      schema: badgeUrn,
      schemaExtensions: [],
    });
    expect(built.findings).toEqual([]);
  });

  it('that is an extension by its URN does not', () => {
    const built = buildCatalog([{ ...badge, id: 'urn:example:schemas:extension:badge:2.0:User' }], []);
    expect(names(built)).toEqual(['User', 'Group', 'ServiceProviderConfig', 'ResourceType', 'Schema']);
    expect(schemaByUrn(built.catalog, 'urn:example:schemas:extension:badge:2.0:User')?.name).toBe('Badge');
  });

  it('that a resource type names as base or extension does not', () => {
    const types = [
      { name: 'Pass', endpoint: 'Passes', schema: badgeUrn, schemaExtensions: [{ schema: 'urn:example:More', required: true }] },
    ];
    const built = buildCatalog([badge, { id: 'urn:example:More', name: 'More', attributes: [] }], types);
    expect(names(built).slice(5)).toEqual(['Pass']);
    expect(resourceTypeByName(built.catalog, 'Pass')).toMatchObject({
      endpoint: '/Passes',
      schemaExtensions: [{ schema: 'urn:example:More', required: true }],
    });
  });

  it('gets the defaults of RFC 7643 2.2 and 7', () => {
    const built = buildCatalog([{ id: badgeUrn, attributes: [{ name: 'colour' }] }], []);
    expect(schemaByUrn(built.catalog, badgeUrn)).toEqual({
      id: badgeUrn,
      name: 'Badge',
      description: '',
      attributes: [
        {
          name: 'colour',
          type: 'string',
          multiValued: false,
          description: '',
          required: false,
          canonicalValues: [],
          caseExact: false,
          mutability: 'readWrite',
          returned: 'default',
          uniqueness: 'none',
          referenceTypes: [],
          subAttributes: [],
        },
      ],
    });
  });

  it('is read without case of member names and keywords', () => {
    const built = buildCatalog([{ ID: badgeUrn, Attributes: [{ Name: 'since', Type: 'datetime', Mutability: 'readonly' }] }], []);
    expect(schemaByUrn(built.catalog, badgeUrn)?.attributes[0]).toMatchObject({ name: 'since', type: 'dateTime', mutability: 'readOnly' });
    expect(built.findings).toEqual([]);
  });

  it('replaces the built-in one of that URN, and gets the sub-attributes of section 2.4 (reading 45)', () => {
    const user = { id: userUrn, name: 'User', attributes: [{ name: 'emails', type: 'complex', multiValued: true, subAttributes: [] }] };
    const built = buildCatalog([user], []);
    const attributes = schemaByUrn(built.catalog, userUrn)?.attributes ?? [];
    expect(attributes.map(({ name }) => name)).toEqual(['emails']);
    expect(attributes[0]?.subAttributes.map(({ name }) => name)).toEqual(['value', '$ref', 'display', 'type', 'primary']);
    expect(names(built)).toEqual(['User', 'Group', 'ServiceProviderConfig', 'ResourceType', 'Schema']);
  });

  it('other than the core ones gets no sub-attributes that it does not list', () => {
    const own = { id: badgeUrn, attributes: [{ name: 'owners', type: 'complex', multiValued: true, subAttributes: [{ name: 'value' }] }] };
    expect(schemaByUrn(buildCatalog([own], []).catalog, badgeUrn)?.attributes[0]?.subAttributes).toHaveLength(1);
  });

  it('for ServiceProviderConfig that leaves out id does not make id required', () => {
    const { catalog } = buildCatalog([{ id: serviceProviderConfigUrn, name: 'Service Provider Config', attributes: [] }], []);
    const type = resourceTypeByName(catalog, 'ServiceProviderConfig');
    expect(findAttribute(type ? attributesOf(catalog, type) : [], 'id')?.required).toBe(false);
  });

  it('may come inside a ListResponse, as /Schemas gives it', () => {
    const built = buildCatalog([{ totalResults: 1, Resources: [badge] }], [{ totalResults: 0, Resources: [] }]);
    expect(names(built)).toContain('Badge');
  });

  it('may describe a message anew', () => {
    const built = buildCatalog([{ id: 'urn:ietf:params:scim:api:messages:2.0:Error', attributes: [{ name: 'hint' }] }], []);
    expect(built.catalog.messages.get('Error')?.attributes.map(({ name }) => name)).toEqual(['hint']);
    expect(names(built)).toHaveLength(5);
  });
});

describe('what cannot be read is left out and named', () => {
  it.each<[string, unknown, string]>([
    ['a number', 5, '/schemas/0: A schema is an object; this entry is left out.'],
    ['null', null, '/schemas/0: A schema is an object; this entry is left out.'],
    ['no id', { name: 'X' }, '/schemas/0/id: A schema needs an id, its URN; this one is left out.'],
    ['attributes as an object', { id: 'a', attributes: {} }, '/schemas/0/attributes: Attributes are a list; these are left out.'],
    [
      'an attribute as text',
      { id: 'a', attributes: ['b'] },
      '/schemas/0/attributes/0: An attribute definition is an object; this entry is left out.',
    ],
    [
      'an attribute without name',
      { id: 'a', attributes: [{ type: 'string' }] },
      '/schemas/0/attributes/0/name: An attribute needs a name; this one is left out.',
    ],
    [
      'a strange type',
      { id: 'a', attributes: [{ name: 'b', type: 'text' }] },
      '/schemas/0/attributes/0/type: type of "b" is not one of string, boolean, decimal, integer, dateTime, binary, reference, complex; its values are not checked.',
    ],
    [
      'a strange mutability',
      { id: 'a', attributes: [{ name: 'b', mutability: 'rw' }] },
      '/schemas/0/attributes/0/mutability: mutability of "b" is not one of readOnly, readWrite, immutable, writeOnly; taken as readWrite.',
    ],
    [
      'required as text',
      { id: 'a', attributes: [{ name: 'b', required: 'true' }] },
      '/schemas/0/attributes/0/required: required of "b" is neither true nor false; taken as false.',
    ],
    [
      'the same name twice',
      { id: 'a', attributes: [{ name: 'b' }, { name: 'B' }] },
      '/schemas/0/attributes/1/name: "B" is defined twice; the first definition stays.',
    ],
  ])('%s', (_, schema, problem) => {
    expect(problems(buildCatalog([schema], []))).toEqual([problem]);
  });

  it.each<[string, unknown, string]>([
    ['a text', 'User', '/resourceTypes/0: A resource type is an object; this entry is left out.'],
    [
      'no endpoint',
      { name: 'A', schema: userUrn },
      '/resourceTypes/0/endpoint: A resource type needs endpoint, a text; this one is left out.',
    ],
    [
      'an unknown schema',
      { name: 'A', endpoint: '/A', schema: 'urn:a' },
      '/resourceTypes/0/schema: "A" names the schema "urn:a", which is not among the schemas.',
    ],
    [
      'an extension without schema',
      { name: 'A', endpoint: '/A', schema: userUrn, schemaExtensions: [{ required: true }] },
      '/resourceTypes/0/schemaExtensions/0/schema: An extension of "A" names no schema; it is left out.',
    ],
  ])('a resource type: %s', (_, type, problem) => {
    expect(problems(buildCatalog([], [type]))).toEqual([problem]);
  });

  it('attributes nested without end', () => {
    let attribute: Record<string, unknown> = { name: 'leaf' };
    for (let depth = 0; depth < 100_000; depth++) attribute = { name: 'a', type: 'complex', subAttributes: [attribute] };
    const built = buildCatalog([{ id: badgeUrn, attributes: [attribute] }], []);
    expect(built.findings.map(({ message }) => message)).toEqual(['Attributes deeper than 8 levels are left out.']);
  });

  it('and a finding has a rule, a severity and a section', () => {
    expect(buildCatalog([5], [5]).findings).toMatchObject([
      { rule: 'schema-readable', severity: 'warning', spec: ['RFC 7643 7'] },
      { rule: 'schema-readable', severity: 'warning', spec: ['RFC 7643 6'] },
    ]);
  });
});

describe('names that mean something to JavaScript are only names', () => {
  it('as id, name, attribute and member', () => {
    const hostile: unknown = JSON.parse(
      '[{ "id": "__proto__", "name": "constructor", "__proto__": { "id": "x" }, "attributes": [{ "name": "__proto__" }, { "name": "toString" }] }]',
    );
    const built = buildCatalog(Array.isArray(hostile) ? hostile : [], []);
    expect(schemaByUrn(built.catalog, '__proto__')?.attributes.map(({ name }) => name)).toEqual(['__proto__', 'toString']);
    expect(resourceTypeByName(built.catalog, 'constructor')?.schema).toBe('__proto__');
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
    expect(built.findings).toEqual([]);
  });
});

it('a catalog may be declared complete', () => {
  expect(buildCatalog([], [], { complete: true }).catalog.complete).toBe(true);
});

it('the common attributes are those of RFC 7643 3.1', () => {
  expect(builtInCommonAttributes.map(({ name }) => name)).toEqual(['schemas', 'id', 'externalId', 'meta']);
});
