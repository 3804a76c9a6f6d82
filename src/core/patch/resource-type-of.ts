import {
  findAttribute,
  resourceTypeByBase,
  resourceTypeByName,
  resourceTypesExtendedBy,
  type Catalog,
  type ResourceType,
} from '../schema/catalog.ts';
import { isJsonObject, listOf, memberOf, textOf, type JsonObject } from '../schema/json-object.ts';

/**
 * The resource type of a resource: by a base schema in `schemas`, by `meta.resourceType`, by an extension, else by the attributes it has.
 * @returns undefined when nothing tells.
 */
export function resourceTypeOf(resource: JsonObject, catalog: Catalog): ResourceType | undefined {
  const urns = listOf(memberOf(resource, 'schemas')).flatMap((urn) => textOf(urn) ?? []);
  for (const urn of urns) {
    const type = resourceTypeByBase(catalog, urn);
    if (type !== undefined) return type;
  }
  const meta = memberOf(resource, 'meta');
  const named = isJsonObject(meta) ? textOf(memberOf(meta, 'resourceType')) : null;
  const byMeta = named === null ? undefined : resourceTypeByName(catalog, named);
  if (byMeta !== undefined) return byMeta;
  for (const urn of urns) {
    const [type] = resourceTypesExtendedBy(catalog, urn);
    if (type !== undefined) return type;
  }
  return urns.length === 0 ? byAttributes(resource, catalog) : undefined;
}

/** The type that knows most of the attributes; the required ones break a tie. */
function byAttributes(resource: JsonObject, catalog: Catalog): ResourceType | undefined {
  let best: { type: ResourceType; score: number } | undefined;
  for (const type of catalog.resourceTypes) {
    const attributes = catalog.schemas.get(type.schema)?.attributes ?? [];
    const names = Object.keys(resource).filter((name) => findAttribute(catalog.commonAttributes, name) === undefined);
    const known = names.flatMap((name) => findAttribute(attributes, name) ?? []);
    const score = known.length * 2 + (known.some(({ required }) => required) ? 1 : 0);
    if (known.length > 0 && (best === undefined || score > best.score)) best = { type, score };
  }
  return best?.type;
}
