/** `npm start`: installs what is missing, builds the site and serves it on this machine. */
import './require-node.mjs';
import { join } from 'node:path';
import { buildSite } from './build.mjs';
import { root } from './command.mjs';
import { installWhenStale } from './install.mjs';
import { headersForAll, listen, staticServer } from './static-server.mjs';

const wanted = process.env['PORT'];
try {
  if (wanted && !/^\d{1,5}$/u.test(wanted)) throw new Error(`PORT cannot be ${JSON.stringify(wanted)}: write a number.`);
  await installWhenStale();
  process.stdout.write('Building the site.\n');
  await buildSite();
  const site = join(root, 'dist/site');
  const server = staticServer(site, { headers: headersForAll(join(site, '_headers')) });
  const port = await listen(server, wanted ? Number(wanted) : 4173, wanted ? 1 : 100);
  process.stdout.write(`scimlab is at http://127.0.0.1:${port}/ (Ctrl+C ends it)\n`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(taken && wanted ? `Port ${wanted} is taken: set PORT to another one, or leave it out.\n` : `${message}\n`);
  process.exitCode = 1;
}
