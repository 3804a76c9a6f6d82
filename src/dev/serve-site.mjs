/** Serves dist/site for the browser tests: `node src/dev/serve-site.mjs PORT PREFIX [--headers]`, the last with public/_headers on every file. */
import { join } from 'node:path';
import { root } from './command.mjs';
import { headersForAll, listen, staticServer } from './static-server.mjs';

const [port = '0', prefix = '/', flag] = process.argv.slice(2);
const site = join(root, 'dist/site');
const server = staticServer(site, { prefix, headers: flag === '--headers' ? headersForAll(join(site, '_headers')) : {} });
await listen(server, Number(port), 1);
