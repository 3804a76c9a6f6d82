import { buildCatalog } from '../core/schema/build-catalog.ts';
import type { Catalog } from '../core/schema/catalog.ts';
import { isJsonObject, memberOf, textOf } from '../core/schema/json-object.ts';
import { catalogs } from '../core/schema/catalogs.ts';
import { resourceTypeUrn } from '../core/schema/urns.ts';
import { FileError, nameOf } from './files.ts';
import { joined, textChunks } from './text-chunks.ts';

/**
 * Reads a file that holds one JSON value.
 * @param file `-` is standard input.
 * @throws {FileError} where it cannot be read or is no JSON.
 */
export async function readJsonFile(file: string): Promise<unknown> {
  const pieces: string[] = [];
  for await (const chunk of textChunks(file)) pieces.push(chunk);
  const text = joined(file, pieces).replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    throw new FileError(`${nameOf(file)}: is no JSON (${reason}); scimlab lint shows the place.`);
  }
}

/**
 * The built-in catalog with what the files of `--schema` define: Schema and ResourceType documents, arrays or ListResponses of them.
 * @throws {FileError} where one cannot be read or defines nothing.
 */
export async function readCatalog(files: readonly string[]): Promise<Catalog> {
  if (files.length === 0) return catalogs['2.0'];
  const schemas: unknown[] = [];
  const resourceTypes: unknown[] = [];
  for (const file of files)
    for (const one of documentsOf(await readJsonFile(file))) (isResourceType(one) ? resourceTypes : schemas).push(one);
  const { catalog, findings } = buildCatalog(schemas, resourceTypes);
  const [first] = findings;
  if (first !== undefined) throw new FileError(`${files.join(', ')}: ${first.pointer ?? ''} ${first.message}`);
  return catalog;
}

function documentsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const resources = isJsonObject(value) ? memberOf(value, 'Resources') : undefined;
  return Array.isArray(resources) ? resources : [value];
}

function isResourceType(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const schemas = memberOf(value, 'schemas');
  const isNamed = Array.isArray(schemas) && schemas.includes(resourceTypeUrn);
  return isNamed || (textOf(memberOf(value, 'endpoint')) !== null && textOf(memberOf(value, 'schema')) !== null);
}
