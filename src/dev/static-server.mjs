/** A small static file server: for `npm start`, the browser tests and the benchmarks. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves the files of a folder to GET and HEAD; all else is 404 or 405. Nothing outside the folder is reachable.
 * @param {string} folder absolute
 * @param {{ prefix?: string, headers?: Record<string, string> }} [options]
 *   `prefix`: the path under which the folder appears, for example `/sub/path/`; '/' when absent.
 *   `headers`: sent with every answer, also with a 404.
 * @returns {import('node:http').Server} not yet listening.
 */
export function staticServer(folder, { prefix = '/', headers = {} } = {}) {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answer(response, 405, 'Only GET and HEAD.');
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path !== null && prefix !== '/' && path === prefix.slice(0, -1)) {
      response.setHeader('Location', prefix);
      answer(response, 301, 'Moved.');
      return;
    }
    const file = path !== null && path.startsWith(prefix) ? fileFor(folder, path.slice(prefix.length)) : null;
    if (file === null) {
      answer(response, 404, 'Not found.');
      return;
    }
    response.setHeader('Content-Type', types[extname(file).toLowerCase()] ?? 'application/octet-stream');
    response.setHeader('Content-Length', statSync(file).size);
    response.setHeader('Cache-Control', 'no-cache');
    response.writeHead(200);
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

/**
 * Starts a server on 127.0.0.1, on the first free port from `port` on.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} tries how many ports may be tried; 1 = this one or none.
 * @returns {Promise<number>} the port it listens on.
 * @throws {Error} when none of them is free.
 */
export function listen(server, port, tries) {
  return new Promise((resolvePort, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) resolvePort(listen(server, port + 1, tries - 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolvePort(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/**
 * The headers that a `_headers` file gives to every path (its block `/*`).
 * @param {string} path of the file
 * @returns {Record<string, string>}
 */
export function headersForAll(path) {
  /** @type {Record<string, string>} */
  const headers = {};
  let inBlock = false;
  for (const line of readFileSync(path, 'utf8').split(/\r?\n/u)) {
    if (/^\S/u.test(line)) inBlock = line.trim() === '/*';
    const colon = line.indexOf(':');
    if (inBlock && /^\s/u.test(line) && colon > 0) headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return headers;
}

/**
 * @param {string} url a request target
 * @returns {string | null} its decoded path; null when it is none.
 */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/u, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder
 * @param {string} path relative to it
 * @returns {string | null} an existing file inside the folder.
 */
function fileFor(folder, path) {
  const target = resolve(folder, `./${path}`);
  if (target !== folder && !target.startsWith(folder + sep)) return null;
  if (!existsSync(target)) return null;
  if (!statSync(target).isDirectory()) return target;
  const index = join(target, 'index.html');
  return existsSync(index) ? index : null;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function answer(response, status, text) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
