import type { JsonNode } from '../json/document.ts';
import {
  findAttribute,
  resourceTypeByBase,
  resourceTypeByName,
  resourceTypesExtendedBy,
  type Catalog,
  type ResourceType,
} from '../schema/catalog.ts';
import type { DeclaredSchemas } from './declared-schemas.ts';
import type { Reason } from './detect.ts';

export interface DetectedType {
  readonly type: ResourceType | undefined;
  /** By its members alone. */
  readonly guessed: boolean;
  readonly reason?: Reason;
}

/** Says which resource type a resource is of: by a base schema in `schemas`, an extension, `meta.resourceType`, then its members. */
export function detectResourceType(resource: JsonNode, schemas: DeclaredSchemas, catalog: Catalog): DetectedType {
  for (const entry of schemas.entries) {
    const type = resourceTypeByBase(catalog, entry.means);
    // SCIM 1.1 has one URN for User and Group, so there the members decide.
    if (type && entry.since !== 'SCIM 1.1') return { type, guessed: false, reason: reason(`\`schemas\` names ${type.name}`, entry.node) };
  }
  for (const entry of schemas.entries) {
    const type = resourceTypesExtendedBy(catalog, entry.means)[0];
    if (type) return { type, guessed: false, reason: reason(`\`schemas\` names an extension of ${type.name}`, entry.node) };
  }
  const meta = resource.member('meta');
  const named = meta?.kind === 'object' ? meta.member('resourceType') : undefined;
  const byMeta = named?.string === undefined ? undefined : resourceTypeByName(catalog, named.string);
  if (byMeta) return { type: byMeta, guessed: false, reason: reason(`\`meta.resourceType\` is ${byMeta.name}`, named) };
  const found = byMembers(resource, catalog);
  return found.type && schemas.entries.some(isForeign) && !isDescribedBy(resource, found.type, catalog)
    ? { type: undefined, guessed: true }
    : found;
}

/** A URN of somebody's own, no slip in one of SCIM's: it may be the base schema of a type that no catalog knows. */
function isForeign({ status, urn }: DeclaredSchemas['entries'][number]): boolean {
  return status === 'unknown' && /^urn:(?!(?:ietf:params:)?scim:)/iu.test(urn);
}

/** All members are of this type, and more than one is: then only the URN is wrong. */
function isDescribedBy(resource: JsonNode, type: ResourceType, catalog: Catalog): boolean {
  const names = [...resource.children()].flatMap(({ key }) =>
    key === undefined || isCommon(key, catalog) || key.includes(':') ? [] : [key],
  );
  const attributes = catalog.schemas.get(type.schema)?.attributes ?? [];
  return names.length > 1 && names.every((name) => findAttribute(attributes, name) !== undefined);
}

/** `schemas`, `id`, `externalId`, `meta`: they tell nothing. */
function isCommon(name: string, catalog: Catalog): boolean {
  return findAttribute(catalog.commonAttributes, name) !== undefined;
}

function byMembers(resource: JsonNode, catalog: Catalog): DetectedType {
  let best: { type: ResourceType; score: number; shown: JsonNode } | undefined;
  for (const type of catalog.resourceTypes) {
    const attributes = catalog.schemas.get(type.schema)?.attributes ?? [];
    let matches = 0;
    let shown: JsonNode | undefined;
    let shownIsRequired = false;
    const missing = new Set(attributes.filter(isTelling).map((attribute) => attribute.name.toLowerCase()));
    for (const member of resource.children()) {
      if (isCommon(member.key ?? '', catalog)) continue;
      const attribute = findAttribute(attributes, member.key ?? '');
      const isExtension = type.schemaExtensions.some((extension) => extension.schema === member.key);
      if (!attribute && !isExtension) continue;
      matches++;
      const isRequired = attribute?.required === true;
      if (!shown || (isRequired && !shownIsRequired)) [shown, shownIsRequired] = [member, isRequired];
      missing.delete((member.key ?? '').toLowerCase());
    }
    // Required attributes that are all there decide between types that share names.
    const score = matches * 2 + (missing.size === 0 ? 1 : -missing.size);
    if (shown && matches > 0 && (!best || score > best.score)) best = { type, score, shown };
  }
  if (!best) return { type: undefined, guessed: true };
  return { type: best.type, guessed: true, reason: reason(`\`${best.shown.key ?? ''}\` is an attribute of ${best.type.name}`, best.shown) };
}

function isTelling(attribute: { required: boolean; name: string }): boolean {
  return attribute.required && attribute.name !== 'schemas' && attribute.name !== 'id';
}

function reason(text: string, node: JsonNode | undefined): Reason {
  return { about: 'resourceType', text, node };
}
