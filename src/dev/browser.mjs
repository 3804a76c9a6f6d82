/** Finds a browser for the tests, or installs one; the scripts' only owner of the question "which Chromium?". */
import { accessSync, constants, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, tool } from './command.mjs';

const remedies =
  'Set CHROMIUM_PATH to a Chromium or Chrome, or run `npx playwright install chromium`, or install the package `chromium` of your system.';

/** `playwright install` hangs where its download host cannot be reached. */
const downloadSilence = 60_000;

/**
 * Looks for a browser: CHROMIUM_PATH, then Playwright's own, then the system's.
 * @returns {string | null} the path of its program, or null when there is none.
 * @throws {Error} when CHROMIUM_PATH names a file that does not exist.
 */
export function findBrowser() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, and there is no such file.`);
    return given;
  }
  return playwrightBrowser() ?? systemBrowser();
}

/**
 * Looks for a browser and installs one where there is none, with one line that says so.
 * @returns {Promise<string>} the path of its program.
 * @throws {Error} with one sentence that names the remedies.
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.env['SCIMLAB_NO_INSTALL']) throw new Error(`The browser tests need a browser, and SCIMLAB_NO_INSTALL is set. ${remedies}`);
  process.stdout.write('The browser tests need a browser and found none: installing Chromium (SCIMLAB_NO_INSTALL=1 forbids it).\n');
  const [node, cli] = tool('@playwright/test', 'playwright');
  await run(String(node), [String(cli), 'install', 'chromium'], { silenceLimit: downloadSilence, capture: true });
  if (playwrightBrowser() === null && existsSync('/etc/debian_version') && process.getuid?.() === 0) await installFromDebian();
  const installed = findBrowser();
  if (installed === null) throw new Error(`The browser tests need a browser, and none could be installed. ${remedies}`);
  return installed;
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, capture: true });
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, capture: true });
  if (code !== 0) process.stdout.write(`${output.trim().split('\n').slice(-5).join('\n')}\n`);
}

/** @returns {string | null} */
function playwrightBrowser() {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** @returns {string | null} */
function systemBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name];
      return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
    }),
  ];
  return candidates.find((path) => isProgram(path) && answers(path)) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ubuntu's `chromium-browser` may be a script that only says how to get the real one.
 * @param {string} path
 */
function answers(path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(`${await ensureBrowser()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
