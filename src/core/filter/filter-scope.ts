/** Which attributes the names of a filter can mean. */
import type { Attribute } from '../schema/attribute.ts';
import {
  attributesOf,
  findAttribute,
  resourceTypeByName,
  schemaByUrnIgnoringCase,
  type Catalog,
  type ResourceType,
} from '../schema/catalog.ts';

export interface FilterScope {
  readonly catalog: Catalog;
  /** What the filter runs over; undefined when that is left open, and a name that no type has is taken as it comes. */
  readonly resourceType: ResourceType | undefined;
  /** An unknown name is an error although no resource type is given. */
  readonly strict?: boolean;
  /** Where unknown names are errors: a URN that the catalog does not know may be an extension of the service provider's own. */
  readonly ownUrns?: boolean;
  /** Inside the brackets of a value path: the attribute before them as written, and the definitions it may have. */
  readonly parent?: { readonly name: string; readonly definitions: readonly Attribute[] };
}

/** Sub-attributes of a definition. An element of a simple multi-valued attribute is addressed by `value` (RFC 7643 2.4). */
export function subAttributesOf(definition: Attribute): readonly Attribute[] {
  if (definition.type === 'complex') return definition.subAttributes;
  return definition.multiValued ? valueOf(definition) : [];
}

const values = new WeakMap<Attribute, readonly Attribute[]>();

function valueOf(definition: Attribute): readonly Attribute[] {
  let made = values.get(definition);
  if (made === undefined) values.set(definition, (made = [{ ...definition, name: 'value', multiValued: false }]));
  return made;
}

/** @returns undefined when the catalog has no resource type of that name. */
export function scopeOf(catalog: Catalog, resourceType: string | undefined): FilterScope | undefined {
  if (resourceType === undefined) return { catalog, resourceType: undefined };
  const type = resourceTypeByName(catalog, resourceType);
  return type && { catalog, resourceType: type };
}

/** The definitions that a name may have, best first. @param urn of the base schema or an extension; undefined for the base schema. */
export function definitionsOf(scope: FilterScope, urn: string | undefined, name: string): readonly Attribute[] {
  const lists = scope.parent === undefined ? listsOf(scope, urn) : scope.parent.definitions.map(subAttributesOf);
  return lists.map((list) => findAttribute(list, name)).filter((found) => found !== undefined);
}

function listsOf({ catalog, resourceType }: FilterScope, urn: string | undefined): readonly (readonly Attribute[])[] {
  const types = resourceType === undefined ? catalog.resourceTypes : [resourceType];
  if (urn === undefined) return types.map((type) => attributesOf(catalog, type));
  const wanted = urn.toLowerCase();
  const based = types.filter((type) => type.schema.toLowerCase() === wanted).map((type) => attributesOf(catalog, type));
  if (based.length > 0) return based;
  const known = resourceType === undefined || extensionUrns(resourceType).some((extension) => extension.toLowerCase() === wanted);
  const schema = known ? schemaByUrnIgnoringCase(catalog, urn) : undefined;
  return schema === undefined ? [] : [schema.attributes];
}

export function extensionUrns(type: ResourceType): readonly string[] {
  return type.schemaExtensions.map(({ schema }) => schema);
}

/** Whether a URN is the base schema of some resource type, whose attributes stand in the resource itself. */
export function isBaseUrn({ catalog }: FilterScope, urn: string): boolean {
  const wanted = urn.toLowerCase();
  return catalog.resourceTypes.some((type) => type.schema.toLowerCase() === wanted);
}
