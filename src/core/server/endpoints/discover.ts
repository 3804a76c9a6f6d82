/** The discovery endpoints (RFC 7644 4): what the server says of itself, read only. */
import { messageUrn } from '../../schema/urns.ts';
import type { JsonObject } from '../../schema/json-object.ts';
import type { Answer, Call, Service } from '../call.ts';
import type { DiscoveryRoute } from '../routes.ts';
import { resourceTypeDocuments, schemaDocuments, serviceProviderConfig } from '../schema-documents.ts';
import { ScimError } from '../scim-error.ts';

/** 200; 403 for a filter (reading 38), 404. Sorting, paging and projection are passed over (RFC 7644 4). */
export function discover(service: Service, call: Call, { endpoint, id }: DiscoveryRoute): Answer | ScimError {
  if (call.query.has('filter')) {
    return new ScimError(403, `\`/${endpoint}\` takes no filter: read all of it, and choose yourself (RFC 7644 4).`);
  }
  if (endpoint === 'ServiceProviderConfig') {
    if (id !== undefined) return new ScimError(404, 'There is one `/ServiceProviderConfig`, and nothing below it.');
    return located(serviceProviderConfig(service, call.base), `${call.base}/${endpoint}`);
  }
  const documents = endpoint === 'Schemas' ? schemaDocuments(service, call.base) : resourceTypeDocuments(service, call.base);
  if (id === undefined) return { status: 200, body: listOfAll(documents) };
  const document =
    documents.find((one) => one['id'] === id) ?? documents.find((one) => String(one['id']).toLowerCase() === id.toLowerCase());
  if (document !== undefined) return located(document, encodeURI(`${call.base}/${endpoint}/${String(document['id'])}`));
  const ids = documents.map((one) => String(one['id'])).join(', ');
  return new ScimError(404, `\`/${endpoint}\` has no \`${id}\`; it has ${ids}.`);
}

function located(body: JsonObject, location: string): Answer {
  return { status: 200, body, headers: { location, 'content-location': location } };
}

function listOfAll(documents: readonly JsonObject[]): JsonObject {
  const totalResults = documents.length;
  return { schemas: [messageUrn('ListResponse')], totalResults, startIndex: 1, itemsPerPage: totalResults, Resources: documents };
}
