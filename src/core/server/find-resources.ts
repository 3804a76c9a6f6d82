/** The resources that a query finds, in their order (RFC 7644 3.4.2.1 to 3.4.2.3). */
import type { Filter } from '../filter/ast.ts';
import { compileFilter } from '../filter/compile.ts';
import type { ResourceType } from '../schema/catalog.ts';
import type { JsonObject } from '../schema/json-object.ts';
import type { Service } from './call.ts';
import { candidatesOf } from './candidates.ts';
import type { ListQuery } from './list-query.ts';
import { ScimError } from './scim-error.ts';
import { sortingBy } from './sort.ts';
import type { StoredResource } from './stored-resource.ts';
import { viewOf } from './view.ts';

/** @param types over whose resources the query runs; an attribute that one of several types lacks has no value there (RFC 7644 3.4.2.1). */
export function findResources(
  service: Service,
  types: readonly ResourceType[],
  query: Pick<ListQuery, 'filter' | 'sortBy' | 'descending'>,
  base: string,
): readonly StoredResource[] | ScimError {
  const { catalog } = service;
  const sole = types.length === 1 ? types[0] : undefined;
  const compiled =
    query.filter === undefined ? undefined : compileFilter(query.filter, { catalog, ...(sole && { resourceType: sole.name }) });
  if (compiled?.ok === false) return filterError(compiled.error);
  const sorting = query.sortBy === undefined ? undefined : sortingBy(query.sortBy, catalog, sole);
  if (sorting instanceof ScimError) return sorting;
  const stateFor = (text: string | undefined) => (text !== undefined && needsView.test(text) ? viewer(service, base) : asStored);
  const found = compiled === undefined ? all(service, types) : matching(service, types, compiled, stateFor(query.filter));
  if (sorting === undefined) return found;
  const stateOf = stateFor(query.sortBy);
  const keyed = found.map((stored) => ({ stored, key: sorting.key(stateOf(stored)) }));
  keyed.sort((a, b) => (query.descending ? sorting.compare(b.key, a.key) : sorting.compare(a.key, b.key)));
  return keyed.map(({ stored }) => stored);
}

/** Names of what is not stored, but worked out when a resource is shown. */
const needsView = /groups|location|\$ref|manager/iu;

type StateOf = (stored: StoredResource) => JsonObject;

function asStored({ resource }: StoredResource): JsonObject {
  return resource;
}

function viewer(service: Service, base: string): StateOf {
  return (stored) => viewOf(service, stored, base);
}

function all({ store }: Service, types: readonly ResourceType[]): readonly StoredResource[] {
  return types.flatMap((type) => [...store.allOf(type)]);
}

function matching(
  { store }: Service,
  types: readonly ResourceType[],
  { filter, match }: { readonly filter: Filter; readonly match: (resource: unknown) => boolean },
  stateOf: StateOf,
): readonly StoredResource[] {
  const found: StoredResource[] = [];
  for (const type of types) {
    for (const stored of candidatesOf(store, type, filter) ?? store.allOf(type)) if (match(stateOf(stored))) found.push(stored);
  }
  return found;
}

function filterError({ message, suggestion }: { readonly message: string; readonly suggestion?: string }): ScimError {
  const mended = suggestion === undefined ? '' : ` Write: ${suggestion}`;
  return new ScimError(400, message + mended, 'invalidFilter');
}
