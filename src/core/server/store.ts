/** All resources, in memory. Everything here is synchronous, so that a request is atomic by construction. */
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { servedTypes } from './routes.ts';
import type { StoreChange, StoredResource } from './stored-resource.ts';
import { textAt, TypeIndex, type IndexedAttribute } from './type-index.ts';
import { indexKey, ValueIndex } from './value-index.ts';

export class Store {
  private readonly byId = new Map<string, StoredResource>();
  private readonly byType = new Map<string, Map<string, StoredResource>>();
  private readonly indexes = new Map<string, TypeIndex>();
  /** The groups that have a member, by the id of the member. */
  private readonly groupsByMember = new ValueIndex();
  /** Ids are never given twice (RFC 7643 3.1). */
  private readonly retired = new Set<string>();
  private lastSequence = 0;
  private changes: StoreChange[] = [];

  constructor(catalog: Catalog) {
    for (const type of servedTypes(catalog)) {
      this.byType.set(type.name, new Map());
      this.indexes.set(type.name, new TypeIndex(catalog, type));
    }
  }

  /** The resource of that id and resource type. */
  get(resourceType: string, id: string): StoredResource | undefined {
    return this.byType.get(resourceType)?.get(id);
  }

  /** All resources of a type, in the order of creation. */
  allOf({ name }: ResourceType): Iterable<StoredResource> {
    return this.byType.get(name)?.values() ?? [];
  }

  /** Whether resources of the type have members. */
  hasMembers({ name }: ResourceType): boolean {
    return this.indexes.get(name)?.hasMembers === true;
  }

  /** The resource of that id, whatever its type: ids are unique over all of them. */
  find(id: string): StoredResource | undefined {
    return this.byId.get(id);
  }

  /** Whether a resource has the id, or had it. */
  knowsId(id: string): boolean {
    return this.byId.has(id) || this.retired.has(id);
  }

  nextSequence(): number {
    return this.lastSequence + 1;
  }

  /** Creates a resource, or takes the place of the one with the same id. */
  put(stored: StoredResource): void {
    const { id, resourceType, resource } = stored;
    const index = this.indexes.get(resourceType);
    const before = this.byId.get(id)?.resource;
    if (before !== undefined) index?.remove(id, before);
    index?.add(id, resource);
    if (index?.hasMembers === true) this.indexMembers(id, before, resource);
    this.byId.set(id, stored);
    this.byType.get(resourceType)?.set(id, stored);
    this.lastSequence = Math.max(this.lastSequence, stored.sequence);
    this.changes.push({ put: stored });
  }

  /** Takes a resource out for good. */
  remove({ id, resourceType, resource }: StoredResource): void {
    const index = this.indexes.get(resourceType);
    index?.remove(id, resource);
    if (index?.hasMembers === true) this.indexMembers(id, resource, undefined);
    this.byId.delete(id);
    this.byType.get(resourceType)?.delete(id);
    this.retired.add(id);
    this.changes.push({ remove: id });
  }

  /** What is indexed of a resource type. */
  indexedAttributes({ name }: ResourceType): readonly IndexedAttribute[] {
    return this.indexes.get(name)?.attributes ?? [];
  }

  /** Another resource of the type that has the value of a unique attribute, compared by its caseExact. */
  holderOf(resourceType: ResourceType, indexed: IndexedAttribute, value: string, ownId: string | undefined): StoredResource | undefined {
    for (const id of indexed.index.get(indexKey(value))) {
      const other = id === ownId ? undefined : this.get(resourceType.name, id);
      if (other !== undefined && (!indexed.attribute.caseExact || textAt(other.resource, indexed) === value)) return other;
    }
    return undefined;
  }

  /** The groups of which the resource is a direct member. */
  groupsOf(id: string): readonly StoredResource[] {
    return [...this.groupsByMember.get(id)].flatMap((group) => this.byId.get(group) ?? []);
  }

  /** What was changed since the last call, in order. */
  takeChanges(): readonly StoreChange[] {
    const { changes } = this;
    if (changes.length > 0) this.changes = [];
    return changes;
  }

  private indexMembers(group: string, before: JsonObject | undefined, after: JsonObject | undefined): void {
    if (before?.['members'] === after?.['members']) return;
    for (const member of memberIds(before)) this.groupsByMember.remove(member, group);
    for (const member of memberIds(after)) this.groupsByMember.add(member, group);
  }
}

/** The ids of the direct members of a group. */
export function memberIds(resource: JsonObject | undefined): readonly string[] {
  const members = resource?.['members'];
  if (!Array.isArray(members)) return [];
  return members.flatMap((member: unknown) => (isJsonObject(member) && typeof member['value'] === 'string' ? member['value'] : []));
}
