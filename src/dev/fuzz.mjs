/**
 * `npm run fuzz [-- ENGINE [COUNT [SEED]]]`: random and mutated inputs for each engine, 100,000 unless told otherwise. No crash, no hang
 * over 1 s, no finding outside the text. Prints the input that breaks this, and its seed; exit status 1 then.
 */
import './require-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildLibrary } from './build.mjs';
import { root } from './command.mjs';
import { inputsFrom } from './fuzz-inputs.mjs';

const LONGEST = 1_000;

await buildLibrary();
/** @type {typeof import('../index.ts')} */
const { applyPatch, compileFilter, lint, parsePath, printFilter, rules } = await import(
  pathToFileURL(join(root, 'dist/lib/index.js')).href
);
const examples = rules.flatMap(({ valid, invalid }) => [...valid, ...invalid]).map(({ text }) => text.replaceAll(/[«»]/gu, ''));

const filters = [
  'userName eq "bjensen" and (emails[type eq "work" and value co "@example.com"] or not (title pr))',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value ne null',
  'meta.lastModified gt "2026-01-01T00:00:00.5+01:00" and active eq false or x.y le -1.5e3',
];
const paths = ['emails[type eq "work"].value', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', 'name.familyName'];
const user = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: '1',
  userName: 'bjensen',
  emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
};
Object.freeze(user);

/**
 * The engines: what runs on an input, and says what is wrong with its answer. One line adds one.
 * @type {Record<string, { samples: readonly string[], run: (text: string) => string | undefined }>}
 */
const engines = {
  lint: { samples: examples, run: (text) => outside(text, lint(text)) },
  filter: { samples: filters, run: filtered },
  path: { samples: paths, run: (text) => outsideExpression(text, parsePath(text, { resourceType: 'User' })) },
  patch: { samples: examples.filter((text) => text.includes('"op')), run: patched },
  ndjson: { samples: examples.map((text) => text.replaceAll(/\s+/gu, ' ')), run: (text) => outside(text, lint(text, { form: 'ndjson' })) },
};

/**
 * @param {string} text
 * @param {import('../core/finding.ts').Report} report
 */
function outside(text, report) {
  const found = report.findings.find(
    ({ range: { start, end } }) => start.offset < 0 || end.offset < start.offset || end.offset > text.length,
  );
  return found && `the finding of ${found.rule} stands outside the text`;
}

/**
 * @param {string} text
 * @param {{ ok: true } | { ok: false, error: { offset: number, length: number } }} read
 */
function outsideExpression(text, read) {
  if (read.ok) return undefined;
  const { offset, length } = read.error;
  return offset < 0 || length < 0 || offset + length > Math.max(text.length, 1) ? 'the error stands outside the text' : undefined;
}

/** @param {string} text */
function filtered(text) {
  const compiled = compileFilter(text);
  if (!compiled.ok) return outsideExpression(text, compiled);
  const again = compileFilter(printFilter(compiled.filter));
  if (!again.ok) return 'its canonical text is refused';
  return compiled.match(user) === again.match(user) ? undefined : 'its canonical text matches otherwise';
}

/** @param {string} text of a PatchOp; what is no JSON is patched with as a text. */
function patched(text) {
  /** @type {unknown} */
  let message = text;
  try {
    message = JSON.parse(text);
  } catch {
    // The engine takes any value.
  }
  const before = JSON.stringify(user);
  const result = applyPatch(user, message);
  if (JSON.stringify(user) !== before) return 'the given resource was changed';
  if ('polluted' in {}) return 'a prototype was changed';
  return result.ok || result.status >= 400 ? undefined : 'a refusal without a status';
}

const [only, count = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
for (const [name, { samples, run }] of Object.entries(engines)) {
  if (only !== undefined && only !== name) continue;
  const next = inputsFrom(samples, Number(seed));
  let slowest = 0;
  for (let number = 0; number < Number(count); number++) {
    const text = next();
    const start = performance.now();
    const wrong = attempt(() => run(text));
    const ms = performance.now() - start;
    slowest = Math.max(slowest, ms);
    if (wrong === undefined && ms <= LONGEST) continue;
    process.stdout.write(`${name}, seed ${seed}, input ${number}: ${wrong ?? `took ${ms.toFixed(0)} ms`}\n${JSON.stringify(text)}\n`);
    process.exitCode = 1;
    break;
  }
  if (process.exitCode === undefined) process.stdout.write(`${name}: ${count} inputs, seed ${seed}, slowest ${slowest.toFixed(0)} ms\n`);
}

/** @param {() => string | undefined} act */
function attempt(act) {
  try {
    return act();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
