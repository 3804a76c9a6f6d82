import type { PayloadKind, Version } from '../finding.ts';
import type { Attribute } from './attribute.ts';
import { discoveryUrns } from './urns.ts';

/** Attribute definitions and their identifier (RFC 7643 7). Messages are described in the same way. */
export interface Schema {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly Attribute[];
}

export interface SchemaExtension {
  readonly schema: string;
  readonly required: boolean;
}

/** RFC 7643 6. */
export interface ResourceType {
  readonly name: string;
  readonly endpoint: string;
  readonly schema: string;
  readonly schemaExtensions: readonly SchemaExtension[];
}

/** Everything that is known about the schemas of a service provider. */
export interface Catalog {
  readonly version: Version;
  /** Declared complete: what it does not define does not exist. */
  readonly complete: boolean;
  /** By URN, spelt as the schema spells it. */
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly messages: ReadonlyMap<PayloadKind, Schema>;
  readonly resourceTypes: readonly ResourceType[];
  /** `schemas`, `id`, `externalId`, `meta` (RFC 7643 3.1); `attributesOf` says what holds when a schema lists one of them again. */
  readonly commonAttributes: readonly Attribute[];
}

/** The schema of that URN, spelt exactly; undefined when the catalog does not know it. */
export function schemaByUrn(catalog: Catalog, urn: string): Schema | undefined {
  return catalog.schemas.get(urn);
}

/** The schema of that URN, whatever its case (RFC 7643 2.1 and RFC 8141 compare parts of a URN without case); an exact one goes before. */
export function schemaByUrnIgnoringCase(catalog: Catalog, urn: string): Schema | undefined {
  const exact = schemaByUrn(catalog, urn);
  if (exact !== undefined) return exact;
  const wanted = urn.toLowerCase();
  for (const schema of catalog.schemas.values()) if (schema.id.toLowerCase() === wanted) return schema;
  return undefined;
}

/** The resource type of that name (`meta.resourceType` is case exact), else the one whose name differs only in case. */
export function resourceTypeByName(catalog: Catalog, name: string): ResourceType | undefined {
  const wanted = name.toLowerCase();
  return (
    catalog.resourceTypes.find((type) => type.name === name) ?? catalog.resourceTypes.find((type) => type.name.toLowerCase() === wanted)
  );
}

/** The resource type with that base schema (RFC 7643 6), else the one whose URN differs only in case. */
export function resourceTypeByBase(catalog: Catalog, urn: string): ResourceType | undefined {
  const wanted = urn.toLowerCase();
  return (
    catalog.resourceTypes.find((type) => type.schema === urn) ?? catalog.resourceTypes.find((type) => type.schema.toLowerCase() === wanted)
  );
}

/** The resource types that list this URN, whatever its case, among their extensions (RFC 7643 6). */
export function resourceTypesExtendedBy(catalog: Catalog, urn: string): readonly ResourceType[] {
  const wanted = urn.toLowerCase();
  return catalog.resourceTypes.filter((type) => type.schemaExtensions.some(({ schema }) => schema.toLowerCase() === wanted));
}

/**
 * The resource type at an endpoint.
 * @param path `/Users`, `Users/123`, `/Users?count=1` or a whole URL, in which the last segment that is an endpoint decides.
 */
export function resourceTypeByEndpoint(catalog: Catalog, path: string): ResourceType | undefined {
  const isUrl = /^[a-z][a-z\d+.-]*:\/\//i.test(path);
  const segments = path
    .replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((segment) => segment !== '');
  const candidates = isUrl ? segments.reverse() : segments.slice(0, 1);
  for (const candidate of candidates) {
    const wanted = candidate.toLowerCase();
    const found =
      catalog.resourceTypes.find((type) => lastSegment(type.endpoint) === candidate) ??
      catalog.resourceTypes.find((type) => lastSegment(type.endpoint).toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lastSegment(endpoint: string): string {
  const trimmed = endpoint.replace(/\/+$/, '');
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

const attributesByCatalog = new WeakMap<Catalog, Map<ResourceType, readonly Attribute[]>>();

/**
 * All attributes of a resource outside its extensions: the common ones (RFC 7643 3.1), then those of the base schema.
 * A common attribute that the base schema lists again keeps the characteristics of section 3.1 and gains its further sub-attributes; only
 * ServiceProviderConfig, ResourceType and Schema define their own. The list is made once for each catalog and resource type.
 */
export function attributesOf(catalog: Catalog, resourceType: ResourceType): readonly Attribute[] {
  let byType = attributesByCatalog.get(catalog);
  if (byType === undefined) attributesByCatalog.set(catalog, (byType = new Map()));
  const made = byType.get(resourceType);
  if (made !== undefined) return made;
  const own = schemaByUrnIgnoringCase(catalog, resourceType.schema)?.attributes ?? [];
  const common = catalog.commonAttributes.map((attribute) => {
    const again = findAttribute(own, attribute.name);
    if (again === undefined) return attribute;
    return discoveryUrns.has(resourceType.schema) ? again : withFurtherSubAttributes(attribute, again);
  });
  const all = [...common, ...own.filter(({ name }) => findAttribute(catalog.commonAttributes, name) === undefined)];
  byType.set(resourceType, all);
  return all;
}

function withFurtherSubAttributes(attribute: Attribute, again: Attribute): Attribute {
  const further = again.subAttributes.filter(({ name }) => findAttribute(attribute.subAttributes, name) === undefined);
  return further.length === 0 ? attribute : { ...attribute, subAttributes: [...attribute.subAttributes, ...further] };
}

const indexes = new WeakMap<readonly Attribute[], Map<string, Attribute>>();

/** The attribute of that name, compared without case (RFC 7643 2.1); undefined when there is none. The list is indexed at its first use. */
export function findAttribute(attributes: readonly Attribute[], name: string): Attribute | undefined {
  let index = indexes.get(attributes);
  if (index === undefined) {
    index = new Map();
    for (const attribute of attributes) {
      for (const key of [attribute.name, attribute.name.toLowerCase()]) if (!index.has(key)) index.set(key, attribute);
    }
    indexes.set(attributes, index);
  }
  return index.get(name) ?? index.get(name.toLowerCase());
}
