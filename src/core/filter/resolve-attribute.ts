/** Holds the names of a filter against the catalog (RFC 7644 3.4.2.2 and 3.10; readings 13, 39, 43). */
import type { Attribute } from '../schema/attribute.ts';
import { schemaByUrnIgnoringCase } from '../schema/catalog.ts';
import { isExtensionUrn } from '../schema/urns.ts';
import type { AttrPath } from './ast.ts';
import type { Mistake } from './filter-error.ts';
import { definitionsOf, isBaseUrn, subAttributesOf, type FilterScope } from './filter-scope.ts';
import type { Steps } from './located.ts';
import { noSubAttribute, unknownAttribute, unknownSubAttribute } from './unknown-attribute.ts';

/** What an attribute path means. */
export interface ResolvedPath {
  readonly steps: Steps;
  /** Of the attribute before the dot, or of the attribute; none when nobody knows it. */
  readonly attributes: readonly Attribute[];
  /** Of what the path names in the end; undefined when nobody knows it. */
  readonly definition: Attribute | undefined;
  /** An absent value is false (RFC 7643 2.4; reading 11). */
  readonly isPrimary: boolean;
}

/** @returns what the path means, or why it means nothing. Without a resource type an unknown name means whatever stands there. */
export function resolveAttribute(path: AttrPath, scope: FilterScope): ResolvedPath | Mistake {
  const { urn, name, subAttribute } = path;
  if (urn !== undefined && subAttribute === undefined && scope.parent === undefined) {
    const schema = schemaByUrnIgnoringCase(scope.catalog, `${urn}:${name}`);
    if (schema !== undefined) {
      const container = { urn: schema.id, base: isBaseUrn(scope, schema.id) };
      return { steps: { container }, attributes: [], definition: undefined, isPrimary: false };
    }
  }
  const attributes = definitionsOf(scope, urn, name);
  const strict = isStrict(scope);
  if (strict && scope.parent !== undefined && urn !== undefined) {
    const message = `\`${urn}:\` has no place inside the brackets; they name sub-attributes of \`${scope.parent.name}\` alone.`;
    const correction = { offset: path.offset, length: urn.length + 1, text: '' };
    return { offset: path.offset, length: urn.length, message, expected: ['a sub-attribute'], correction };
  }
  if (strict && attributes.length === 0) {
    const mistake = unknownAttribute(path, scope);
    const isOwn = scope.ownUrns === true && urn !== undefined && schemaByUrnIgnoringCase(scope.catalog, urn) === undefined;
    if (!isOwn || mistake.correction !== undefined) return mistake;
  }
  const isPrimary = (part: string) => part.toLowerCase() === 'primary';
  const steps = { ...stepsTo(urn, scope), name, ...(subAttribute !== undefined && { subAttribute }) };
  if (subAttribute === undefined) {
    const [definition] = attributes;
    return { steps, attributes, definition, isPrimary: scope.parent !== undefined && isPrimary(name) };
  }
  const owner = attributes.find((one) => subNamed(one, subAttribute) !== undefined);
  const definition = owner && subNamed(owner, subAttribute);
  const [first] = attributes;
  if (strict && definition === undefined && first !== undefined) {
    return subAttributesOf(first).length === 0 ? noSubAttribute(path, first) : unknownSubAttribute(path, first);
  }
  const inElements = owner === undefined || owner.multiValued;
  return { steps, attributes: owner === undefined ? attributes : [owner], definition, isPrimary: inElements && isPrimary(subAttribute) };
}

/** Whether an unknown attribute is an error. */
export function isStrict({ catalog, resourceType, strict }: FilterScope): boolean {
  return strict === true || resourceType !== undefined || catalog.complete;
}

function subNamed(attribute: Attribute, name: string): Attribute | undefined {
  const wanted = name.toLowerCase();
  return subAttributesOf(attribute).find((one) => one.name.toLowerCase() === wanted);
}

function stepsTo(urn: string | undefined, scope: FilterScope): Pick<Steps, 'container'> {
  if (urn === undefined || scope.parent !== undefined) return {};
  const stranger = schemaByUrnIgnoringCase(scope.catalog, urn) === undefined && !isExtensionUrn(urn);
  return { container: { urn, base: isBaseUrn(scope, urn) || stranger } };
}

/** The sub-attribute that stands for a complex attribute as a whole (reading 13). */
export function valueSubAttribute(definition: Attribute): Attribute | undefined {
  return definition.type === 'complex' ? subNamed(definition, 'value') : undefined;
}

/** Whose value no service provider has to compare with (RFC 7643 7, `returned`). */
export function neverReturned({ attrPath, definition }: { attrPath: AttrPath; definition: Attribute | undefined }): Mistake | undefined {
  if (definition === undefined || (definition.mutability !== 'writeOnly' && definition.returned !== 'never')) return undefined;
  const { name, offset, length } = attrPath;
  const message = `\`${name}\` is never returned and cannot be filtered by: what it was set to is not kept as it was (RFC 7643 7).`;
  return { offset, length, message, expected: ['an attribute that is returned'] };
}
