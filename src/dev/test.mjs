/**
 * `npm test`: everything, from the format to the browser; stops at the first step that fails.
 * `npm run check` (`--fast`): format, types, lint and unit tests only.
 */
import './require-node.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { root, run, tool } from './command.mjs';
import { installWhenStale } from './install.mjs';

/**
 * What a step did. A step that runs no tests counts as one.
 * @typedef {{ passed: number, failed: number }} Outcome
 * @typedef {{ name: string, slow?: boolean, run: () => Promise<Outcome> }} Step
 */

const results = join(root, 'test-results');

/** @type {Step[]} */
const steps = [
  { name: 'dependencies', run: () => attempt(installWhenStale) },
  { name: 'format', run: () => command(() => tool('prettier'), ['--check', '--log-level', 'warn', '.']) },
  { name: 'types', run: () => command(() => tool('typescript', 'tsc'), ['-p', '.']) },
  { name: 'types of the core, without the DOM', run: () => command(() => tool('typescript', 'tsc'), ['-p', 'src/core']) },
  { name: 'lint', run: () => command(() => tool('oxlint'), ['--type-aware', '--deny-warnings']) },
  { name: 'unit tests', run: () => unitTests('unit') },
  { name: 'build of the site', slow: true, run: () => command(() => [process.execPath], ['src/dev/build.mjs', 'site']) },
  { name: 'build of library and command line', slow: true, run: () => command(() => [process.execPath], ['src/dev/build.mjs', 'library']) },
  { name: 'publint', slow: true, run: () => command(() => tool('publint'), ['run', '--strict']) },
  {
    name: 'types as others see them',
    slow: true,
    run: () => command(() => tool('@arethetypeswrong/cli', 'attw'), ['--pack', '.', '--profile', 'esm-only']),
  },
  { name: 'tests of what was built', slow: true, run: () => unitTests('built') },
  { name: 'a browser', slow: true, run: () => attempt(findBrowser) },
  { name: 'browser tests', slow: true, run: browserTests },
];

const fast = process.argv.includes('--fast');
const label = fast ? 'npm run check' : 'npm test';
const total = { passed: 0, failed: 0 };
let stoppedAt = '';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const step of steps) {
  if (fast && step.slow) continue;
  const start = performance.now();
  process.stdout.write(`\n== ${step.name}\n`);
  const { passed, failed } = await step.run();
  total.passed += passed;
  total.failed += failed;
  process.stdout.write(`== ${step.name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  if (failed > 0) {
    stoppedAt = ` (stopped at: ${step.name})`;
    break;
  }
}
process.stdout.write(`\n${label}: ${total.passed} passed, ${total.failed} failed${stoppedAt}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * A step that is a function of ours; it fails with the message of what it throws.
 * @param {() => Promise<void>} act
 * @returns {Promise<Outcome>}
 */
async function attempt(act) {
  try {
    await act();
    return { passed: 1, failed: 0 };
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * A step that is a command; what it writes is shown only when it fails.
 * @param {() => string[]} program asked when the step starts, since the tool may have been installed a moment ago
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function command(program, args) {
  const [file = '', ...first] = program();
  const { code, output } = await run(file, [...first, ...args], { capture: true });
  if (code === 0) return { passed: 1, failed: 0 };
  process.stdout.write(output);
  return { passed: 0, failed: 1 };
}

/**
 * @param {'unit' | 'built'} project of vite.config.ts
 * @returns {Promise<Outcome>}
 */
async function unitTests(project) {
  const file = join(results, `${project}.json`);
  const [node = '', vitest = ''] = tool('vitest');
  const { code } = await run(node, [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const counts = readResults(file);
  return outcome(code, counts.numPassedTests, counts.numFailedTests);
}

async function findBrowser() {
  // Said once for all that run in a browser after this step.
  process.env['CHROMIUM_PATH'] = await ensureBrowser();
}

/** @returns {Promise<Outcome>} */
async function browserTests() {
  const file = join(results, 'browser.json');
  const [node = '', playwright = ''] = tool('@playwright/test', 'playwright');
  const { code } = await run(node, [playwright, 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const { stats } = readResults(file);
  return outcome(code, stats?.expected, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0));
}

/**
 * The counts that a test runner gave; a run that failed without a failed test (a file that does not load) still counts as one.
 * @param {number} code
 * @param {number | undefined} passed
 * @param {number | undefined} failed
 * @returns {Outcome}
 */
function outcome(code, passed = 0, failed = 0) {
  return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(1, failed) };
}

/**
 * @param {string} file
 * @returns {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, unexpected: number, flaky: number } }}
 */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
