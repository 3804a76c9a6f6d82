/** What a PUT leaves as it was (RFC 7644 3.5.1; readings 21 and 22). */
import { contentKey, sameValue } from '../patch/equality.ts';
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { ScimError } from './scim-error.ts';

/**
 * The accepted attributes, with the readOnly and immutable ones of the resource before.
 * @returns an error where an immutable attribute that has a value is given another one.
 */
export function keepUnwritten(
  accepted: JsonObject,
  before: JsonObject,
  resourceType: ResourceType,
  catalog: Catalog,
): JsonObject | ScimError {
  const own = kept(accepted, before, attributesOf(catalog, resourceType), '');
  if (own instanceof ScimError) return own;
  for (const { schema: urn } of resourceType.schemaExtensions) {
    const schema = schemaByUrnIgnoringCase(catalog, urn);
    const data = schema && before[schema.id];
    if (schema === undefined || !isJsonObject(data)) continue;
    const given = own[schema.id];
    const extension = kept(isJsonObject(given) ? given : {}, data, schema.attributes, `${schema.id}:`);
    if (extension instanceof ScimError) return extension;
    if (Object.keys(extension).length === 0) continue;
    own[schema.id] = extension;
    const { schemas } = own;
    if (Array.isArray(schemas) && !schemas.includes(schema.id)) own['schemas'] = [...schemas, schema.id];
  }
  return own;
}

/** Whether two states of a resource say the same, letter by letter; the order of members and elements does not count. */
export function saysTheSame(before: JsonObject, after: JsonObject): boolean {
  const { meta: _, ...rest } = before;
  return contentKey(undefined, rest, 'exact') === contentKey(undefined, after, 'exact');
}

function kept(
  given: JsonObject,
  before: JsonObject,
  definitions: readonly Attribute[],
  prefix: string,
): Record<string, unknown> | ScimError {
  const result: Record<string, unknown> = { ...given };
  for (const definition of definitions) {
    const { name, mutability } = definition;
    const old = before[name];
    if (old === undefined || name === 'meta') continue;
    if (mutability === 'readOnly') result[name] = old;
    else if (mutability === 'immutable') {
      if (result[name] !== undefined && !sameValue(definition, old, result[name], 'caseExact')) return immutable(`${prefix}${name}`);
      result[name] = old;
    } else if (!definition.multiValued && definition.type === 'complex' && isJsonObject(old)) {
      const now = result[name];
      const parts = kept(isJsonObject(now) ? now : {}, old, definition.subAttributes, `${prefix}${name}.`);
      if (parts instanceof ScimError) return parts;
      if (Object.keys(parts).length > 0) result[name] = parts;
    }
  }
  return result;
}

function immutable(name: string): ScimError {
  return new ScimError(400, `\`${name}\` is immutable and has a value already: leave it as it is, or out.`, 'mutability');
}
