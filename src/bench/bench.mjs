/**
 * `npm run bench`: builds, measures, and prints a table and the same as JSON. Bars: first load, keystroke to findings, lint of a big list,
 * filter over many users, PATCH, big input in the page and on the command line.
 * Exit status 1 when a bar is missed.
 */
import '../dev/require-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildLibrary, buildSite } from '../dev/build.mjs';
import { root } from '../dev/command.mjs';
import { installWhenStale } from '../dev/install.mjs';

await installWhenStale();
await buildSite();
await buildLibrary();
const { bars, firstLoad } = await import('./first-load.mjs');
const { filterSpeed } = await import('./filter-speed.mjs');
const { commandLineInput } = await import('./command-line.mjs');
const { growth } = await import('./growth.mjs');
const { lintSpeed } = await import('./lint-speed.mjs');
const { patchSpeed } = await import('./patch-speed.mjs');
const { keystrokeToFindings } = await import('./keystroke.mjs');
const { bigInput } = await import('./big-input.mjs');
/** @type {typeof import('../index.ts')} */
const { applyPatch, compileFilter, lint } = await import(pathToFileURL(join(root, 'dist/lib/index.js')).href);

const { page, lintWorker } = firstLoad(join(root, 'dist/site'));
const rows = [
  { name: 'first load', value: page.total / 1000, bar: bars.page / 1000, unit: 'kB gzip', note: `${page.files.length} files` },
  {
    name: 'lint worker',
    value: lintWorker.total / 1000,
    bar: bars.lintWorker / 1000,
    unit: 'kB gzip',
    note: `${lintWorker.files.length} files`,
  },
  await keystrokeToFindings(),
  ...(await bigInput()),
  ...lintSpeed(lint),
  ...filterSpeed(compileFilter),
  ...patchSpeed(applyPatch),
  growth(lint),
  ...(await commandLineInput()),
];

/** @param {{ value: number, bar: number, atLeast?: boolean }} row */
function isMet({ value, bar, atLeast = false }) {
  return atLeast ? value >= bar : value <= bar;
}

const widths = { name: Math.max(...rows.map(({ name }) => name.length)), unit: Math.max(...rows.map(({ unit }) => unit.length)) };
for (const row of rows) {
  const { name, value, bar, unit, note } = row;
  const verdict = isMet(row) ? 'ok    ' : 'MISSED';
  process.stdout.write(
    `${name.padEnd(widths.name)}  ${value.toFixed(1).padStart(6)} ${unit.padEnd(widths.unit)}  bar ${String(bar).padStart(4)}  ${verdict}  ${note}\n`,
  );
}
process.stdout.write(`${JSON.stringify({ node: process.versions.node, rows, page: page.files, lintWorker: lintWorker.files })}\n`);
process.exitCode = rows.every(isMet) ? 0 : 1;
