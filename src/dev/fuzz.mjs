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
const { lint, rules } = await import(pathToFileURL(join(root, 'dist/lib/index.js')).href);
const examples = rules.flatMap(({ valid, invalid }) => [...valid, ...invalid]).map(({ text }) => text.replaceAll(/[«»]/gu, ''));

/**
 * The engines: what runs on an input, and says what is wrong with its answer. One line adds one.
 * @type {Record<string, { samples: readonly string[], run: (text: string) => string | undefined }>}
 */
const engines = {
  lint: { samples: examples, run: (text) => outside(text, lint(text)) },
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
