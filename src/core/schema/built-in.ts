/** What RFC 7643, RFC 7644 and RFC 9865 define, read from the data files; nothing here can fail on good data, which a test proves. */
import type { PayloadKind } from '../finding.ts';
import type { Attribute } from './attribute.ts';
import type { ResourceType, Schema } from './catalog.ts';
import commonData from './data/2.0/common.json' with { type: 'json' };
import enterpriseUserData from './data/2.0/enterprise-user.json' with { type: 'json' };
import groupData from './data/2.0/group.json' with { type: 'json' };
import resourceTypeData from './data/2.0/resource-type.json' with { type: 'json' };
import schemaData from './data/2.0/schema.json' with { type: 'json' };
import serviceProviderConfigData from './data/2.0/service-provider-config.json' with { type: 'json' };
import userData from './data/2.0/user.json' with { type: 'json' };
import bulkRequestData from './data/messages/bulk-request.json' with { type: 'json' };
import bulkResponseData from './data/messages/bulk-response.json' with { type: 'json' };
import errorData from './data/messages/error.json' with { type: 'json' };
import listResponseData from './data/messages/list-response.json' with { type: 'json' };
import patchOpData from './data/messages/patch-op.json' with { type: 'json' };
import searchRequestData from './data/messages/search-request.json' with { type: 'json' };
import { readAttributes, readSchema } from './read-schema.ts';
import { enterpriseUserUrn, groupUrn, resourceTypeUrn, schemaUrn, serviceProviderConfigUrn, userUrn } from './urns.ts';

function defect(pointer: string, message: string): never {
  throw new Error(`${pointer}: ${message}`);
}

function read(data: unknown): Schema {
  return readSchema(data, '', defect, { builtIn: true }) ?? defect('', 'not a schema');
}

export const builtInSchemas: readonly Schema[] = [
  userData,
  groupData,
  enterpriseUserData,
  serviceProviderConfigData,
  resourceTypeData,
  schemaData,
].map(read);

export const builtInMessages: ReadonlyMap<PayloadKind, Schema> = new Map<PayloadKind, Schema>([
  ['PatchOp', read(patchOpData)],
  ['ListResponse', read(listResponseData)],
  ['SearchRequest', read(searchRequestData)],
  ['BulkRequest', read(bulkRequestData)],
  ['BulkResponse', read(bulkResponseData)],
  ['Error', read(errorData)],
]);

/** RFC 7643 8.6, except that the enterprise extension is not required: the Users of 8.1 and 8.2 lack it. */
export const builtInResourceTypes: readonly ResourceType[] = [
  { name: 'User', endpoint: '/Users', schema: userUrn, schemaExtensions: [{ schema: enterpriseUserUrn, required: false }] },
  { name: 'Group', endpoint: '/Groups', schema: groupUrn, schemaExtensions: [] },
  { name: 'ServiceProviderConfig', endpoint: '/ServiceProviderConfig', schema: serviceProviderConfigUrn, schemaExtensions: [] },
  { name: 'ResourceType', endpoint: '/ResourceTypes', schema: resourceTypeUrn, schemaExtensions: [] },
  { name: 'Schema', endpoint: '/Schemas', schema: schemaUrn, schemaExtensions: [] },
];

export const builtInCommonAttributes: readonly Attribute[] = readAttributes(commonData, '', defect, { builtIn: true });
