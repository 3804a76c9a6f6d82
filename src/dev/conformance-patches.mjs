/** The cases of patches.json: applies each PATCH and compares the result as the README of the cases says. */
import { join } from 'node:path';
import { readJson } from './conformance-cases.mjs';

/**
 * @typedef {{ after?: JsonObject, error?: { status: number, scimType: string, also?: string[] } }} Expected
 * @typedef {Record<string, unknown>} JsonObject
 * @typedef {import('../core/patch/apply.ts').PatchOptions} PatchOptions
 * @typedef {Expected & { id: string, before: JsonObject, operations: unknown[], request?: unknown, unchanged?: boolean, extra?: string,
 *   dialect?: import('../core/patch/leniency.ts').PatchLeniency, disputed?: string, strict?: Expected }} PatchCase
 * @typedef {{ id: string, group: 'core' | 'dialect' | 'disputed', fault: string | null }} PatchVerdict
 */

/**
 * @param {string} folder the case folder
 * @param {import('../core/schema/catalog.ts').Catalog} catalog with the two test schemas
 * @param {(resource: unknown, patchOp: unknown, options: PatchOptions) => import('../core/patch/trace.ts').PatchResult} applyPatch
 * @returns {PatchVerdict[]} `fault`: what is wrong in one line, null when all is right. A dialect case counts twice: with its leniency and without.
 */
export function patchVerdicts(folder, catalog, applyPatch) {
  /** @type {PatchCase[]} */
  const cases = readJson(join(folder, 'patches.json'));
  return cases.flatMap((one) => {
    const { id, before, dialect, strict } = one;
    const request = one.request ?? { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: one.operations };
    const text = JSON.stringify(before);
    const verdict = (/** @type {Expected} */ expected, /** @type {PatchOptions} */ options, /** @type {string} */ label) => {
      const given = deepFrozen(JSON.parse(text));
      const result = applyPatch(given, deepFrozen(JSON.parse(JSON.stringify(request))), { catalog, ...options });
      const fault = JSON.stringify(given) === text ? faultOf(one, expected, result) : 'the input was changed';
      return { id: id + label, group: groupOf(one), fault };
    };
    if (dialect === undefined) return [verdict(one, {}, '')];
    return [verdict(one, { leniencies: [dialect] }, ` (${dialect})`), verdict(strict ?? {}, {}, ' (strict)')];
  });
}

/**
 * @param {PatchCase} one
 * @returns {PatchVerdict['group']}
 */
function groupOf({ dialect, disputed }) {
  if (dialect) return 'dialect';
  return disputed ? 'disputed' : 'core';
}

/**
 * @param {PatchCase} one
 * @param {Expected} expected
 * @param {import('../core/patch/trace.ts').PatchResult} result
 * @returns {string | null}
 */
function faultOf(one, expected, result) {
  const { error, after } = expected;
  if (error !== undefined) {
    if (result.ok) return `expected ${error.scimType}, got ${JSON.stringify(result.resource)}`;
    const accepted = [error.scimType, ...(error.also ?? [])];
    return accepted.includes(result.scimType) && result.status === error.status
      ? null
      : `expected ${accepted.join(' or ')}, got ${result.status} ${result.scimType}: ${result.detail}`;
  }
  if (!result.ok) return `expected a result, got ${result.scimType}: ${result.detail}`;
  const wanted = comparable(after, one.extra);
  const got = comparable(result.resource, one.extra);
  if (wanted !== got) return `expected ${wanted}, got ${got}`;
  if (expected === one && one.unchanged === true && result.changed) return 'says that it changed something';
  const differs = comparable(one.before, one.extra) !== got;
  return differs && !result.changed ? 'says that it changed nothing' : null;
}

/**
 * A text that two resources share when they are the same as the README of the cases defines it.
 * @param {unknown} resource
 * @param {string} [extra]
 */
function comparable(resource, extra) {
  const left = new Set(extra === 'schemas-either' ? ['meta', 'schemas'] : ['meta']);
  const members = Object.entries(/** @type {JsonObject} */ (resource)).filter(([name]) => !left.has(name.toLowerCase()));
  return JSON.stringify(normal(Object.fromEntries(members))) ?? 'nothing';
}

/**
 * @param {unknown} value
 * @returns {unknown} undefined for what counts as absent
 */
function normal(value) {
  if (value === null) return undefined;
  if (Array.isArray(value)) {
    const elements = value.map(normal).filter((element) => element !== undefined);
    return elements.length === 0 ? undefined : elements.map((element) => JSON.stringify(element)).sort();
  }
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/u.test(value)) return new Date(value).toISOString();
  if (typeof value !== 'object') return value;
  /** @type {[string, unknown][]} */
  const members = [];
  for (const [name, member] of Object.entries(value)) {
    const folded = name.toLowerCase();
    const one = normal(member);
    if (one !== undefined && !(folded === 'primary' && one === false)) members.push([folded, one]);
  }
  return members.length === 0 ? undefined : Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
function deepFrozen(value) {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFrozen(member);
    Object.freeze(value);
  }
  return value;
}
