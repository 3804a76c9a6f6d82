/** A resource as it is shown: with what depends on the URL of the server, and on other resources (RFC 7643 3.1, 4.1.2, 4.2, 4.3). */
import { attributesOf, findAttribute, resourceTypeByName } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { enterpriseUserUrn } from '../schema/urns.ts';
import type { Service } from './call.ts';
import { endpointOf } from './routes.ts';
import type { StoredResource } from './stored-resource.ts';

/** The URL of a resource. @param base that of the server, without a slash at its end. */
export function locationOf({ catalog }: Service, { id, resourceType }: StoredResource, base: string): string {
  const type = resourceTypeByName(catalog, resourceType);
  return `${base}/${type === undefined ? resourceType : endpointOf(type)}/${encodeURIComponent(id)}`;
}

/** The resource with `meta.location`, `groups`, the `$ref` of its members and what is known of its manager. */
export function viewOf(service: Service, stored: StoredResource, base: string): JsonObject {
  const { meta, ...rest } = stored.resource;
  const view: Record<string, unknown> = rest;
  const { members } = rest;
  if (Array.isArray(members)) view['members'] = members.map((member: unknown) => withReference(service, member, base));
  if (showsGroups(service, stored)) {
    const groups = groupsOf(service, stored, base);
    if (groups.length > 0) view['groups'] = groups;
  }
  const enterprise = rest[enterpriseUserUrn];
  if (isJsonObject(enterprise) && isJsonObject(enterprise['manager'])) {
    view[enterpriseUserUrn] = { ...enterprise, manager: withManager(service, enterprise['manager'], base) };
  }
  view['meta'] = { ...(isJsonObject(meta) && meta), location: locationOf(service, stored, base) };
  return view;
}

function showsGroups({ catalog }: Service, { resourceType }: StoredResource): boolean {
  const type = resourceTypeByName(catalog, resourceType);
  return type !== undefined && findAttribute(attributesOf(catalog, type), 'groups')?.mutability === 'readOnly';
}

/** The groups that a resource is a member of, itself (direct) or through another group (indirect). */
function groupsOf(service: Service, { id }: StoredResource, base: string): readonly JsonObject[] {
  const found = new Map<string, JsonObject>();
  const waiting = service.store.groupsOf(id).map((group) => ({ group, type: 'direct' }));
  for (const { group, type } of waiting) {
    if (found.has(group.id)) continue;
    const display = group.resource['displayName'];
    const $ref = locationOf(service, group, base);
    found.set(group.id, { value: group.id, $ref, ...(typeof display === 'string' && { display }), type });
    waiting.push(...service.store.groupsOf(group.id).map((outer) => ({ group: outer, type: 'indirect' })));
  }
  return [...found.values()];
}

function withReference(service: Service, member: unknown, base: string): unknown {
  if (!isJsonObject(member) || typeof member['value'] !== 'string') return member;
  const target = service.store.find(member['value']);
  return target === undefined ? member : { ...member, type: target.resourceType, $ref: locationOf(service, target, base) };
}

function withManager(service: Service, manager: JsonObject, base: string): JsonObject {
  const target = typeof manager['value'] === 'string' ? service.store.find(manager['value']) : undefined;
  if (target === undefined) return manager;
  const displayName = target.resource['displayName'];
  return { ...manager, $ref: locationOf(service, target, base), ...(typeof displayName === 'string' && { displayName }) };
}
