/** Cuts a resource down to what is returned (RFC 7643 7 `returned`; RFC 7644 3.9). */
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import type { SelectedName, Selection } from './selection.ts';

/** Of a member: all of it, or some sub-attributes; what is not in the map is left out. */
type Kept = true | ReadonlyMap<string, Kept>;

/** Cuts resources to what an answer holds; what is asked for most, no selection, is worked out once for each resource type. */
export class Projector {
  private readonly catalog: Catalog;
  private readonly whole = new Map<string, Cut>();

  constructor(catalog: Catalog) {
    this.catalog = catalog;
  }

  /** @param written whether the answer is to a POST, PUT or PATCH. */
  forType(resourceType: ResourceType, selection: Selection | undefined, written: boolean): Cut {
    if (selection !== undefined) return projection(this.catalog, resourceType, selection, written);
    const key = `${resourceType.name} ${written}`;
    const known = this.whole.get(key) ?? projection(this.catalog, resourceType, undefined, written);
    this.whole.set(key, known);
    return known;
  }
}

export type Cut = (resource: JsonObject) => JsonObject;

/**
 * Makes the function that cuts resources of one type.
 * @param written whether the answer is to a POST, PUT or PATCH: then `returned: request` is as good as asked for.
 */
function projection(catalog: Catalog, resourceType: ResourceType, selection: Selection | undefined, written: boolean): Cut {
  const kept = new Map<string, Kept>();
  const base = resourceType.schema.toLowerCase();
  for (const [name, what] of keptOf(attributesOf(catalog, resourceType), namesUnder(base, true, selection), selection, written))
    kept.set(name, what);
  for (const { schema: urn } of resourceType.schemaExtensions) {
    const schema = schemaByUrnIgnoringCase(catalog, urn);
    if (schema === undefined) continue;
    const inside = keptOf(schema.attributes, namesUnder(schema.id.toLowerCase(), false, selection), selection, written);
    if (inside.size > 0) kept.set(schema.id, inside);
  }
  return (resource) => cut(resource, kept) ?? {};
}

/** The names of the selection that lie in a schema; one without a name is the whole schema. */
function namesUnder(urn: string, isBase: boolean, selection: Selection | undefined): readonly SelectedName[] {
  return (selection?.names ?? []).filter((one) => one.urn === urn || (isBase && one.urn === undefined));
}

function keptOf(
  definitions: readonly Attribute[],
  names: readonly SelectedName[],
  selection: Selection | undefined,
  written: boolean,
): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  const isWhole = names.some(({ name }) => name === undefined);
  for (const definition of definitions) {
    const own = names.filter(({ name }) => name === definition.name.toLowerCase());
    const what = keptOfAttribute(definition, own, { mode: selection?.mode, isWhole, written });
    if (what !== undefined) kept.set(definition.name, what);
  }
  return kept;
}

interface Circumstances {
  readonly mode: Selection['mode'] | undefined;
  /** The schema around is named as a whole. */
  readonly isWhole: boolean;
  readonly written: boolean;
}

function keptOfAttribute(definition: Attribute, own: readonly SelectedName[], { mode, isWhole, written }: Circumstances): Kept | undefined {
  const { returned, mutability, subAttributes } = definition;
  if (returned === 'never' || mutability === 'writeOnly') return undefined;
  const isNamed = isWhole || own.some(({ subAttribute }) => subAttribute === undefined);
  const subNames = own.flatMap(({ subAttribute }) => subAttribute ?? []);
  const byDefault = returned === 'always' || returned === 'default' || written;
  if (mode === 'attributes') {
    if (isNamed || returned === 'always') return subsOf(subAttributes, () => true, written);
    if (subNames.length === 0) return undefined;
    return subsOf(subAttributes, (sub) => subNames.includes(sub.name.toLowerCase()), written);
  }
  if (returned !== 'always' && (!byDefault || (mode === 'excludedAttributes' && isNamed))) return undefined;
  return subsOf(subAttributes, (sub) => !subNames.includes(sub.name.toLowerCase()), written);
}

function subsOf(subAttributes: readonly Attribute[], isWanted: (sub: Attribute) => boolean, written: boolean): Kept {
  const kept = subAttributes.filter((sub) => {
    if (sub.returned === 'never' || sub.mutability === 'writeOnly') return false;
    return sub.returned === 'always' || (isWanted(sub) && (sub.returned === 'default' || written));
  });
  if (kept.length === subAttributes.length) return true;
  return new Map<string, Kept>(kept.map(({ name }) => [name, true]));
}

/** @returns undefined where nothing is left. */
function cut(value: JsonObject, kept: ReadonlyMap<string, Kept>): JsonObject | undefined {
  const result: Record<string, unknown> = {};
  let isEmpty = true;
  for (const key of Object.keys(value)) {
    const what = kept.get(key);
    const member = what === undefined || what === true ? value[key] : cutWithin(value[key], what);
    if (what === undefined || member === undefined) continue;
    result[key] = member;
    isEmpty = false;
  }
  return isEmpty ? undefined : result;
}

function cutWithin(value: unknown, kept: ReadonlyMap<string, Kept>): unknown {
  if (Array.isArray(value)) {
    const elements = value.flatMap((element: unknown) => cutWithin(element, kept) ?? []);
    return elements.length === 0 ? undefined : elements;
  }
  return isJsonObject(value) ? cut(value, kept) : value;
}
