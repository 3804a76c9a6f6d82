/** Names that the catalog does not have where they stand, and what was meant. */
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, findAttribute, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import type { AttrPath } from './ast.ts';
import type { Correction, Mistake } from './filter-error.ts';
import { extensionUrns, subAttributesOf, type FilterScope } from './filter-scope.ts';

export function unknownAttribute(path: AttrPath, scope: FilterScope): Mistake {
  if (scope.parent !== undefined) return unknownInBrackets(path, scope.parent);
  const types = scope.resourceType === undefined ? scope.catalog.resourceTypes : [scope.resourceType];
  return (path.urn === undefined ? undefined : wrongUrn(path, path.urn, scope, types)) ?? wrongName(path, scope, types);
}

/** The URN is one that the resource type does not have. */
function wrongUrn(path: AttrPath, urn: string, { catalog }: FilterScope, types: readonly ResourceType[]): Mistake | undefined {
  const urns = types.flatMap((type) => [type.schema, ...extensionUrns(type)]);
  if (urns.some((known) => known.toLowerCase() === urn.toLowerCase())) return undefined;
  const dotted = urns.find((known) => known.toLowerCase() === `${urn}:${path.name}`.toLowerCase());
  if (dotted !== undefined && path.subAttribute !== undefined) {
    const dot = { offset: path.offset + dotted.length, length: 1 };
    const message = `A \`.\` stands behind the URN; an attribute follows it with a colon: \`…:${path.subAttribute}\` (RFC 7644 3.10).`;
    return { ...dot, message, expected: ['`:`'], correction: { ...dot, text: ':' } };
  }
  const isKnown = schemaByUrnIgnoringCase(catalog, urn) !== undefined;
  const near = didYouMean(urn, urns) ?? (isKnown ? onlyOwner(path, catalog, types) : undefined);
  const type = types.length === 1 ? types[0]?.name : undefined;
  const known = isKnown ? `is no schema of ${type ?? 'it'}` : 'is no schema of the catalog';
  const hint = near === undefined ? `the schemas are ${urns.map(quoted).join(', ')}.` : `did you mean ${quoted(near)}?`;
  return at(path.offset, urn.length, `\`${urn}\` ${known}: ${hint}`, 'a schema URN', near);
}

/** The one schema of the types that has the attribute. */
function onlyOwner({ name }: AttrPath, catalog: Catalog, types: readonly ResourceType[]): string | undefined {
  const owners = types.flatMap((type) => owningUrns(catalog, type, name));
  return owners.length === 1 ? owners[0] : undefined;
}

function owningUrns(catalog: Catalog, type: ResourceType, name: string): readonly string[] {
  const base = findAttribute(attributesOf(catalog, type), name) === undefined ? [] : [type.schema];
  const extending = extensionUrns(type).filter((urn) => {
    const attributes = schemaByUrnIgnoringCase(catalog, urn)?.attributes;
    return attributes !== undefined && findAttribute(attributes, name) !== undefined;
  });
  return [...base, ...extending];
}

function wrongName(path: AttrPath, { catalog, resourceType }: FilterScope, types: readonly ResourceType[]): Mistake {
  const { urn, name } = path;
  const nameOffset = path.offset + (urn === undefined ? 0 : urn.length + 1);
  const ofWhat = urn === undefined ? (resourceType?.name ?? 'any resource type') : `\`${urn}\``;
  const owners = types.flatMap((type) => owningUrns(catalog, type, name));
  const [owner] = owners;
  if (owner !== undefined) {
    const isBase = types.some((type) => type.schema === owner);
    const text = isBase ? name : `${owner}:${name}`;
    const length = name.length + nameOffset - path.offset;
    const message = `\`${name}\` is no attribute of ${ofWhat}; it belongs to \`${owner}\`: write \`${text}\` (RFC 7644 3.10).`;
    return { ...at(path.offset, length, message, 'an attribute', text), offset: path.offset };
  }
  const lists = types.map((type) => attributesOf(catalog, type));
  const attributes = urn === undefined ? lists.flat() : (schemaByUrnIgnoringCase(catalog, urn)?.attributes ?? []);
  const near =
    didYouMean(
      name,
      attributes.map((attribute) => attribute.name),
    ) ?? didYouMean(name, extensionNames(catalog, types));
  const parent = attributes.find((attribute) => attribute.type === 'complex' && findAttribute(attribute.subAttributes, name) !== undefined);
  if (parent !== undefined && path.subAttribute === undefined && (near === undefined || near.toLowerCase() !== name.toLowerCase())) {
    const text = `${parent.name}.${findAttribute(parent.subAttributes, name)?.name ?? name}`;
    const message = `\`${name}\` is no attribute of ${ofWhat}: did you mean \`${text}\`?`;
    return at(nameOffset, name.length, message, 'an attribute', text);
  }
  const hint = near === undefined ? 'the attributes are those of its schemas (RFC 7643 3).' : `did you mean \`${near}\`?`;
  const inExtension = near !== undefined && findAttribute(attributes, near) === undefined;
  return at(nameOffset, name.length, `\`${name}\` is no attribute of ${ofWhat}: ${hint}`, 'an attribute', inExtension ? undefined : near);
}

function extensionNames(catalog: Catalog, types: readonly ResourceType[]): readonly string[] {
  const schemas = types.flatMap(extensionUrns).map((urn) => schemaByUrnIgnoringCase(catalog, urn));
  return schemas.flatMap((schema) => schema?.attributes.map(({ name }) => name) ?? []);
}

function unknownInBrackets({ name, offset }: AttrPath, parent: { name: string; definitions: readonly Attribute[] }): Mistake {
  const known = parent.definitions.flatMap(subAttributesOf).map((attribute) => attribute.name);
  const near = didYouMean(name, known);
  const hint = near === undefined ? list(known) : `did you mean \`${near}\`?`;
  return at(offset, name.length, `\`${name}\` is no sub-attribute of \`${parent.name}\`: ${hint}`, 'a sub-attribute', near);
}

/** The attribute is known and complex, what stands behind the dot is not. */
export function unknownSubAttribute(path: AttrPath, attribute: Attribute): Mistake {
  const known = subAttributesOf(attribute).map(({ name }) => name);
  const sub = path.subAttribute ?? '';
  const near = didYouMean(sub, known);
  const hint = near === undefined ? list(known) : `did you mean \`${near}\`?`;
  const message = `\`${sub}\` is no sub-attribute of \`${attribute.name}\`: ${hint}`;
  return at(path.offset + path.length - sub.length, sub.length, message, 'a sub-attribute', near);
}

/** The attribute is simple, and something stands behind a dot. */
export function noSubAttribute(path: AttrPath, attribute: Attribute): Mistake {
  const sub = path.subAttribute ?? '';
  const message = `\`${attribute.name}\` is a simple attribute (${attribute.type}); it has no sub-attribute \`${sub}\`: write \`${attribute.name}\`.`;
  const place = { offset: path.offset + path.length - sub.length - 1, length: sub.length + 1 };
  return { ...place, message, expected: ['the end of the attribute'], correction: { ...place, text: '' } };
}

function at(offset: number, length: number, message: string, expected: string, text: string | undefined): Mistake {
  const correction: Correction | undefined = text === undefined ? undefined : { offset, length, text };
  return { offset, length, message, expected: [expected], ...(correction && { correction }) };
}

function list(known: readonly string[]): string {
  return known.length === 0 ? 'it has none.' : `it has ${known.map(quoted).join(', ')}.`;
}

function quoted(text: string): string {
  return `\`${text}\``;
}
