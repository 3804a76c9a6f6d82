/**
 * Builds what is published: `node src/dev/build.mjs [site] [library]`, both when nothing is named.
 * site: dist/site. library: dist/lib (with its types) and dist/cli, in one build.
 */
import './require-node.mjs';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run, tool } from './command.mjs';

/** Builds the site into dist/site. */
export async function buildSite() {
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
}

/**
 * Builds library and command line. Both go through Vite, because the rule registry is a glob import that only exists there.
 * @throws {Error} when the types cannot be written; tsc has said why by then.
 */
export async function buildLibrary() {
  const { build } = await import('vite');
  for (const folder of ['lib', 'cli']) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { 'lib/index': join(root, 'src/index.ts'), 'cli/scimlab': join(root, 'src/cli/scimlab.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: 'lib/engine-[hash].js' },
      },
    },
  });
  chmodSync(join(root, 'dist/cli/scimlab.js'), 0o755);
  const [node, tsc] = tool('typescript', 'tsc');
  const { code } = await run(String(node), [String(tsc), '-p', 'src/dev/types.tsconfig.json']);
  if (code !== 0) throw new Error('The types of the library could not be written: see the messages of tsc above.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  const wants = (/** @type {string} */ name) => named.length === 0 || named.includes(name);
  try {
    if (wants('site')) await buildSite();
    if (wants('library')) await buildLibrary();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
