/**
 * `npm run conformance`: runs the cases of the case folder (SCIMLAB_CASES, else ../shared/cases) through the built library.
 * What is not built yet stands in conformance-exceptions.json with the issue that brings it; an exception that hides nothing fails the run.
 * `--verbose` prints all findings. Exit status: 0 all as expected, 1 not, 2 no case folder.
 */
import './require-node.mjs';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './command.mjs';
import { clientSources, exampleCases, payloadCases, readJson } from './conformance-cases.mjs';
import { filterFaults } from './conformance-filters.mjs';
import { describe, detected, judge, weigh } from './conformance-match.mjs';
import { patchVerdicts } from './conformance-patches.mjs';
import { pathFaults } from './conformance-paths.mjs';
import { installWhenStale } from './install.mjs';

const folder = resolve(root, process.env['SCIMLAB_CASES'] ?? '../shared/cases');
if (!existsSync(folder)) {
  process.stderr.write(`There is no case folder ${folder}; SCIMLAB_CASES names another.\n`);
  process.exit(2);
}
const verbose = process.argv.includes('--verbose');
const { files: laterFiles, ...exceptions } = readJson(join(root, 'src/dev/conformance-exceptions.json'));

await installWhenStale();
await buildWhenStale();
/** @type {typeof import('../index.ts')} */
const library = await import(pathToFileURL(join(root, 'dist/lib/index.js')).href);

const { applyPatch, buildCatalog, lint, profiles } = library;

const testSchemas = readJson(join(folder, 'test-schemas.json'));
const testTypes = testSchemas.map((/** @type {{ id: string, name: string }} */ { id, name }) => ({
  name,
  endpoint: `/${name}`,
  schema: id,
}));
const { catalog } = buildCatalog(testSchemas, testTypes);
const sources = [
  { name: 'payloads.json', cases: payloadCases(folder, catalog) },
  { name: 'rfc-examples', cases: exampleCases(folder) },
  ...clientSources(join(folder, '../clients')),
];

let passed = 0;
let failed = 0;
for (const { name, cases } of sources) {
  const verdicts = cases.map((one) => judge(one, lint(one.text, one.options).findings));
  if (verbose) for (const { case: one, findings } of verdicts) printFindings(one.id, findings);
  const result = weigh(verdicts, { codes: {}, problems: {}, findings: {}, ...exceptions[name] });
  const claims = cases.flatMap((one) => wrongClaim(one) ?? []);
  passed += result.passed.length;
  failed += result.failed.length + result.stale.length + claims.length;
  const found = (/** @type {(one: import('./conformance-match.mjs').Case) => boolean} */ belongs) => {
    const total = cases.filter(belongs).length;
    return total === 0 ? '' : `${result.passed.filter((verdict) => belongs(verdict.case)).length} of ${total}`;
  };
  const groups = /** @type {const} */ (['core', 'dialect', 'disputed']).map((group) => [
    group,
    found((one) => one.group === group && !one.id.endsWith(detected)),
  ]);
  const counts = [...groups, ['left to detection', found((one) => one.id.endsWith(detected))]].flatMap(([label, count]) =>
    count === '' ? [] : [`${label} ${count}`],
  );
  print(`${name.padEnd(36)} ${counts.join(', ')}; ${result.excepted.length} excepted, ${result.failed.length} failed`);
  for (const verdict of result.failed) for (const line of describe(verdict)) print(`  ${line}`);
  for (const claim of claims) print(`  ${claim}`);
  for (const stale of result.stale) print(`  exception that hides nothing, or for a reason that is not the case's: ${stale}`);
}
const patches = patchVerdicts(folder, catalog, applyPatch);
const wrong = patches.filter(({ fault }) => fault !== null);
passed += patches.length - wrong.length;
failed += wrong.length;
const patchCounts = /** @type {const} */ (['core', 'dialect', 'disputed']).map((group) => {
  const all = patches.filter((one) => one.group === group);
  return `${group} ${all.filter(({ fault }) => fault === null).length} of ${all.length}`;
});
print(`${'patches.json'.padEnd(36)} ${patchCounts.join(', ')}; ${wrong.length} failed`);
for (const { id, fault } of wrong) print(`  ${id}  ${fault}`);
runEngine('filters.json', (one) => filterFaults(one, library));
runEngine('paths.json', (one) => pathFaults(one, library, catalog));
for (const [name, issue] of Object.entries(laterFiles)) print(`${name.padEnd(36)} not run: ${issue}`);
print(`conformance: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Runs the cases of a file that have one answer each, without exceptions.
 * @param {string} name
 * @param {(one: any) => string[]} faultsOf
 */
function runEngine(name, faultsOf) {
  /** @type {{ id: string, dialect?: string, disputed?: string }[]} */
  const cases = readJson(join(folder, name));
  const counts = { core: [0, 0], dialect: [0, 0], disputed: [0, 0] };
  const lines = [];
  for (const one of cases) {
    const count = counts[one.dialect ? 'dialect' : one.disputed ? 'disputed' : 'core'];
    const faults = faultsOf(one);
    count[1] = (count[1] ?? 0) + 1;
    if (faults.length === 0) count[0] = (count[0] ?? 0) + 1;
    else lines.push(`  ${one.id}: ${faults.join('; ')}`);
  }
  passed += cases.length - lines.length;
  failed += lines.length;
  const parts = Object.entries(counts).map(([group, [right, all]]) => `${group} ${right} of ${all}`);
  print(`${name.padEnd(36)} ${parts.join(', ')}; ${lines.length} failed`);
  for (const line of lines) print(line);
}

/**
 * Says when a case is taken for what a client sent who did not: nobody in particular sent those that name no client.
 * @param {import('./conformance-match.mjs').Case} one
 * @returns {string | null}
 */
function wrongClaim({ id, group, text, options: { client, ...options } }) {
  const claimed = lint(text, options).subjects[0]?.client?.id;
  if (claimed === undefined || group === 'dialect') return null;
  const isRight = client !== undefined && profiles[client]?.product === profiles[claimed]?.product;
  return isRight ? null : `${id}  taken for what ${claimed} sends`;
}

/** Builds the library when there is none or a source is newer. */
async function buildWhenStale() {
  const built = join(root, 'dist/lib/index.js');
  if (
    existsSync(built) &&
    statSync(built).mtimeMs > newest(join(root, 'src/core')) &&
    statSync(built).mtimeMs > newest(join(root, 'src/index.ts'))
  )
    return;
  const { buildLibrary } = await import('./build.mjs');
  await buildLibrary();
}

/**
 * The time of the newest file in a folder, or of a file, in milliseconds.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(path, name)).mtimeMs));
}

/**
 * @param {string} id
 * @param {readonly import('../core/finding.ts').Finding[]} findings
 */
function printFindings(id, findings) {
  print(`${id}: ${findings.length === 0 ? 'no findings' : ''}`);
  for (const { severity, rule, pointer, message } of findings) print(`    ${severity.padEnd(7)} ${pointer ?? '-'}  ${message}  ${rule}`);
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
