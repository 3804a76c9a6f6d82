import { describe, expect, it } from 'vitest';
import type { Attribute } from './attribute.ts';
import { attributesOf, findAttribute, resourceTypeByName, schemaByUrn } from './catalog.ts';
import { catalogs } from './catalogs.ts';
import { enterpriseUserUrn } from './urns.ts';

const catalog = catalogs['2.0'];

function attributesOfType(name: string): readonly Attribute[] {
  const type = resourceTypeByName(catalog, name);
  return type === undefined ? [] : attributesOf(catalog, type);
}

/** The attribute behind `User.emails.type`; an extension goes by `enterprise`. */
function attributeAt(place: string): Attribute | undefined {
  const [type = '', ...names] = place.split('.');
  const message = [...catalog.messages.values()].find(({ name }) => name === type);
  let list = message?.attributes ?? attributesOfType(type);
  if (type === 'enterprise') list = schemaByUrn(catalog, enterpriseUserUrn)?.attributes ?? [];
  let found: Attribute | undefined;
  for (const name of names) {
    found = findAttribute(list, name);
    list = found?.subAttributes ?? [];
  }
  return found;
}

describe('an attribute is what the RFC says', () => {
  it.each<[string, Partial<Attribute>]>([
    ['User.schemas', { type: 'reference', multiValued: true, required: true, returned: 'always', caseExact: true, spec: 'RFC 7643 3' }],
    [
      'User.id',
      { required: true, mutability: 'readOnly', returned: 'always', caseExact: true, uniqueness: 'server', spec: 'RFC 7643 3.1' },
    ],
    ['User.externalId', { required: false, caseExact: true, mutability: 'readWrite', uniqueness: 'none' }],
    ['User.meta', { type: 'complex', multiValued: false, mutability: 'readOnly' }],
    ['User.meta.resourceType', { caseExact: true, mutability: 'readOnly' }],
    ['User.meta.created', { type: 'dateTime' }],
    ['User.meta.lastModified', { type: 'dateTime' }],
    ['User.meta.location', { type: 'reference', referenceTypes: ['uri'], caseExact: true }],
    ['User.meta.version', { type: 'string', caseExact: true }],
    ['User.userName', { required: true, uniqueness: 'server', caseExact: false, spec: 'RFC 7643 4.1.1' }],
    ['User.password', { mutability: 'writeOnly', returned: 'never' }],
    ['User.active', { type: 'boolean' }],
    ['User.name.familyName', { type: 'string', spec: 'RFC 7643 4.1.1' }],
    ['User.emails', { type: 'complex', multiValued: true, spec: 'RFC 7643 4.1.2' }],
    ['User.emails.type', { canonicalValues: ['work', 'home', 'other'], spec: 'RFC 7643 2.4' }],
    ['User.emails.primary', { type: 'boolean', multiValued: false }],
    ['User.ims.type', { canonicalValues: ['aim', 'gtalk', 'icq', 'xmpp', 'msn', 'skype', 'qq', 'yahoo', 'other'] }],
    ['User.addresses.country', { type: 'string', spec: 'RFC 7643 4.1.2' }],
    ['User.groups', { mutability: 'readOnly' }],
    ['User.x509Certificates.value', { type: 'binary', caseExact: true }],
    ['User.profileUrl', { type: 'reference', referenceTypes: ['external'], caseExact: true }],
    ['Group.members', { type: 'complex', multiValued: true, mutability: 'readWrite', spec: 'RFC 7643 4.2' }],
    ['Group.members.value', { mutability: 'immutable' }],
    ['enterprise.employeeNumber', { type: 'string', spec: 'RFC 7643 4.3' }],
    ['enterprise.manager', { type: 'complex', multiValued: false }],
    ['enterprise.manager.displayName', { mutability: 'readOnly' }],
    ['ServiceProviderConfig.id', { required: false }],
    ['ServiceProviderConfig.filter.maxResults', { type: 'integer', required: true }],
    ['ResourceType.id', { required: false, uniqueness: 'none', caseExact: true, returned: 'always' }],
    ['ResourceType.schemaExtensions.required', { type: 'boolean', required: true, spec: 'RFC 7643 6' }],
    ['Schema.id', { required: true, uniqueness: 'none', caseExact: true, returned: 'always' }],
    ['Schema.schemas', { required: true, multiValued: true }],
    ['Schema.attributes.subAttributes.name', { required: true, spec: 'RFC 7643 7' }],
    ['Schema.attributes.subAttributes.subAttributes', { type: 'any' }],
    ['PatchOp.schemas', { required: true }],
    ['PatchOp.Operations', { type: 'complex', multiValued: true, required: true, spec: 'RFC 7644 3.5.2' }],
    ['PatchOp.Operations.op', { required: true, canonicalValues: ['add', 'remove', 'replace'], caseExact: false }],
    ['PatchOp.Operations.path', { type: 'string', required: false }],
    ['PatchOp.Operations.value', { type: 'any', required: false }],
    ['ListResponse.totalResults', { type: 'integer', required: true }],
    ['ListResponse.Resources', { type: 'resource', multiValued: true, required: false }],
    ['ListResponse.nextCursor', { type: 'string', spec: 'RFC 9865' }],
    ['SearchRequest.attributes', { type: 'string', multiValued: true }],
    ['SearchRequest.sortOrder', { canonicalValues: ['ascending', 'descending'] }],
    ['SearchRequest.cursor', { type: 'string' }],
    ['BulkRequest.failOnErrors', { type: 'integer', required: false }],
    ['BulkRequest.Operations.method', { required: true, canonicalValues: ['POST', 'PUT', 'PATCH', 'DELETE'] }],
    ['BulkRequest.Operations.path', { required: true }],
    ['BulkRequest.Operations.data', { type: 'resource' }],
    ['BulkResponse.Operations.status', { type: 'string', required: true }],
    ['BulkResponse.Operations.response', { type: 'any' }],
    ['BulkResponse.Operations.location', { type: 'reference', required: false }],
    ['Error.status', { type: 'string', required: true, spec: 'RFC 7644 3.12' }],
    ['Error.scimType', { type: 'string', required: false }],
  ])('%s', (place, characteristics) => {
    expect(attributeAt(place)).toMatchObject(characteristics);
  });
});

describe('what section 8.7 forgot is known (reading 45), and so are the members of later RFCs', () => {
  it.each([
    'User.addresses.primary',
    'User.addresses.value',
    'User.addresses.display',
    'User.emails.$ref',
    'Group.members.display',
    'Group.members.primary',
    'ServiceProviderConfig.etag.supported',
    'ServiceProviderConfig.authenticationSchemes.type',
    'ServiceProviderConfig.authenticationSchemes.primary',
    'ServiceProviderConfig.pagination.defaultPaginationMethod',
    'ServiceProviderConfig.pagination.cursorTimeout',
    'ServiceProviderConfig.securityEvents.eventUris',
    'ResourceType.meta.location',
    'ResourceType.schemaExtensions.value',
  ])('%s', (place) => {
    expect(attributeAt(place)).toBeDefined();
  });

  it('an added sub-attribute of a readOnly attribute is readOnly, another is readWrite', () => {
    expect(attributeAt('User.groups.primary')).toMatchObject({ mutability: 'readOnly', spec: 'RFC 7643 2.4' });
    expect(attributeAt('User.addresses.display')).toMatchObject({ mutability: 'readWrite', spec: 'RFC 7643 2.4' });
  });

  it('singular complex attributes gain nothing', () => {
    expect(attributeAt('User.name.value')).toBeUndefined();
    expect(attributeAt('enterprise.manager.type')).toBeUndefined();
  });
});

describe('all data', () => {
  const everything = (list: readonly Attribute[]): Attribute[] => list.flatMap((a) => [a, ...everything(a.subAttributes)]);
  const all = [...catalog.schemas.values(), ...catalog.messages.values()].flatMap(({ attributes }) => everything(attributes));

  it('has a description and a section for every attribute', () => {
    expect(all.filter(({ description, spec }) => description === '' || !/^RFC \d{4}( [\d.]+)?$/.test(spec ?? ''))).toEqual([]);
  });

  it('has joined descriptions', () => {
    expect(all.filter(({ description }) => /\s\s|\n/.test(description))).toEqual([]);
  });

  it('holds six schemas, six messages and five resource types', () => {
    expect([catalog.schemas.size, catalog.messages.size, catalog.resourceTypes.length]).toEqual([6, 6, 5]);
  });

  it('is not declared complete', () => {
    expect(catalog.complete).toBe(false);
  });
});
