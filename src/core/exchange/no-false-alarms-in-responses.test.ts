import { expect, test } from 'vitest';
import { enterpriseUserUrn, messageUrn, resourceTypeUrn, schemaUrn, serviceProviderConfigUrn, userUrn } from '../schema/urns.ts';
import { alarmsOf, unfoundIn, clientOf, reply, group, list, type Case, type Payload } from './valid-payloads.ts';

const discovery: Record<string, Case> = {
  'a ServiceProviderConfig': {
    schemas: [serviceProviderConfigUrn],
    documentationUri: 'https://example.com/help/scim.html',
    patch: { supported: true },
    bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1048576 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: true },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: 100,
      maxPageSize: 250,
      cursorTimeout: 3600,
    },
    authenticationSchemes: [
      {
        name: 'OAuth Bearer Token',
        description: 'Authentication scheme using the OAuth Bearer Token Standard',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        documentationUri: 'https://example.com/help/oauth.html',
        type: 'oauthbearertoken',
        primary: true,
      },
    ],
    meta: {
      resourceType: 'ServiceProviderConfig',
      location: 'https://example.com/v2/ServiceProviderConfig',
      version: 'W/"3694e05e9dff594"',
    },
  },
  'a ServiceProviderConfig without bulk and with security events': {
    schemas: [serviceProviderConfigUrn],
    patch: { supported: false },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: false, maxResults: 0 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [{ type: 'httpbasic', name: 'HTTP Basic', description: 'A name and a password' }],
    securityEvents: { asyncRequest: 'none', eventUris: ['urn:ietf:params:scim:event:prov:create:full'] },
  },
  'a ResourceType with a required extension': {
    schemas: [resourceTypeUrn],
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    description: 'User Account',
    schema: userUrn,
    schemaExtensions: [{ schema: enterpriseUserUrn, required: true }],
    meta: { location: 'https://example.com/v2/ResourceTypes/User', resourceType: 'ResourceType' },
  },
  'a ResourceType of the server’s own, without id and extensions': {
    schemas: [resourceTypeUrn],
    name: 'Room',
    endpoint: '/Rooms',
    schema: 'urn:example:scim:Room',
  },
  'a Schema with attributes of every type': {
    schemas: [schemaUrn],
    id: 'urn:example:scim:Room',
    name: 'Room',
    description: 'A room',
    attributes: ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'].map((type) => ({
      name: `${type}Value`,
      type,
      multiValued: type === 'string',
      description: `A ${type}`,
      required: false,
      caseExact: false,
      mutability: 'readWrite',
      returned: 'default',
      uniqueness: 'none',
      ...(type === 'reference' ? { referenceTypes: ['User', 'external', 'uri'] } : {}),
      ...(type === 'string' ? { canonicalValues: ['red', 'green'] } : {}),
      ...(type === 'complex'
        ? {
            subAttributes: [
              {
                name: 'value',
                type: 'string',
                multiValued: false,
                description: 'x',
                required: false,
                mutability: 'immutable',
                returned: 'request',
              },
            ],
          }
        : {}),
    })),
    meta: { resourceType: 'Schema', location: '/v2/Schemas/urn:example:scim:Room' },
  },
};

const responses: Record<string, Case> = {
  'a User': reply,
  'a User in groups, with a manager’s name': {
    ...reply,
    schemas: [userUrn, enterpriseUserUrn],
    groups: [{ value: 'e9e30dba', $ref: 'https://example.com/v2/Groups/e9e30dba', display: 'Guides', type: 'direct' }],
    [enterpriseUserUrn]: { manager: { value: '26118915', $ref: '../Users/26118915', displayName: 'John Smith' } },
  },
  'a User in a draft of unusual but legal dates': {
    ...reply,
    meta: { ...reply.meta, created: '2024-02-29T24:00:00Z', lastModified: '2026-03-02T08:15:00.000000001-12:00' },
  },
  'a Group': {
    ...group,
    id: 'e9e30dba',
    members: [{ value: '2819c223', $ref: 'https://example.com/v2/Users/2819c223', display: 'Babs Jensen' }],
    meta: {
      resourceType: 'Group',
      created: '2026-03-02T08:15:00Z',
      lastModified: '2026-03-02T08:15:00Z',
      version: 'W/"1"',
      location: 'https://example.com/v2/Groups/e9e30dba',
    },
  },
  'an empty list': list([]),
  'an empty list without Resources': { schemas: [messageUrn('ListResponse')], totalResults: 0 },
  'the answer to count=0 of an empty store': { schemas: [messageUrn('ListResponse')], totalResults: 0, itemsPerPage: 0, startIndex: 1 },
  'a page of a list': list([reply], { totalResults: 100, itemsPerPage: 1, startIndex: 11 }),
  'Users and Groups in one list': list([
    reply,
    { ...group, id: 'e9e30dba', meta: { resourceType: 'Group', location: 'https://example.com/v2/Groups/e9e30dba' } },
  ]),
  'a page by cursor': list([reply], { totalResults: 100, itemsPerPage: 1, previousCursor: 'ze7L30kMiiLX6x', nextCursor: 'YkU3OF86Pz0rGv' }),
  'a page by cursor without a total': {
    schemas: [messageUrn('ListResponse')],
    itemsPerPage: 1,
    nextCursor: 'VZUTiyhEQJ94IR',
    Resources: [reply],
  },
  'a list of schemas': list([discovery['a Schema with attributes of every type'] as Payload]),
  'a list of resource types': list([discovery['a ResourceType with a required extension'] as Payload], { itemsPerPage: 1, startIndex: 1 }),
  'an Error': { schemas: [messageUrn('Error')], status: '400', scimType: 'mutability', detail: "Attribute 'id' is readOnly" },
  'an Error with nothing but its status': { schemas: [messageUrn('Error')], status: '404' },
  'an Error of cursor pagination': { schemas: [messageUrn('Error')], status: '400', scimType: 'expiredCursor', detail: 'Too late' },
  'a bulk response': {
    schemas: [messageUrn('BulkResponse')],
    Operations: [
      {
        location: 'https://example.com/v2/Users/92b725cd',
        method: 'POST',
        bulkId: 'qwerty',
        version: 'W/"4weymrEsh5O6cAEK"',
        status: '201',
      },
      { location: 'https://example.com/v2/Users/92b725cd', method: 'DELETE', status: '204' },
      {
        method: 'POST',
        bulkId: 'ytrewq',
        status: '400',
        response: { schemas: [messageUrn('Error')], scimType: 'invalidSyntax', detail: 'Request is unparsable', status: '400' },
      },
    ],
  },
  'an Okta-style list': list([reply], { startIndex: 1, itemsPerPage: 1 }),
  'an Entra-style reply to a filter without a match': list([], { itemsPerPage: 20, startIndex: 1 }),
  'a resource with what the server alone sets': { payload: { ...reply, groups: [] }, options: { direction: 'response' } },
};

test.each(Object.entries(discovery))('%s', (_, one) => expect(alarmsOf(one)).toEqual([]));
test.each(Object.entries(responses))('%s', (_, one) => expect(alarmsOf(one)).toEqual([]));
test.each(Object.entries({ ...discovery, ...responses }))('%s: no client sends it', (_, one) => expect(clientOf(one)).toBeUndefined());

const tried = new Set<string>();
test.each(Object.entries({ ...discovery, ...responses }))('%s: damaged is found out', (_, one) =>
  expect(unfoundIn(one, tried)).toEqual([]),
);
