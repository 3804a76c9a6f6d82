/** Finds what an attribute path names in a resource; names compare without case (RFC 7643 2.1). */
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';

/** The way from a resource, or from an element of a multi-valued attribute, to values. */
export interface Steps {
  /** The schema that the path names; `base` is one whose attributes stand in the resource itself, all others have a member (RFC 7643 3.3). */
  readonly container?: { readonly urn: string; readonly base: boolean };
  /** Absent when the path names an extension as a whole. */
  readonly name?: string;
  readonly subAttribute?: string;
}

/** Reads one member; made once for each name, since filters run many times. */
export function memberReader(name: string): (object: JsonObject) => unknown {
  const key = memberKey(name);
  // Plain JSON values inherit from Object.prototype at most; asking for an own member first costs as much as all the rest.
  const inherited = name in Object.prototype;
  return (object) => {
    const exact = inherited ? undefined : object[name];
    if (exact !== undefined) return exact;
    const found = key(object);
    return found === undefined ? undefined : object[found];
  };
}

/** The name of a member as the object spells it; undefined when it has none of that name. */
export function memberKey(name: string): (object: JsonObject) => string | undefined {
  const lower = name.toLowerCase();
  const { length } = name;
  return (object) => {
    if (Object.hasOwn(object, name)) return name;
    for (const key in object) {
      if (key.length === length && key.toLowerCase() === lower && Object.hasOwn(object, key)) return key;
    }
    return undefined;
  };
}

/** Reads the value of the attribute before the dot; an element that is no object is its own `value` (RFC 7643 2.4). */
export function attributeReader({ container, name }: Steps): (from: unknown) => unknown {
  if (name === undefined) return container === undefined ? (from) => from : containerReader(container.urn, container.base);
  const member = memberReader(name);
  const isValue = name.toLowerCase() === 'value';
  const own = (from: unknown): unknown => (isJsonObject(from) ? member(from) : isValue ? from : undefined);
  if (container === undefined) return own;
  const contained = containerReader(container.urn, container.base);
  return (resource) => own(contained(resource));
}

function containerReader(urn: string, base: boolean): (resource: unknown) => unknown {
  const member = memberReader(urn);
  const lower = urn.toLowerCase();
  return (resource) => {
    if (!isJsonObject(resource)) return undefined;
    const extension = member(resource);
    if (extension !== undefined || !base) return extension;
    const { schemas } = resource;
    const declared = !Array.isArray(schemas) || schemas.some((one) => typeof one === 'string' && one.toLowerCase() === lower);
    return declared ? resource : undefined;
  };
}

/** How deep a value is looked into; what lies deeper counts as a value. */
const maxDepth = 500;

/** Neither null nor absent, and no array or object that is empty all through (RFC 7643 2.5; readings 12 and 23). */
export function isAssigned(value: unknown): boolean {
  return hasContent(value, false, 0);
}

/** `pr`: a value that is not the empty string (RFC 7644 table 3). */
export function isPresent(value: unknown): boolean {
  return hasContent(value, true, 0);
}

function hasContent(value: unknown, nonEmpty: boolean, depth: number): boolean {
  if (value === null || value === undefined || (nonEmpty && value === '')) return false;
  if (typeof value !== 'object' || depth > maxDepth) return true;
  return Object.values(value).some((inner) => hasContent(inner, nonEmpty, depth + 1));
}
