/** How many bytes a first visit loads: a property of the build, not of the machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/**
 * Files and their size in bytes, gzip level 9.
 * @typedef {{ files: { file: string, bytes: number }[], total: number }} Weight
 */

/** The bars in bytes; 1 kB = 1000 bytes. */
export const bars = { page: 125_000, lintWorker: 160_000 };

/**
 * Weighs the JavaScript that index.html reaches by static import, and that of the lint worker.
 * @param {string} site the folder of the built site
 * @returns {{ page: Weight, lintWorker: Weight }}
 */
export function firstLoad(site) {
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/gu)].map(([, path = '']) =>
    posix.normalize(path),
  );
  const worker = readdirSync(join(site, 'assets')).filter((file) => /^lint-worker.*\.js$/u.test(file));
  if (entries.length === 0 || worker.length !== 1)
    throw new Error(`${site} holds ${entries.length} scripts and ${worker.length} lint workers.`);
  return { page: weigh(site, entries), lintWorker: weigh(site, [`assets/${worker[0]}`]) };
}

/**
 * @param {string} site
 * @param {string[]} entries relative to it
 * @returns {Weight}
 */
function weigh(site, entries) {
  /** @type {Map<string, number>} */
  const bytes = new Map();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (bytes.has(file)) continue;
    const code = readFileSync(join(site, file));
    bytes.set(file, gzipSync(code, { level: 9 }).length);
    queue.push(...staticImports(file, code.toString()));
  }
  const files = [...bytes].map(([file, size]) => ({ file, bytes: size })).sort((a, b) => b.bytes - a.bytes);
  return { files, total: files.reduce((sum, one) => sum + one.bytes, 0) };
}

/**
 * @param {string} file
 * @param {string} code
 * @returns {string[]} the files that it imports or re-exports from statically, relative to the site.
 */
function staticImports(file, code) {
  const { module } = parseSync(file, code);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : []))),
  ];
  return requests.filter((path) => path.startsWith('.')).map((path) => posix.join(posix.dirname(file), path));
}
