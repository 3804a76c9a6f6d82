/** All resources, in memory. Everything here is synchronous, so that a request is atomic by construction. */
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { servedTypes } from './routes.ts';
import type { StoredResource } from './stored-resource.ts';
import { textAt, TypeIndex, type IndexedAttribute } from './type-index.ts';
import { indexKey, ValueIndex } from './value-index.ts';

export class Store {
  private readonly byId = new Map<string, StoredResource>();
  private readonly byType = new Map<string, Map<string, StoredResource>>();
  private readonly indexes = new Map<string, TypeIndex>();
  /** The groups that have a member, by the id of the member. */
  private readonly groupsByMember = new ValueIndex();
  /** Ids are never given twice (RFC 7643 3.1). */
  private readonly taken = new Set<string>();
  private lastSequence = 0;
  /** What stood in the place of each change, since the last request. */
  private changes: { readonly id: string; readonly before: StoredResource | undefined }[] = [];

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
    return this.taken.has(id);
  }

  nextSequence(): number {
    return this.lastSequence + 1;
  }

  /** Takes an id, so that no other resource gets it. */
  reserveId(id: string): void {
    this.taken.add(id);
  }

  /** Creates a resource, or takes the place of the one with the same id. */
  put(stored: StoredResource): void {
    this.changes.push({ id: stored.id, before: this.byId.get(stored.id) });
    this.set(stored.id, stored);
  }

  /** Takes a resource out for good. */
  remove(stored: StoredResource): void {
    this.changes.push({ id: stored.id, before: stored });
    this.set(stored.id, undefined);
  }

  /** A point to which `rollBack` can go back, until the changes are settled. */
  savepoint(): number {
    return this.changes.length;
  }

  /** Undoes what was changed since the savepoint. */
  rollBack(savepoint: number): void {
    for (const { id, before } of this.changes.splice(savepoint).reverse()) {
      const wasGone = before !== undefined && !this.byId.has(id);
      this.set(id, before);
      if (wasGone) this.sortAgain(before.resourceType);
    }
  }

  /** The changes so far stay. */
  settle(): void {
    if (this.changes.length > 0) this.changes = [];
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

  private set(id: string, after: StoredResource | undefined): void {
    const before = this.byId.get(id);
    const resourceType = (after ?? before)?.resourceType ?? '';
    const index = this.indexes.get(resourceType);
    if (before !== undefined) index?.remove(id, before.resource);
    if (after !== undefined) index?.add(id, after.resource);
    if (index?.hasMembers === true) this.indexMembers(id, before?.resource, after?.resource);
    const ofType = this.byType.get(resourceType);
    if (after === undefined) {
      this.byId.delete(id);
      ofType?.delete(id);
      return;
    }
    this.byId.set(id, after);
    ofType?.set(id, after);
    this.taken.add(id);
    this.lastSequence = Math.max(this.lastSequence, after.sequence);
  }

  /** What was taken out and is back stands at the end; it belongs where it was. */
  private sortAgain(resourceType: string): void {
    const ofType = [...(this.byType.get(resourceType) ?? [])];
    this.byType.set(resourceType, new Map(ofType.sort(([, a], [, b]) => a.sequence - b.sequence)));
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
