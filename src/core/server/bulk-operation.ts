/** Reads the operations of a BulkRequest (RFC 7644 3.7). */
import { isJsonObject, memberOf, textOf, type JsonObject } from '../schema/json-object.ts';
import type { Service } from './call.ts';
import { routeOf, segmentsBehind, type Route } from './routes.ts';
import { ScimError } from './scim-error.ts';

/** One operation, as far as it could be read. */
export interface BulkOperation {
  readonly method: string;
  /** As it was written. */
  readonly path: string;
  readonly bulkId: string | undefined;
  readonly version: string | undefined;
  readonly data: unknown;
  /** Why it cannot be carried out. */
  readonly fault: ScimError | undefined;
}

/** Which ids the bulkIds of a request stand for. */
export type BulkIds = ReadonlyMap<string, string>;

/** Tells whether a bulkId is taken. */
type Taken = Pick<ReadonlySet<string>, 'has'>;

const methods: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** @param taken the bulkIds of the operations before. */
export function readBulkOperation(given: unknown, taken: Taken): BulkOperation {
  const object: JsonObject = isJsonObject(given) ? given : {};
  const method = textOf(memberOf(object, 'method'))?.toUpperCase() ?? '';
  const path = textOf(memberOf(object, 'path')) ?? '';
  const bulkId = textOf(memberOf(object, 'bulkId')) ?? undefined;
  const version = textOf(memberOf(object, 'version')) ?? undefined;
  const data = memberOf(object, 'data') ?? undefined;
  const fault = isJsonObject(given) ? faultOf(method, path, bulkId, data, taken) : 'An operation is an object with method, path and data.';
  return { method, path, bulkId, version, data, fault: fault === undefined ? undefined : new ScimError(400, fault, 'invalidSyntax') };
}

function faultOf(method: string, path: string, bulkId: string | undefined, data: unknown, taken: Taken): string | undefined {
  if (!methods.has(method)) return `\`method\` takes POST, PUT, PATCH or DELETE, not ${JSON.stringify(method)}.`;
  if (path === '') return '`path` is missing: write the URL behind the base URL, such as `/Users`.';
  if (method === 'POST' && (bulkId === undefined || bulkId === '')) return 'A POST has a `bulkId` (RFC 7644 3.7): add one.';
  if (method === 'POST' && bulkId !== undefined && taken.has(bulkId))
    return `The bulkId \`${bulkId}\` stands at an operation before: choose another one.`;
  if (method !== 'DELETE' && data === undefined) return `A ${method} needs \`data\`: add the body that it would have.`;
  return undefined;
}

/** What the path of an operation names; an error where that is neither a resource type nor one resource. */
export function routeOfOperation(service: Service, path: string): { route: Route; query: URLSearchParams } | ScimError {
  const [pathname = '', ...query] = path.split('?');
  const segments = segmentsBehind('', pathname.startsWith('/') ? pathname : `/${pathname}`);
  const route = segments instanceof ScimError ? segments : routeOf(service.catalog, segments);
  if (route instanceof ScimError) return route;
  if (route.kind === 'resources' || route.kind === 'resource') return { route, query: new URLSearchParams(query.join('?')) };
  return new ScimError(
    400,
    `\`${path}\` has no place in a bulk request: name the endpoint of a resource type, or a resource.`,
    'invalidValue',
  );
}

/** `bulkId:` and the id, up to what cannot stand in an id in a path or a filter. */
const reference = /bulkId:([^"'\]/\s,)]+)/gu;

/** The bulkIds to which a value refers, wherever they stand in it (RFC 7644 3.7.2). */
export function referencesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    if (value.includes('bulkId:')) for (const [, bulkId = ''] of value.matchAll(reference)) found.add(bulkId);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) referencesIn(inner, found);
  }
  return found;
}

/** The value with ids in the place of bulkIds. */
export function withIds(value: unknown, ids: BulkIds): unknown {
  if (typeof value === 'string') return textWithIds(value, ids);
  if (Array.isArray(value)) return value.map((element: unknown) => withIds(element, ids));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withIds(member, ids)]));
}

export function textWithIds(text: string, ids: BulkIds): string {
  if (!text.includes('bulkId:')) return text;
  return text.replace(reference, (whole, bulkId: string) => ids.get(bulkId) ?? whole);
}
