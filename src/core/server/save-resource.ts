/** Puts a new state of a resource into the store, if it may be so (RFC 7643 2.2 uniqueness, 3.1; RFC 7644 3.3). */
import type { ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { enterpriseUserUrn } from '../schema/urns.ts';
import type { Service } from './call.ts';
import { versionOf } from './entity-tag.ts';
import { saysTheSame } from './keep-unwritten.ts';
import { ScimError } from './scim-error.ts';
import { memberIds } from './store.ts';
import type { StoredResource } from './stored-resource.ts';
import { textAt } from './type-index.ts';

export interface NewState {
  readonly attributes: JsonObject;
  readonly secrets: StoredResource['secrets'];
}

/**
 * Creates a resource.
 * @param id that it is to have.
 */
export function createResource(
  service: Service,
  resourceType: ResourceType,
  id: string,
  { attributes, secrets }: NewState,
): StoredResource | ScimError {
  const state = checkedState(service, resourceType, undefined, attributes);
  if (state instanceof ScimError) return state;
  const created = service.now().toISOString();
  const { schemas, ...rest } = state;
  const meta = { resourceType: resourceType.name, created, lastModified: created, version: versionOf(1) };
  const stored = {
    id,
    resourceType: resourceType.name,
    resource: { schemas, id, ...rest, meta },
    revision: 1,
    secrets,
    sequence: service.store.nextSequence(),
  };
  service.store.put(stored);
  return stored;
}

/**
 * Changes a resource.
 * @param compare where the new state says the same as the old one, `meta.lastModified` and the version stay (reading 1); false: the caller
 *   knows that it does not.
 */
export function changeResource(
  service: Service,
  resourceType: ResourceType,
  before: StoredResource,
  { attributes, secrets }: NewState,
  compare: boolean,
): StoredResource | ScimError {
  const { id, resource, revision } = before;
  const state = checkedState(service, resourceType, before, attributes);
  if (state instanceof ScimError) return state;
  const { schemas, id: _, meta: __, ...rest } = state;
  const isSame = compare && JSON.stringify(secrets) === JSON.stringify(before.secrets) && saysTheSame(resource, { schemas, id, ...rest });
  if (isSame) return before;
  const old = isJsonObject(resource['meta']) ? resource['meta'] : {};
  const meta = { ...old, lastModified: service.now().toISOString(), version: versionOf(revision + 1) };
  const stored = { ...before, resource: { schemas, id, ...rest, meta }, revision: revision + 1, secrets };
  service.store.put(stored);
  return stored;
}

function checkedState(
  service: Service,
  resourceType: ResourceType,
  before: StoredResource | undefined,
  attributes: JsonObject,
): JsonObject | ScimError {
  for (const indexed of service.store.indexedAttributes(resourceType)) {
    const value = indexed.unique ? textAt(attributes, indexed) : undefined;
    const holder = value === undefined ? undefined : service.store.holderOf(resourceType, indexed, value, before?.id);
    if (holder === undefined) continue;
    const name = indexed.urn === undefined ? indexed.attribute.name : `${indexed.urn}:${indexed.attribute.name}`;
    const detail = `\`${name}\` "${value ?? ''}" belongs to ${resourceType.name} \`${holder.id}\` already: choose another one.`;
    return new ScimError(409, detail, 'uniqueness');
  }
  const settled = withSettledManager(service, attributes);
  const { members } = settled;
  if (!Array.isArray(members) || members === before?.resource['members']) return settled;
  const known = settledMembers(service, members, new Set(memberIds(before?.resource)));
  return known instanceof ScimError ? known : { ...settled, members: known };
}

/** Without the `$ref` of a manager whom the server knows: it depends on the URL of the server. */
function withSettledManager({ store }: Service, attributes: JsonObject): JsonObject {
  const enterprise = attributes[enterpriseUserUrn];
  const manager = isJsonObject(enterprise) ? enterprise['manager'] : undefined;
  if (!isJsonObject(enterprise) || !isJsonObject(manager) || manager['$ref'] === undefined) return attributes;
  if (typeof manager['value'] !== 'string' || store.find(manager['value']) === undefined) return attributes;
  const { $ref: _, ...rest } = manager;
  return { ...attributes, [enterpriseUserUrn]: { ...enterprise, manager: rest } };
}

/** Members with the type that they really have, and without `$ref`, which depends on the URL of the server. */
function settledMembers(
  { store, settings }: Service,
  members: readonly unknown[],
  before: ReadonlySet<string>,
): readonly unknown[] | ScimError {
  const settled: unknown[] = [];
  for (const member of members) {
    const value = isJsonObject(member) ? member['value'] : undefined;
    const target = typeof value === 'string' ? store.find(value) : undefined;
    if (target === undefined && settings['group.membersMustExist'] && !(typeof value === 'string' && before.has(value))) {
      return new ScimError(
        400,
        `No resource has the id ${JSON.stringify(value ?? null)}, which \`members\` names: create it first.`,
        'invalidValue',
      );
    }
    if (target === undefined || !isJsonObject(member) || (member['type'] === target.resourceType && member['$ref'] === undefined)) {
      settled.push(member);
      continue;
    }
    const { $ref: _, ...rest } = member;
    settled.push({ ...rest, type: target.resourceType });
  }
  return settled;
}
