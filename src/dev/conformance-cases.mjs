/** Reads the case folder and makes cases of it: what to lint, as what, and what must come of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detected } from './conformance-match.mjs';

/**
 * @typedef {import('./conformance-match.mjs').Case} Case
 * @typedef {import('../core/lint/options.ts').LintOptions} LintOptions
 * @typedef {import('../core/schema/catalog.ts').Catalog} Catalog
 */

/** What the kinds of payloads.json are called in lint options. */
const kinds = /** @type {Record<string, LintOptions>} */ ({
  'user-create': { kind: 'User', direction: 'request', method: 'POST' },
  'user-replace': { kind: 'User', direction: 'request', method: 'PUT' },
  user: { kind: 'User' },
  'group-create': { kind: 'Group', direction: 'request', method: 'POST' },
  'group-replace': { kind: 'Group', direction: 'request', method: 'PUT' },
  patch: { kind: 'PatchOp', direction: 'request', method: 'PATCH' },
  list: { kind: 'ListResponse' },
  error: { kind: 'Error' },
  search: { kind: 'SearchRequest', direction: 'request', method: 'POST' },
});

/**
 * The cases of payloads.json: each as it says what it is, and each one without problems also with everything left to detection.
 * @param {string} folder the case folder
 * @param {Catalog} catalog with the two test schemas
 * @returns {Case[]}
 */
export function payloadCases(folder, catalog) {
  /** @type {{ id: string, kind: string, direction: 'request' | 'response', payload: unknown, problems: Case['problems'], dialect?: string, disputed?: string, context?: { resourceType?: string } }[]} */
  const entries = readJson(join(folder, 'payloads.json'));
  return entries.flatMap((entry) => {
    const text = JSON.stringify(entry.payload, null, 2);
    /** @type {Case['group']} */
    const group = entry.dialect ? 'dialect' : entry.disputed ? 'disputed' : 'core';
    /** @type {LintOptions} */
    const options = {
      version: '2.0',
      direction: entry.direction,
      ...(kinds[entry.kind] ?? otherKind(entry.kind, entry.direction, entry.payload)),
      ...(entry.context?.resourceType === undefined ? {} : { resourceType: entry.context.resourceType }),
      catalog,
    };
    /** @type {Case} */
    const told = { id: entry.id, group, text, options, problems: entry.problems, strictTo: 'warning' };
    return entry.problems.length > 0 ? [told] : [told, { ...told, id: entry.id + detected, options: { catalog }, strictTo: 'error' }];
  });
}

/**
 * @param {string} kind
 * @param {'request' | 'response'} direction
 * @param {unknown} payload
 * @returns {LintOptions}
 */
function otherKind(kind, direction, payload) {
  if (kind === 'bulk') return direction === 'request' ? { kind: 'BulkRequest', method: 'POST' } : { kind: 'BulkResponse' };
  const type = JSON.stringify(payload).includes(':Mutability"') ? 'Mutability' : 'AllTypes';
  return kind === 'custom-create' ? { kind: type, method: 'POST' } : { kind: type };
}

/**
 * The examples of the RFCs, as the index says what they are and left to detection: no error but for their deviations and repairs.
 * @param {string} folder the case folder
 * @returns {Case[]}
 */
export function exampleCases(folder) {
  /** @type {{ file: string, kind: string, direction: 'request' | 'response', deviations: string[], repairs: string[] }[]} */
  const index = readJson(join(folder, 'rfc-examples', 'index.json'));
  return index.flatMap(({ file, kind, direction, deviations, repairs }) => {
    const text = readFileSync(join(folder, 'rfc-examples', file), 'utf8');
    const excuses = [...deviations, ...repairs];
    return toldAndDetected(file, text, { version: '2.0', direction, kind }, excuses);
  });
}

/**
 * The bodies that each client sends, placeholders filled: no error but for habits that its profile has.
 * @param {string} folder of the clients, one file each
 * @returns {{ name: string, cases: Case[] }[]} files without bodies left out
 */
export function clientSources(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'servers.json');
  return files.map((file) => ({ name: `clients/${file}`, cases: clientCases(join(folder, file)) })).filter(({ cases }) => cases.length > 0);
}

/**
 * @param {string} path
 * @returns {Case[]}
 */
function clientCases(path) {
  /** @type {{ id: string, flows: { name: string, steps: { method: 'POST' | 'PUT' | 'PATCH' | 'GET', path: string, body?: unknown }[] }[], deviations: { id: string }[], variables: Record<string, string>, scim_version: string }} */
  const client = readJson(path);
  const excuses = client.deviations.map(({ id }) => id);
  return client.flows.flatMap(({ name, steps }) =>
    steps.flatMap((step, index) => {
      if (step.body === undefined || step.body === null) return [];
      const text = fillPlaceholders(JSON.stringify(step.body, null, 2), client.variables);
      const type = step.path.startsWith('/Groups') ? 'Group' : 'User';
      const isOld = client.scim_version === '1.1';
      /** @type {LintOptions} */
      const options = {
        version: isOld ? '1.1' : '2.0',
        direction: 'request',
        method: step.method,
        kind: step.method === 'PATCH' && !isOld ? 'PatchOp' : type,
        resourceType: type,
        client: client.id,
      };
      return toldAndDetected(`${name}-${index + 1}`, text, options, excuses);
    }),
  );
}

/**
 * Puts a value in the place of each `{name}`: the client's own, or an id made of the name.
 * @param {string} text
 * @param {Record<string, string>} variables
 */
export function fillPlaceholders(text, variables) {
  return text.replace(/\{([A-Za-z]\w*)\}/gu, (_all, name) => variables[name] ?? `2819c223-${name}`);
}

/**
 * @param {string} id
 * @param {string} text
 * @param {LintOptions} options
 * @param {string[]} excuses
 * @returns {Case[]}
 */
function toldAndDetected(id, text, options, excuses) {
  const base = /** @type {const} */ ({ group: 'core', text, problems: [], strictTo: 'error', excuses });
  return [
    { ...base, id, options },
    { ...base, id: id + detected, options: options.client === undefined ? {} : { client: options.client } },
  ];
}

/** @param {string} path */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
