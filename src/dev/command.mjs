/** Child processes for the scripts in this folder. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project root, an absolute path. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a command from the project root to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, silenceLimit?: number, capture?: boolean }} [options]
 *   `silenceLimit`: milliseconds without output after which the command and its children are ended.
 *   `capture`: return what it writes instead of showing it.
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 for a command that cannot start or was ended; `output` is '' unless captured.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const watched = options.silenceLimit !== undefined || options.capture === true;
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', watched ? 'pipe' : 'inherit', watched ? 'pipe' : 'inherit'],
      detached: options.silenceLimit !== undefined && process.platform !== 'win32',
    });
    /** @type {string[]} */
    const output = [];
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const restart = () => {
      if (options.silenceLimit === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => endGroup(child), options.silenceLimit);
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ chunk) => {
        restart();
        if (options.capture) output.push(chunk.toString());
        else process.stdout.write(chunk);
      });
    }
    restart();
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 1, output: `${output.join('')}${error.message}\n` });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output: output.join('') });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}

/**
 * The command and first arguments that start a tool installed in node_modules, without a shell and on any system.
 * @param {string} packageName for example `prettier`
 * @param {string} [bin] the entry of its `bin` map, when that is not the last part of the package's name
 * @returns {string[]}
 */
export function tool(packageName, bin = packageName.split('/').at(-1) ?? packageName) {
  const require = createRequire(join(root, 'package.json'));
  const manifestPath = join(root, 'node_modules', packageName, 'package.json');
  const manifest = require(manifestPath);
  const entry = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin];
  return [process.execPath, join(dirname(manifestPath), entry)];
}

/**
 * The command and first arguments that start npm: by its script where npm started us, since Windows has no `npm` program without a shell.
 * @returns {string[]}
 */
export function npm() {
  const script = process.env['npm_execpath'];
  if (script !== undefined && script.endsWith('.js')) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
