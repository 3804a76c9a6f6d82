/** URLs (RFC 7644 3.2): what the part behind the base URL names. */
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import { discoveryUrns } from '../schema/urns.ts';
import { ScimError } from './scim-error.ts';

/** By which the service provider describes itself (RFC 7644 4). */
export interface DiscoveryRoute {
  readonly kind: 'discovery';
  readonly endpoint: 'ServiceProviderConfig' | 'ResourceTypes' | 'Schemas';
  readonly id: string | undefined;
}

export type Route =
  /** The base URL itself. */
  | { readonly kind: 'root' }
  /** `/.search`; without a resource type that of the root. */
  | { readonly kind: 'search'; readonly resourceType: ResourceType | undefined }
  | { readonly kind: 'me' }
  | { readonly kind: 'bulk' }
  | DiscoveryRoute
  | { readonly kind: 'resources'; readonly resourceType: ResourceType }
  | { readonly kind: 'resource'; readonly resourceType: ResourceType; readonly id: string };

/** The methods that each kind of route takes, in the order of `Allow`. */
export const methodsOf: Readonly<Record<Route['kind'], readonly string[]>> = {
  root: ['GET'],
  search: ['POST'],
  discovery: ['GET'],
  bulk: ['POST'],
  me: ['GET', 'PUT', 'PATCH', 'DELETE'],
  resources: ['GET', 'POST'],
  resource: ['GET', 'PUT', 'PATCH', 'DELETE'],
};

/**
 * The part of a URL path behind the base, in segments.
 * @returns 404 where the URL lies elsewhere, 400 where it names another version of the protocol (RFC 7644 3.13).
 */
export function segmentsBehind(basePath: string, pathname: string): readonly string[] | ScimError {
  const rest = restBehind(basePath, pathname);
  if (rest instanceof ScimError) return rest;
  const segments: string[] = [];
  for (const written of rest.split('/')) {
    const segment = decoded(written);
    if (segment === undefined) return new ScimError(400, `\`${written}\` is no percent-encoded text: write % as %25.`, 'invalidValue');
    segments.push(segment);
  }
  // One slash at the start, and one that may stand at the end.
  return segments.slice(1, segments.length > 2 && segments.at(-1) === '' ? -1 : undefined);
}

function restBehind(basePath: string, pathname: string): string | ScimError {
  if (isUnder(basePath, pathname)) return slashed(pathname.slice(basePath.length));
  const [, unversioned] = /^(.*)\/v\d+$/u.exec(basePath) ?? [];
  if (unversioned !== undefined && isUnder(unversioned, pathname)) {
    const rest = slashed(pathname.slice(unversioned.length));
    const [, version] = /^\/(v\d+)(?:\/|$)/u.exec(rest) ?? [];
    if (version === undefined) return rest;
    return new ScimError(400, `The server does not speak version \`${version}\`: write \`${basePath}\`.`, 'invalidVers');
  }
  return new ScimError(404, `Nothing is at \`${pathname}\`: the service provider answers under \`${basePath}\`.`);
}

function isUnder(path: string, pathname: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}

function slashed(rest: string): string {
  return rest === '' ? '/' : rest;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** What the segments name; 404 where they name nothing. */
export function routeOf(catalog: Catalog, segments: readonly string[]): Route | ScimError {
  const [endpoint = '', id, ...more] = segments;
  if (id === undefined) {
    if (endpoint === '') return { kind: 'root' };
    if (endpoint === '.search') return { kind: 'search', resourceType: undefined };
    if (endpoint === 'Bulk') return { kind: 'bulk' };
    if (endpoint === 'Me') return { kind: 'me' };
  }
  if (more.length === 0 && (endpoint === 'ServiceProviderConfig' || endpoint === 'ResourceTypes' || endpoint === 'Schemas')) {
    return { kind: 'discovery', endpoint, id };
  }
  const resourceType = servedTypes(catalog).find((type) => endpointOf(type) === endpoint);
  if (resourceType !== undefined && more.length === 0) {
    if (id === '.search') return { kind: 'search', resourceType };
    return id === undefined ? { kind: 'resources', resourceType } : { kind: 'resource', resourceType, id };
  }
  return new ScimError(404, `There is no endpoint \`/${segments.join('/')}\`; there are ${endpointNames(catalog).join(', ')}.`);
}

/** The resource types that can be created: all but those by which the service provider describes itself (RFC 7644 4). */
export function servedTypes(catalog: Catalog): readonly ResourceType[] {
  return catalog.resourceTypes.filter(({ schema }) => !discoveryUrns.has(schema));
}

/** The last segment of the endpoint of a resource type, for example `Users`. */
export function endpointOf({ endpoint }: ResourceType): string {
  const trimmed = endpoint.replace(/\/+$/u, '');
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

function endpointNames(catalog: Catalog): readonly string[] {
  return [
    ...servedTypes(catalog).map((type) => `/${endpointOf(type)}`),
    '/Me',
    '/Bulk',
    '/.search',
    '/ServiceProviderConfig',
    '/ResourceTypes',
    '/Schemas',
  ];
}
