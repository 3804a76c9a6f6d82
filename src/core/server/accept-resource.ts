/** What a POST or PUT body makes of a resource (RFC 7644 3.3, 3.5.1; readings 17, 20 to 24, 39). */
import { isUnassigned, memberKey } from '../patch/members.ts';
import type { Reading } from '../patch/read-value.ts';
import { attributesOf, schemaByUrnIgnoringCase, type Catalog, type ResourceType, type Schema } from '../schema/catalog.ts';
import { isJsonObject, listOf, memberOf, type JsonObject } from '../schema/json-object.ts';
import { messageUrns } from '../schema/urns.ts';
import { acceptValues, ignoring, missingOf, refusing } from './accept-values.ts';
import { ScimError } from './scim-error.ts';
import type { ServerSettings } from './settings.ts';

/** A body that is good: without `id` and `meta`, and with what is writeOnly apart. */
export interface AcceptedResource {
  readonly attributes: JsonObject;
  /** The names of the writeOnly attributes that were given a value; the values are not kept. */
  readonly secrets: readonly string[];
}

/** Reads a body for a resource type; the error says what to write instead. */
export function acceptResource(
  body: unknown,
  resourceType: ResourceType,
  catalog: Catalog,
  settings: ServerSettings,
): AcceptedResource | ScimError {
  if (!isJsonObject(body)) {
    return new ScimError(400, `The body is no JSON object: write the ${resourceType.name} between { and }.`, 'invalidSyntax');
  }
  const reading = settings.unknownAttributes === 'refuse' ? refusing : ignoring;
  const schemasFault = faultOfSchemas(body, resourceType);
  if (schemasFault !== undefined) return schemasFault;
  const extensions = readExtensions(body, resourceType, catalog, reading);
  if (extensions instanceof ScimError) return extensions;
  const definitions = attributesOf(catalog, resourceType);
  const others = new Set(extensions.keys);
  const own = acceptValues(body, definitions, { pointer: '', prefix: '', others }, reading);
  if (own instanceof ScimError) return own;
  const [missing] = missingOf(definitions, own);
  if (missing !== undefined) {
    return new ScimError(400, `\`${missing}\` is required and has no value: add it. (at /${missing})`, 'invalidValue');
  }
  const secrets = definitions.filter(({ name, mutability }) => mutability === 'writeOnly' && own[name] !== undefined);
  for (const { name } of secrets) {
    if (own[name] === '') return new ScimError(400, `\`${name}\` is empty: write a text with at least one character.`, 'invalidValue');
    delete own[name];
  }
  own['schemas'] = schemasInUse(listOf(memberOf(body, 'schemas')), resourceType, extensions.data);
  return { attributes: { ...own, ...extensions.data }, secrets: secrets.map(({ name }) => name) };
}

function faultOfSchemas(body: JsonObject, resourceType: ResourceType): ScimError | undefined {
  const schemas = memberOf(body, 'schemas');
  const wanted = `"${resourceType.schema}"`;
  if (isUnassigned(schemas)) return new ScimError(400, `\`schemas\` is missing: add \`"schemas": [${wanted}]\`.`, 'invalidSyntax');
  if (!Array.isArray(schemas)) return new ScimError(400, '`schemas` takes an array of URNs: put [ and ] around it.', 'invalidSyntax');
  for (const urn of schemas) {
    const kind = typeof urn === 'string' ? messageUrns.get(urn) : undefined;
    if (kind === undefined) continue;
    const where = kind === 'PatchOp' ? `send it by PATCH to the URL of one ${resourceType.name}` : 'it does not belong here';
    return new ScimError(400, `The body is a ${kind} message, not a ${resourceType.name}: ${where}.`, 'invalidSyntax');
  }
  if (schemas.includes(resourceType.schema)) return undefined;
  return new ScimError(400, `\`schemas\` does not name the base schema of ${resourceType.name}: add ${wanted}.`, 'invalidValue');
}

interface Extensions {
  /** Their members as the body spells them. */
  readonly keys: readonly string[];
  readonly data: Readonly<Record<string, JsonObject>>;
}

function readExtensions(body: JsonObject, resourceType: ResourceType, catalog: Catalog, reading: Reading): Extensions | ScimError {
  const keys: string[] = [];
  const data: Record<string, JsonObject> = {};
  for (const { schema: urn, required } of resourceType.schemaExtensions) {
    const schema = schemaByUrnIgnoringCase(catalog, urn);
    const key = schema && memberKey(body, schema.id);
    const read = schema === undefined || key === undefined ? undefined : readExtension(schema, body[key], key, reading);
    if (read instanceof ScimError) return read;
    if (key !== undefined) keys.push(key);
    if (schema !== undefined && read !== undefined) data[schema.id] = read;
    else if (required) return new ScimError(400, `The extension \`${urn}\` is required: add its data.`, 'invalidValue');
  }
  return { keys, data };
}

/** The data of one extension; undefined where it has none. */
function readExtension({ id, attributes }: Schema, given: unknown, key: string, reading: Reading): JsonObject | ScimError | undefined {
  if (given === null || given === undefined) return undefined;
  if (!isJsonObject(given)) return new ScimError(400, `\`${key}\` takes an object with the attributes of the extension.`, 'invalidValue');
  const read = acceptValues(given, attributes, { pointer: `/${key}`, prefix: `${id}:`, others: new Set() }, reading);
  if (read instanceof ScimError || isUnassigned(read)) return read instanceof ScimError ? read : undefined;
  const [missing] = missingOf(attributes, read);
  return missing === undefined ? read : new ScimError(400, `\`${id}\` needs \`${missing}\`, which is required: add it.`, 'invalidValue');
}

/** The base schema, then each extension that was named or has data. */
function schemasInUse(named: readonly unknown[], { schema, schemaExtensions }: ResourceType, data: JsonObject): readonly string[] {
  const used = schemaExtensions.map((extension) => extension.schema).filter((urn) => named.includes(urn) || data[urn] !== undefined);
  return [schema, ...used];
}
