import type { ResourceType, SchemaExtension } from './catalog.ts';
import { isJsonObject, listOf, memberOf, textOf } from './json-object.ts';
import type { TellProblem } from './read-schema.ts';

/**
 * Reads one ResourceType document (RFC 7643 6); member names are compared without case.
 * @returns null when name, endpoint or schema is missing.
 */
export function readResourceType(value: unknown, pointer: string, tell: TellProblem): ResourceType | null {
  if (!isJsonObject(value)) {
    tell(pointer, 'A resource type is an object; this entry is left out.');
    return null;
  }
  const name = textOf(memberOf(value, 'name'));
  const endpoint = textOf(memberOf(value, 'endpoint'));
  const schema = textOf(memberOf(value, 'schema'));
  if (name === null || endpoint === null || schema === null) {
    const missing = Object.entries({ name, endpoint, schema }).find(([, text]) => text === null)?.[0] ?? 'name';
    tell(`${pointer}/${missing}`, `A resource type needs ${missing}, a text; this one is left out.`);
    return null;
  }
  const schemaExtensions: SchemaExtension[] = [];
  for (const [index, element] of listOf(memberOf(value, 'schemaExtensions')).entries()) {
    const urn = isJsonObject(element) ? textOf(memberOf(element, 'schema')) : null;
    if (!isJsonObject(element) || urn === null) {
      tell(`${pointer}/schemaExtensions/${index}/schema`, `An extension of "${name}" names no schema; it is left out.`);
    } else {
      schemaExtensions.push({ schema: urn, required: memberOf(element, 'required') === true });
    }
  }
  return { name, endpoint: /^\/|:\/\//.test(endpoint) ? endpoint : `/${endpoint}`, schema, schemaExtensions };
}
