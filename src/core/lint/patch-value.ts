import type { JsonNode } from '../json/document.ts';
import { pathTarget } from '../path/target.ts';
import { schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import type { Plan } from './plan.ts';
import type { Walker } from './walk.ts';

/**
 * Walks the value of an add or replace by the attribute that its path names (RFC 7644 3.5.2).
 * @param whole describes the resource that is changed; a value without a path is a part of it.
 * A path that names nothing known is left alone: what it means, only the path itself can say.
 */
export function walkPatchValue(value: JsonNode, whole: Plan, walker: Walker, where: { catalog: Catalog; type: ResourceType }): void {
  const operation = value.parent;
  if (operation?.member('op')?.string?.toLowerCase() === 'remove') return;
  const path = operation?.member('path');
  if (!path || path.kind === 'null') {
    if (value.kind === 'object') walker.walkObject(whole, value);
    return;
  }
  const target = planAt(path.string ?? '', whole, where);
  if (!target) return;
  const { plan, filtered } = target;
  const takesOne = filtered || (plan.definition.attribute.multiValued && value.kind !== 'array');
  // One element is as good as an array of one here (reading 2), so its plurality is right either way.
  if (takesOne && value.kind !== 'null' && value.kind !== 'array') walker.walkValue(plan, value);
  else if (!filtered) walker.walkAttribute(plan, value);
}

function planAt(
  path: string,
  whole: Plan,
  { catalog, type }: { catalog: Catalog; type: ResourceType },
): { plan: Plan; filtered: boolean } | undefined {
  /** The base schema is the resource itself, an extension one of its members. */
  const holderOf = (urn: string | undefined): Plan | undefined => {
    if (urn === undefined) return whole;
    const schema = schemaByUrnIgnoringCase(catalog, urn);
    return schema && (schema.id === type.schema ? whole : whole.planFor(schema.id));
  };
  const schema = holderOf(path);
  if (schema) return { plan: schema, filtered: false };
  const target = pathTarget(path);
  const attribute = target && holderOf(target.urn)?.planFor(target.attribute);
  if (!attribute || target.subAttribute === undefined) return attribute && { plan: attribute, filtered: target.filtered };
  const sub = attribute.planFor(target.subAttribute);
  return sub && { plan: sub, filtered: false };
}
