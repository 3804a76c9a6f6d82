/** The indexes of one resource type: the values by which clients look for resources, and those that only one resource may have. */
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, findAttribute, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { indexKey, ValueIndex } from './value-index.ts';

export interface IndexedAttribute {
  readonly attribute: Attribute;
  /** Of the extension that defines it; undefined for the base schema. */
  readonly urn: string | undefined;
  readonly unique: boolean;
  readonly index: ValueIndex;
}

/** Indexed although several resources may have one value: clients look for these. */
const lookedFor: ReadonlySet<string> = new Set(['userName', 'externalId', 'displayName']);

export class TypeIndex {
  readonly attributes: readonly IndexedAttribute[];
  /** Whether resources of the type have members (RFC 7643 4.2). */
  readonly hasMembers: boolean;

  constructor(catalog: Catalog, resourceType: ResourceType) {
    const own = attributesOf(catalog, resourceType);
    const extensions = resourceType.schemaExtensions.flatMap(({ schema }) => schemaByUrnIgnoringCase(catalog, schema) ?? []);
    this.attributes = [...indexed(own, undefined), ...extensions.flatMap(({ id, attributes }) => indexed(attributes, id))];
    const members = findAttribute(own, 'members');
    this.hasMembers = members?.multiValued === true && findAttribute(members.subAttributes, 'value') !== undefined;
  }

  add(id: string, resource: JsonObject): void {
    for (const one of this.attributes) {
      const value = textAt(resource, one);
      if (value !== undefined) one.index.add(indexKey(value), id);
    }
  }

  remove(id: string, resource: JsonObject): void {
    for (const one of this.attributes) {
      const value = textAt(resource, one);
      if (value !== undefined) one.index.remove(indexKey(value), id);
    }
  }
}

/** The text that a resource has for an indexed attribute. */
export function textAt(resource: JsonObject, { urn, attribute }: IndexedAttribute): string | undefined {
  const holder = urn === undefined ? resource : resource[urn];
  const value = isJsonObject(holder) && Object.hasOwn(holder, attribute.name) ? holder[attribute.name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function indexed(attributes: readonly Attribute[], urn: string | undefined): readonly IndexedAttribute[] {
  return attributes.flatMap((attribute) => {
    const unique = attribute.uniqueness !== 'none' && attribute.name !== 'id';
    const isSimpleText = !attribute.multiValued && (attribute.type === 'string' || attribute.type === 'reference');
    if (!isSimpleText || !(unique || (urn === undefined && lookedFor.has(attribute.name)))) return [];
    return [{ attribute, urn, unique, index: new ValueIndex() }];
  });
}
