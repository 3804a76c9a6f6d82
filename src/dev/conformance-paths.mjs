/** Runs the cases of paths.json: what a PATCH path consists of, and what is refused. */
import { isDeepStrictEqual } from 'node:util';
import { neutralTree, placeFaults } from './conformance-filters.mjs';

/**
 * @typedef {import('../core/filter/leniency.ts').Leniency} Leniency
 * @typedef {typeof import('../index.ts')} Library
 * @typedef {import('../core/schema/catalog.ts').Catalog} Catalog
 * @typedef {{ valid?: boolean, error?: string, also?: string[] }} Expected
 * @typedef {Expected & { id: string, path: string, parsed?: unknown, stage?: string, against?: string[], dialect?: Leniency,
 *   disputed?: string, strict?: Expected }} PathCase
 */

/**
 * One line for each thing that is not as the case has it.
 * @param {PathCase} one
 * @param {Library} library
 * @param {Catalog} catalog for the cases that the schemas decide
 * @returns {string[]}
 */
export function pathFaults(one, library, catalog) {
  const faults = faultsWith(one, one, one.dialect === undefined ? [] : [one.dialect], library, catalog);
  if (one.dialect === undefined) return faults;
  return [...faults, ...faultsWith(one, { ...one.strict }, [], library, catalog).map((fault) => `without ${one.dialect}: ${fault}`)];
}

/**
 * @param {PathCase} one
 * @param {Expected} expected
 * @param {readonly Leniency[]} leniencies
 * @param {Library} library
 * @param {Catalog} catalog
 * @returns {string[]}
 */
function faultsWith(one, expected, leniencies, { parsePath }, catalog) {
  const type = catalog.resourceTypes.find(({ schema }) => one.against?.includes(schema));
  const held = one.stage === 'schema' ? { catalog, ...(type && { resourceType: type.name }) } : {};
  const read = parsePath(one.path, { leniencies, ...held });
  if (!read.ok) {
    if (expected.valid !== false) return [`is refused: ${read.error.message}`];
    const accepted = [expected.error, ...(expected.also ?? [])];
    return accepted.includes(read.error.scimType) ? placeFaults(one.path, read.error) : [`is refused as ${read.error.scimType}`];
  }
  if (expected.valid === false) return ['is read and should not'];
  const parts = neutralParts(read.path);
  return one.parsed === undefined || isDeepStrictEqual(parts, one.parsed) ? [] : [`reads as ${JSON.stringify(parts)}`];
}

/** @param {import('../core/path/patch-path.ts').PatchPath} path */
function neutralParts({ urn, attribute, attributeSub, filter, subAttribute }) {
  return {
    ...(urn !== undefined && { schema: urn }),
    ...(attribute !== undefined && { attribute }),
    ...(attributeSub !== undefined && { attributeSub }),
    ...(filter !== undefined && { filter: neutralTree(filter) }),
    ...(subAttribute !== undefined && { subAttribute }),
  };
}
