/** Installs the dependencies when node_modules is missing or does not hold what package-lock.json says. Needs nothing but Node and npm. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, run } from './command.mjs';

/**
 * One entry of the `packages` of a lock file.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockEntry
 */

/**
 * Says why node_modules has to be installed again.
 * @param {string} folder the project root, absolute
 * @returns {string | null} a reason such as `vite is missing`, or null when all is there.
 */
export function reasonToInstall(folder) {
  const hidden = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return 'node_modules is missing';
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(hidden);
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const found = installed[path];
    if (found === undefined) {
      if (entry.optional) continue;
      return `${name} is missing`;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity) return `${name} is not ${entry.version}`;
    if (!fits(entry.os, process.platform) || !fits(entry.cpu, process.arch)) return `${name} is for another system`;
    if (!existsSync(join(folder, path, 'package.json'))) return `${name} is missing`;
  }
  return null;
}

/**
 * Installs what is missing or stale; does nothing and says nothing when all is there.
 * @throws {Error} when npm fails; npm has said why by then.
 */
export async function installWhenStale() {
  const reason = reasonToInstall(root);
  if (reason === null) return;
  process.stdout.write(`Installing dependencies (${reason}).\n`);
  const [command, ...args] = npm();
  const { code } = await run(String(command), [...args, 'ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('npm ci failed: see its message above.');
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, LockEntry>} by folder, for example `node_modules/vite`
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether a package made for some systems fits this one. Entries read `linux` or `!win32`.
 * @param {string[] | undefined} list
 * @param {string} value
 */
function fits(list, value) {
  if (list === undefined || list.includes('any')) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((entry) => entry.startsWith('!'));
}
