import type { Finding, PayloadKind } from '../finding.ts';
import type { Attribute } from './attribute.ts';
import { builtInCommonAttributes, builtInMessages, builtInResourceTypes, builtInSchemas } from './built-in.ts';
import type { Catalog, ResourceType, Schema } from './catalog.ts';
import { withDefaultSubAttributes } from './default-sub-attributes.ts';
import { isJsonObject, memberOf } from './json-object.ts';
import { readResourceType } from './read-resource-type.ts';
import { readSchema, type TellProblem } from './read-schema.ts';
import { isCoreUrn, isExtensionUrn, messageUrns, resourceTypeUrn, schemaUrn, serviceProviderConfigUrn } from './urns.ts';

export interface BuildOptions {
  /** What the catalog does not define does not exist (design.md section 5). */
  readonly complete?: boolean;
}

export interface BuiltCatalog {
  readonly catalog: Catalog;
  /** One for each thing that could not be read; the pointer starts with `/schemas/…` or `/resourceTypes/…`, there is no range. */
  readonly findings: readonly Finding[];
}

/**
 * Makes a catalog of what a service provider says of itself.
 * @param schemas Schema documents as /Schemas gives them, or whole ListResponses of them.
 * @param resourceTypes ResourceType documents as /ResourceTypes gives them, or whole ListResponses of them.
 * @returns the built-in SCIM 2.0 catalog with the given schemas and resource types in place of, or beside, its own. A schema that no
 *   resource type names, and that is no extension by its URN, becomes a resource type of its own. It never throws: what cannot be read is
 *   left out and listed.
 */
export function buildCatalog(schemas: readonly unknown[], resourceTypes: readonly unknown[], options: BuildOptions = {}): BuiltCatalog {
  const findings: Finding[] = [];
  const tell: TellProblem = (pointer, message) => findings.push(problem(pointer, message));
  const byUrn = new Map<string, Schema>(builtInSchemas.map((schema) => [schema.id, schema]));
  const messages = new Map<PayloadKind, Schema>(builtInMessages);
  const given: Schema[] = [];
  for (const [value, pointer] of documents(schemas, '/schemas')) {
    const schema = readSchema(value, pointer, tell, { builtIn: false });
    if (schema === null) continue;
    const kind = messageUrns.get(schema.id);
    if (kind !== undefined) {
      messages.set(kind, schema);
      continue;
    }
    given.push(schema);
    byUrn.set(schema.id, withDiscoveryAttributes(schema));
  }
  for (const schema of byUrn.values()) {
    if (isCoreUrn(schema.id)) byUrn.set(schema.id, { ...schema, attributes: withDefaultSubAttributes(schema.attributes) });
  }
  return {
    catalog: {
      version: '2.0',
      complete: options.complete === true,
      schemas: byUrn,
      messages,
      resourceTypes: gatherResourceTypes(resourceTypes, given, byUrn, tell),
      commonAttributes: builtInCommonAttributes,
    },
    findings,
  };
}

function gatherResourceTypes(
  resourceTypes: readonly unknown[],
  givenSchemas: readonly Schema[],
  byUrn: ReadonlyMap<string, Schema>,
  tell: TellProblem,
): readonly ResourceType[] {
  const byName = new Map<string, ResourceType>(builtInResourceTypes.map((type) => [type.name.toLowerCase(), type]));
  for (const [value, pointer] of documents(resourceTypes, '/resourceTypes')) {
    const type = readResourceType(value, pointer, tell);
    if (type === null) continue;
    for (const urn of [type.schema, ...type.schemaExtensions.map(({ schema }) => schema)]) {
      if (!byUrn.has(urn)) tell(`${pointer}/schema`, `"${type.name}" names the schema "${urn}", which is not among the schemas.`);
    }
    byName.set(type.name.toLowerCase(), type);
  }
  const named = new Set<string>();
  for (const { schema, schemaExtensions } of byName.values()) {
    named.add(schema);
    for (const extension of schemaExtensions) named.add(extension.schema);
  }
  for (const { id, name } of givenSchemas) {
    if (named.has(id) || isExtensionUrn(id) || byName.has(name.toLowerCase())) continue;
    byName.set(name.toLowerCase(), { name, endpoint: `/${name}s`, schema: id, schemaExtensions: [] });
  }
  return [...byName.values()];
}

/** RFC 7643 3.1 and 5 to 7: of these three, `id` is no ordinary one; a /Schemas answer that leaves it out must not make it so. */
function withDiscoveryAttributes(schema: Schema): Schema {
  if (![serviceProviderConfigUrn, resourceTypeUrn, schemaUrn].includes(schema.id)) return schema;
  const own = new Set(schema.attributes.map(({ name }) => name.toLowerCase()));
  const common = new Set(builtInCommonAttributes.map(({ name }) => name.toLowerCase()));
  const builtIn = builtInSchemas.find(({ id }) => id === schema.id);
  const missing = (builtIn?.attributes ?? []).filter(
    ({ name }: Attribute) => common.has(name.toLowerCase()) && !own.has(name.toLowerCase()),
  );
  return { ...schema, attributes: [...schema.attributes, ...missing] };
}

/** The documents of a list, with those inside a ListResponse (RFC 7644 3.4.2) taken out of it. */
function* documents(values: readonly unknown[], pointer: string): Generator<readonly [unknown, string]> {
  for (const [index, value] of values.entries()) {
    const resources = isJsonObject(value) ? memberOf(value, 'Resources') : undefined;
    if (!Array.isArray(resources)) {
      yield [value, `${pointer}/${index}`];
      continue;
    }
    for (const [inner, resource] of resources.entries()) yield [resource, `${pointer}/${index}/Resources/${inner}`];
  }
}

function problem(pointer: string, message: string): Finding {
  const start = { offset: 0, line: 1, column: 1 };
  return {
    rule: 'schema-readable',
    severity: 'warning',
    message,
    subject: 0,
    pointer,
    range: { start, end: start },
    spec: [pointer.startsWith('/resourceTypes') ? 'RFC 7643 6' : 'RFC 7643 7'],
    requirements: [],
    fixes: [],
  };
}
