/** Runs the cases of filters.json: what parses into which tree, what is refused, and what a filter matches. */
import { isDeepStrictEqual } from 'node:util';

/**
 * @typedef {import('../core/filter/ast.ts').Filter} Filter
 * @typedef {import('../core/filter/leniency.ts').Leniency} Leniency
 * @typedef {typeof import('../index.ts')} Library
 * @typedef {{ valid?: boolean, matches?: boolean, evaluation_error?: string }} Expected
 * @typedef {Expected & { id: string, filter: string, ast?: unknown, resource?: Record<string, unknown>, types?: Record<string, string>,
 *   caseExact?: string[], dialect?: Leniency, disputed?: string, strict?: Expected }} FilterCase
 */

/**
 * One line for each thing that is not as the case has it.
 * @param {FilterCase} one
 * @param {Library} library
 * @returns {string[]}
 */
export function filterFaults(one, library) {
  const leniencies = one.dialect === undefined ? [] : [one.dialect];
  const faults = faultsWith(one, one, leniencies, library);
  if (one.dialect === undefined) return faults;
  const strict = { ...(one.valid !== undefined && { valid: one.valid }), ...one.strict };
  return [...faults, ...faultsWith({ ...one, ast: undefined }, strict, [], library).map((fault) => `without ${one.dialect}: ${fault}`)];
}

/**
 * @param {FilterCase} one
 * @param {Expected} expected
 * @param {readonly Leniency[]} leniencies
 * @param {Library} library
 * @returns {string[]}
 */
function faultsWith(one, expected, leniencies, { parseFilter, compileFilter, buildCatalog }) {
  const parsed = parseFilter(one.filter, { leniencies });
  if (expected.valid === false) return parsed.ok ? ['parses and should not'] : placeFaults(one.filter, parsed.error);
  if (!parsed.ok) return [`is refused: ${parsed.error.message}`];
  const tree = neutralTree(parsed.filter);
  if (one.ast !== undefined && !isDeepStrictEqual(positiveZeros(tree), positiveZeros(one.ast))) return [`reads as ${JSON.stringify(tree)}`];
  if (one.resource === undefined) return [];
  const { catalog } = buildCatalog([schemaOf(one)], []);
  const compiled = compileFilter(one.filter, { catalog, leniencies });
  if (!compiled.ok) return compiled.error.scimType === expected.evaluation_error ? [] : [`does not compile: ${compiled.error.message}`];
  if (expected.evaluation_error !== undefined) return ['compiles and should not'];
  const matches = compiled.match(one.resource);
  return matches === expected.matches ? [] : [`matches: ${matches}`];
}

/**
 * @param {string} text
 * @param {import('../core/filter/filter-error.ts').FilterError} error
 * @returns {string[]}
 */
export function placeFaults(text, { offset, length, message }) {
  const inside = offset >= 0 && length >= 0 && offset + length <= text.length && (length > 0 || text === '');
  return inside && message !== '' ? [] : [`the error stands at ${offset}, ${length} long`];
}

/**
 * The tree as the cases write it.
 * @param {Filter} filter
 * @returns {unknown}
 */
export function neutralTree(filter) {
  switch (filter.type) {
    case 'compare':
      return { type: 'compare', attr: neutralPath(filter.attrPath), op: filter.operator, value: filter.value.value };
    case 'present':
      return { type: 'present', attr: neutralPath(filter.attrPath) };
    case 'not':
      return { type: 'not', operand: neutralTree(filter.operand) };
    case 'valuePath':
      return { type: 'valuePath', attr: neutralPath(filter.attrPath), filter: neutralTree(filter.filter) };
    default:
      return { type: filter.type, operands: filter.operands.map(neutralTree) };
  }
}

/** @param {import('../core/filter/ast.ts').AttrPath} path */
function neutralPath({ urn, name, subAttribute }) {
  return { ...(urn !== undefined && { schema: urn }), name, ...(subAttribute !== undefined && { sub: subAttribute }) };
}

/** @param {unknown} tree where -0 and 0 are one number */
function positiveZeros(tree) {
  return JSON.parse(JSON.stringify(tree));
}

/**
 * A schema with the types and the case sensitivity that a case states.
 * @param {FilterCase} one
 */
function schemaOf({ types = {}, caseExact = [], resource = {} }) {
  /** @type {Map<string, any>} */
  const attributes = new Map();
  const define = (/** @type {string} */ path, /** @type {Record<string, unknown>} */ characteristics) => {
    const [name = '', sub] = path.split('.');
    const multiValued = Array.isArray(resource[name]);
    const attribute = attributes.get(name) ?? { name, type: sub === undefined ? 'string' : 'complex', multiValued, subAttributes: [] };
    attributes.set(name, attribute);
    if (sub === undefined) return void Object.assign(attribute, characteristics);
    const known = attribute.subAttributes.find((/** @type {{ name: string }} */ one) => one.name === sub);
    if (known === undefined) attribute.subAttributes.push({ name: sub, type: 'string', ...characteristics });
    else Object.assign(known, characteristics);
  };
  for (const [path, type] of Object.entries(types)) define(path, { type });
  for (const path of caseExact) define(path, { caseExact: true });
  const id = 'urn:scimlab:conformance:2.0:Stated';
  return { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'], id, name: 'Stated', attributes: [...attributes.values()] };
}
