/** Holds a PATCH path against a catalog, and finds the values that it selects (RFC 7644 3.5.2; readings 39, 43, 46). */
import type { AttrPath } from '../filter/ast.ts';
import { isMistake } from '../filter/attr-path.ts';
import { compileElementFilter, unknownResourceType } from '../filter/compile.ts';
import { singularValuePath } from '../filter/complex-mistakes.ts';
import type { FilterError, Mistake } from '../filter/filter-error.ts';
import { extensionUrns, scopeOf, subAttributesOf, type FilterScope } from '../filter/filter-scope.ts';
import type { Leniency } from '../filter/leniency.ts';
import { resolveAttribute } from '../filter/resolve-attribute.ts';
import { noSubAttribute, unknownAttribute, unknownSubAttribute } from '../filter/unknown-attribute.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute, schemaByUrnIgnoringCase, type Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { PatchPath } from './patch-path.ts';

export interface ResolveOptions {
  /** The built-in catalog unless told otherwise. */
  readonly catalog?: Catalog;
  /** The name of what is patched, for example `User`; without it, the path may be one of any resource type. */
  readonly resourceType?: string;
  readonly leniencies?: readonly Leniency[];
}

/** What a path means by the catalog. */
export interface ResolvedPatchPath {
  /** The extension whose member holds the attribute, as its schema spells the URN; absent for the base schema and the common attributes. */
  readonly extension?: string;
  /** Absent when the path names a whole schema. */
  readonly attribute?: Attribute;
  readonly subAttribute?: Attribute;
  /** Whether an element is one that the filter in the brackets selects; absent where there are no brackets. */
  readonly selects?: (element: unknown) => boolean;
}

export type PathMistake = Mistake & Pick<FilterError, 'scimType'>;

/** @returns what the path means, or why the catalog does not have it; `scimType` after reading 46. */
export function resolvePath(path: PatchPath, options: ResolveOptions = {}): ResolvedPatchPath | PathMistake {
  const catalog = options.catalog ?? catalogs['2.0'];
  const open = scopeOf(catalog, options.resourceType);
  if (open === undefined) {
    return { ...unknownResourceType(catalog, options.resourceType ?? ''), offset: 0, length: path.text.length, scimType: 'invalidPath' };
  }
  const scope: FilterScope = { ...open, strict: true };
  const extension = extensionOf(path.urn, scope);
  if (path.attribute === undefined) return wholeSchema(path, extension, scope);
  const attrPath = attrPathOf(path, path.attribute);
  const resolved = resolveAttribute(attrPath, scope);
  if (isMistake(resolved)) return { ...resolved, scimType: 'invalidPath' };
  const [attribute] = resolved.attributes;
  if (attribute === undefined) return { ...unknownAttribute(attrPath, scope), scimType: 'invalidPath' };
  const base = { ...(extension !== undefined && { extension }), attribute };
  if (path.filter === undefined) {
    return path.subAttribute === undefined || resolved.definition === undefined ? base : { ...base, subAttribute: resolved.definition };
  }
  const node = { type: 'valuePath', attrPath, filter: path.filter, offset: 0, length: bracketsEnd(path) } as const;
  const singular = singularValuePath(node, resolved, scope);
  if (singular !== undefined) return { ...bracketsMoved(path, singular), scimType: 'invalidPath' };
  const compiled = compileElementFilter(path.filter, { name: path.attribute, definition: attribute }, scope, options.leniencies);
  if (isMistake(compiled)) return { ...compiled, scimType: 'invalidFilter' };
  const subAttribute = path.subAttribute === undefined ? undefined : subAttributeOf(path, path.subAttribute, attribute);
  if (subAttribute !== undefined && isMistake(subAttribute)) return { ...subAttribute, scimType: 'invalidPath' };
  return { ...base, ...(subAttribute !== undefined && { subAttribute }), selects: compiled.run };
}

function attrPathOf(path: PatchPath, name: string): AttrPath {
  const sub = path.filter === undefined ? path.subAttribute : path.attributeSub;
  const { offset, length } = path.places.attribute;
  const end = offset + length + (sub === undefined ? 0 : sub.length + 1);
  return {
    ...(path.urn !== undefined && { urn: path.urn }),
    name,
    ...(sub !== undefined && { subAttribute: sub }),
    offset: 0,
    length: end,
  };
}

function bracketsEnd({ places, text }: PatchPath): number {
  return places.filter === undefined ? text.length : places.filter.offset + places.filter.length;
}

function extensionOf(urn: string | undefined, { catalog, resourceType }: FilterScope): string | undefined {
  if (urn === undefined) return undefined;
  const types = resourceType === undefined ? catalog.resourceTypes : [resourceType];
  return types.flatMap(extensionUrns).find((known) => known.toLowerCase() === urn.toLowerCase());
}

/** Reading 43: the extension's object, or the resource. */
function wholeSchema(
  path: PatchPath,
  extension: string | undefined,
  { catalog, resourceType }: FilterScope,
): ResolvedPatchPath | PathMistake {
  if (extension !== undefined) return { extension };
  const types = resourceType === undefined ? catalog.resourceTypes : [resourceType];
  const isBase = types.some(({ schema }) => schema.toLowerCase() === path.text.toLowerCase());
  if (isBase) return {};
  const known = types.flatMap((type) => [type.schema, ...extensionUrns(type)]);
  const what = schemaByUrnIgnoringCase(catalog, path.text) === undefined ? 'the catalog' : (resourceType?.name ?? 'a resource type');
  const message = `\`${path.text}\` is no schema of ${what}; its schemas are ${known.map((urn) => `\`${urn}\``).join(', ')}.`;
  return { message, offset: 0, length: path.text.length, expected: ['an attribute'], scimType: 'invalidPath' };
}

function subAttributeOf(path: PatchPath, name: string, attribute: Attribute): Attribute | Mistake {
  const found = findAttribute(subAttributesOf(attribute), name);
  if (found !== undefined) return found;
  const { length } = path.text;
  const whole = { name: attribute.name, subAttribute: name, offset: 0, length };
  return subAttributesOf(attribute).length === 0 ? noSubAttribute(whole, attribute) : unknownSubAttribute(whole, attribute);
}

/** `emails.value[type eq "work"]`: in a path the sub-attribute goes behind the bracket, and needs no comparison. */
function bracketsMoved(path: PatchPath, mistake: Mistake): Mistake {
  const { filter, subAttribute } = path.places;
  if (path.attributeSub === undefined || filter === undefined || subAttribute !== undefined) {
    const singular = path.attributeSub === undefined && path.subAttribute !== undefined && filter !== undefined;
    const { correction: _inFilter, ...rest } = mistake;
    return singular ? { ...rest, correction: { ...filter, text: '' } } : rest;
  }
  const brackets = path.text.slice(filter.offset, filter.offset + filter.length);
  const offset = path.places.attribute.offset + path.places.attribute.length;
  return { ...mistake, correction: { offset, length: path.text.length - offset, text: `${brackets}.${path.attributeSub}` } };
}
