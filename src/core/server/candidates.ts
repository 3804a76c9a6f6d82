/** Finds by the indexes what a filter can match at most, so that a look-up does not see every resource. */
import type { AttrPath, Filter } from '../filter/ast.ts';
import type { ResourceType } from '../schema/catalog.ts';
import type { Store } from './store.ts';
import type { StoredResource } from './stored-resource.ts';
import { indexKey } from './value-index.ts';

/** @returns the resources of the type among which all matches are, in the order of creation; undefined where no index helps. */
export function candidatesOf(store: Store, resourceType: ResourceType, filter: Filter): readonly StoredResource[] | undefined {
  const ids = idsOf(store, resourceType, filter);
  if (ids === undefined) return undefined;
  const found = [...ids].flatMap((id) => store.get(resourceType.name, id) ?? []);
  return found.sort((a, b) => a.sequence - b.sequence);
}

function idsOf(store: Store, resourceType: ResourceType, filter: Filter): ReadonlySet<string> | undefined {
  switch (filter.type) {
    case 'and': {
      for (const operand of filter.operands) {
        const ids = idsOf(store, resourceType, operand);
        if (ids !== undefined) return ids;
      }
      return undefined;
    }
    case 'or': {
      const all = new Set<string>();
      for (const operand of filter.operands) {
        const ids = idsOf(store, resourceType, operand);
        if (ids === undefined) return undefined;
        for (const id of ids) all.add(id);
      }
      return all;
    }
    case 'compare':
      if (filter.operator !== 'eq' || typeof filter.value.value !== 'string') return undefined;
      return idsWith(store, resourceType, filter.attrPath, filter.value.value);
    case 'valuePath': {
      const { attrPath, filter: inner } = filter;
      if (inner.type !== 'compare' || inner.operator !== 'eq' || typeof inner.value.value !== 'string') return undefined;
      return idsWith(store, resourceType, { ...attrPath, subAttribute: inner.attrPath.name }, inner.value.value);
    }
    case 'present':
    case 'not':
      return undefined;
    default:
      return filter satisfies never;
  }
}

function idsWith(store: Store, type: ResourceType, { urn, name, subAttribute }: AttrPath, value: string): ReadonlySet<string> | undefined {
  const wanted = name.toLowerCase();
  const inBase = urn === undefined || urn.toLowerCase() === type.schema.toLowerCase();
  if (inBase && wanted === 'members' && (subAttribute === undefined || subAttribute.toLowerCase() === 'value')) {
    return store.hasMembers(type) ? new Set(store.groupsOf(value).map(({ id }) => id)) : undefined;
  }
  if (subAttribute !== undefined) return undefined;
  if (inBase && wanted === 'id') return new Set([value]);
  const indexed = store.indexedAttributes(type).find((one) => {
    const isHere = one.urn === undefined ? inBase : one.urn.toLowerCase() === urn?.toLowerCase();
    return isHere && one.attribute.name.toLowerCase() === wanted;
  });
  return indexed && new Set(indexed.index.get(indexKey(value)));
}
