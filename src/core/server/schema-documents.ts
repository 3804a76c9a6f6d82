/** The documents by which the server describes itself (RFC 7644 4; RFC 7643 5 to 7). */
import type { Attribute } from '../schema/attribute.ts';
import type { ResourceType, Schema } from '../schema/catalog.ts';
import type { JsonObject } from '../schema/json-object.ts';
import { resourceTypeUrn, schemaUrn, serviceProviderConfigUrn } from '../schema/urns.ts';
import type { Service } from './call.ts';
import { endpointOf, servedTypes } from './routes.ts';

/** RFC 7643 5. */
export function serviceProviderConfig({ settings }: Service, base: string): JsonObject {
  return {
    schemas: [serviceProviderConfigUrn],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: settings['bulk.maxOperations'], maxPayloadSize: settings['bulk.maxPayloadBytes'] },
    filter: { supported: true, maxResults: settings['filter.maxResults'] ?? settings['list.maxCount'] },
    changePassword: { supported: true },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: settings['pagination.default'],
      defaultPageSize: settings['list.defaultCount'],
      maxPageSize: settings['list.maxCount'],
      cursorTimeout: settings['pagination.cursorSeconds'],
    },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'A token in the Authorization header: Bearer, a blank, the token.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

/** RFC 7643 6; of every resource type that can be created. */
export function resourceTypeDocuments({ catalog }: Service, base: string): readonly JsonObject[] {
  return servedTypes(catalog).map((type) => resourceTypeDocument(type, base));
}

function resourceTypeDocument(type: ResourceType, base: string): JsonObject {
  const { name, schema, schemaExtensions } = type;
  return {
    schemas: [resourceTypeUrn],
    id: name,
    name,
    endpoint: `/${endpointOf(type)}`,
    schema,
    ...(schemaExtensions.length > 0 && { schemaExtensions }),
    meta: { resourceType: 'ResourceType', location: encodeURI(`${base}/ResourceTypes/${name}`) },
  };
}

/** RFC 7643 7; of every resource type, the server's own descriptions among them. Messages are no schemas of resources (RFC 7644 3.1). */
export function schemaDocuments({ catalog }: Service, base: string): readonly JsonObject[] {
  const used = new Set(
    catalog.resourceTypes.flatMap(({ schema, schemaExtensions }) => [schema, ...schemaExtensions.map((extension) => extension.schema)]),
  );
  return [...used].flatMap((urn) => {
    const schema = catalog.schemas.get(urn);
    return schema === undefined ? [] : [schemaDocument(schema, base)];
  });
}

function schemaDocument({ id, name, description, attributes }: Schema, base: string): JsonObject {
  return {
    schemas: [schemaUrn],
    id,
    name,
    description,
    attributes: attributes.map(attributeDocument),
    meta: { resourceType: 'Schema', location: encodeURI(`${base}/Schemas/${id}`) },
  };
}

/** Every characteristic that the type can have (RFC 7643 7). */
function attributeDocument(attribute: Attribute): JsonObject {
  const { name, multiValued, description, required, canonicalValues, caseExact, mutability, returned, uniqueness } = attribute;
  const { referenceTypes, subAttributes } = attribute;
  // The innermost `subAttributes` of the Schema schema, which goes on without end, has a type of its own in the catalog.
  const type = attribute.type === 'any' ? 'complex' : attribute.type;
  return {
    name,
    type,
    ...(type === 'complex' && { subAttributes: subAttributes.map(attributeDocument) }),
    multiValued,
    description,
    required,
    ...(canonicalValues.length > 0 && { canonicalValues }),
    ...(type !== 'complex' && { caseExact }),
    mutability,
    returned,
    // EID 6004: a complex attribute has no uniqueness of its own.
    ...(type !== 'complex' && { uniqueness }),
    ...(referenceTypes.length > 0 && { referenceTypes }),
  };
}
