/** `sortBy` and `sortOrder` (RFC 7644 3.4.2.3). */
import { isMistake, readAttrPath } from '../filter/attr-path.ts';
import { compareInstants, readInstant } from '../filter/instant.ts';
import { attributeReader, memberReader } from '../filter/located.ts';
import { resolveAttribute } from '../filter/resolve-attribute.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { ScimError } from './scim-error.ts';

export type SortKey = (resource: JsonObject) => unknown;

export interface Sorting {
  /** The value by which a resource is sorted; undefined where it has none. */
  readonly key: SortKey;
  /** Ascending; what has no value comes last (RFC 7644 3.4.2.3). */
  readonly compare: (a: unknown, b: unknown) => number;
}

/** @param resourceType undefined where resources of several types are sorted: a name that none of them has is then no error. */
export function sortingBy(sortBy: string, catalog: Catalog, resourceType: ResourceType | undefined): Sorting | ScimError {
  const path = readAttrPath(sortBy.trim(), 0, false);
  const resolved = isMistake(path) ? path : resolveAttribute(path, { catalog, resourceType });
  if (isMistake(path)) return refused(path.message);
  if (isMistake(resolved)) return refused(resolved.message);
  const { steps, definition } = resolved;
  if (steps.name === undefined) return refused(`\`${sortBy}\` is a schema: name one of its attributes.`);
  const hasValue = definition?.subAttributes.find(({ name }) => name.toLowerCase() === 'value');
  if (definition?.type === 'complex' && hasValue === undefined) {
    return refused(
      `\`${sortBy}\` is complex: name a sub-attribute, such as \`${sortBy}.${definition.subAttributes[0]?.name ?? 'value'}\`.`,
    );
  }
  const simple = definition?.type === 'complex' ? hasValue : definition;
  const attribute = attributeReader(steps);
  const member = memberReader(steps.subAttribute ?? 'value');
  const isValue = (steps.subAttribute ?? 'value').toLowerCase() === 'value';
  return {
    key: (resource) => {
      const one = preferred(attribute(resource));
      const value = isJsonObject(one) ? member(one) : isValue ? one : undefined;
      return keyOf(simple, Array.isArray(value) ? value[0] : value);
    },
    compare: compareKeys,
  };
}

function refused(message: string): ScimError {
  return new ScimError(400, `\`sortBy\`: ${message}`, 'invalidValue');
}

/** Of a multi-valued attribute the primary element, else the first. */
function preferred(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const elements: readonly unknown[] = value;
  return elements.find((element) => isJsonObject(element) && element['primary'] === true) ?? elements[0];
}

function keyOf(definition: Attribute | undefined, value: unknown): unknown {
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  if (typeof value !== 'string') return Number(value);
  if (definition?.type === 'dateTime') return readInstant(value);
  return definition?.caseExact === true ? value : value.toLowerCase();
}

function compareKeys(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (isInstant(a) && isInstant(b)) return compareInstants(a, b);
  // Only resources of several types can mix them.
  return rank(a) - rank(b);
}

function isInstant(key: unknown): key is NonNullable<ReturnType<typeof readInstant>> {
  return typeof key === 'object' && key !== null;
}

function rank(key: unknown): number {
  return ['number', 'object', 'string'].indexOf(typeof key);
}
