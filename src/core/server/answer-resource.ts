/** The answer that carries one resource (RFC 7644 3.3, 3.4.1, 3.5, 3.9, 3.14). */
import { resourceTypeByName } from '../schema/catalog.ts';
import type { Answer, Call, Service } from './call.ts';
import { versionOf } from './entity-tag.ts';
import { ScimError } from './scim-error.ts';
import { readSelection } from './selection.ts';
import type { StoredResource } from './stored-resource.ts';
import { locationOf, viewOf } from './view.ts';

/** What `attributes` and `excludedAttributes` of the URL ask for; read before anything is changed, since they may be at fault. */
export function selectionOf({ catalog }: Service, { query }: Call) {
  return readSelection(query.getAll('attributes'), query.getAll('excludedAttributes'), catalog);
}

/** @returns the resource with its headers; `status` 201 tells that it is new. */
export function answerResource(service: Service, call: Call, stored: StoredResource, status: 200 | 201): Answer | ScimError {
  const selection = selectionOf(service, call);
  const type = resourceTypeByName(service.catalog, stored.resourceType);
  if (selection instanceof ScimError) return selection;
  const view = viewOf(service, stored, call.base);
  const isWritten = call.method !== 'GET';
  return {
    status,
    body: type === undefined ? view : service.projector.forType(type, selection, isWritten)(view),
    headers: headersOf(service, call, stored),
  };
}

/** `Location`, `Content-Location` (both `meta.location`, reading 32) and `ETag`. */
export function headersOf(service: Service, call: Call, stored: StoredResource): Readonly<Record<string, string>> {
  const location = locationOf(service, stored, call.base);
  return { location, 'content-location': location, etag: versionOf(stored.revision) };
}
