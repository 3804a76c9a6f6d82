/** Queries: GET and POST to `/.search`, of one resource type or of all (RFC 7644 3.4.2, 3.4.3). */
import { resourceTypeByName, type ResourceType } from '../../schema/catalog.ts';
import { messageUrn } from '../../schema/urns.ts';
import type { Answer, Call, Service } from '../call.ts';
import { findResources } from '../find-resources.ts';
import { readSearchRequest, readUrlQuery, type ListQuery } from '../list-query.ts';
import { ScimError } from '../scim-error.ts';
import type { StoredResource } from '../stored-resource.ts';
import { viewOf } from '../view.ts';

/** 200 with a ListResponse, also where nothing matches. */
export function listResources(service: Service, call: Call, types: readonly ResourceType[]): Answer | ScimError {
  const { catalog } = service;
  const query = call.method === 'POST' ? readSearchRequest(call.body, catalog) : readUrlQuery(call.query, catalog);
  if (query instanceof ScimError) return query;
  const usesCursor = query.cursor !== undefined || (service.settings['pagination.default'] === 'cursor' && !asksForIndex(call));
  const page = usesCursor ? cursorPage(service, call, types, query) : indexPage(service, call, types, query);
  if (page instanceof ScimError) return page;
  const { found, rest } = page;
  const itemsPerPage = found.length;
  const isCountZero = query.count === 0;
  const Resources = found.map((stored) => shown(service, call, stored, query));
  return { status: 200, body: { schemas: [messageUrn('ListResponse')], ...rest, itemsPerPage, ...(!isCountZero && { Resources }) } };
}

interface Page {
  readonly found: readonly StoredResource[];
  readonly rest: Readonly<Record<string, unknown>>;
}

function asksForIndex({ method, query, body }: Call): boolean {
  return method === 'POST' ? typeof body === 'object' && body !== null && 'startIndex' in body : query.has('startIndex');
}

function indexPage(service: Service, call: Call, types: readonly ResourceType[], query: ListQuery): Page | ScimError {
  const all = limited(service, findResources(service, types, query, call.base));
  if (all instanceof ScimError) return all;
  const { startIndex } = query;
  const found = all.slice(startIndex - 1, startIndex - 1 + pageSize(service, query));
  return { found, rest: { totalResults: all.length, startIndex } };
}

function cursorPage(service: Service, call: Call, types: readonly ResourceType[], query: ListQuery): Page | ScimError {
  const { cursors, store, now, settings } = service;
  const time = now().getTime();
  const question = JSON.stringify([types.map(({ name }) => name), query.filter, query.sortBy, query.descending]);
  const place = query.cursor ? cursors.find(query.cursor, question, time) : firstPlace(service, call, types, query);
  if (place instanceof ScimError) return place;
  const { ids, offset } = place;
  const size = pageSize(service, query);
  const found = ids.slice(offset, offset + size).flatMap((id) => store.find(id) ?? []);
  const hasMore = size > 0 && offset + size < ids.length;
  const expires = time + settings['pagination.cursorSeconds'] * 1000;
  const name = place.name ?? (hasMore ? cursors.keep(service.newCursor(), { ids, query: question, expires }) : '');
  return {
    found,
    rest: {
      totalResults: ids.length,
      ...(hasMore && { nextCursor: `${name}.${offset + size}` }),
      ...(offset > 0 && { previousCursor: `${name}.${Math.max(0, offset - size)}` }),
    },
  };
}

/** Where a query begins that has no cursor yet. */
function firstPlace(service: Service, call: Call, types: readonly ResourceType[], query: ListQuery) {
  const all = limited(service, findResources(service, types, query, call.base));
  return all instanceof ScimError ? all : { name: undefined, ids: all.map(({ id }) => id), offset: 0 };
}

function pageSize({ settings }: Service, { count }: ListQuery): number {
  return Math.min(count ?? settings['list.defaultCount'], settings['list.maxCount']);
}

function limited({ settings }: Service, found: readonly StoredResource[] | ScimError): readonly StoredResource[] | ScimError {
  const most = settings['filter.maxResults'];
  if (found instanceof ScimError || most === null || found.length <= most) return found;
  return new ScimError(
    400,
    `The query finds ${found.length} resources, and the server gives at most ${most}: narrow the filter.`,
    'tooMany',
  );
}

function shown(service: Service, call: Call, stored: StoredResource, { selection }: ListQuery) {
  const view = viewOf(service, stored, call.base);
  const type = resourceTypeByName(service.catalog, stored.resourceType);
  return type === undefined ? view : service.projector.forType(type, selection, false)(view);
}
