import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPolicyPlugin } from './src/dev/content-policy.ts';
import { guardsPlugin } from './src/dev/guards-plugin.ts';

/** The site and the unit tests; the library and the command line are built by src/dev/build.mjs. */
export default defineConfig({
  base: './',
  plugins: [react(), contentPolicyPlugin(), guardsPlugin()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/site',
    target: 'es2023',
    // Under the content policy a font or a worker must be a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.built.test.ts'],
          // One module graph for each thread: reading the engine anew for every file took four times as long as the tests.
          pool: 'threads',
          isolate: false,
          // A hang is what this ends; how fast something is, `npm run bench` says.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // What needs `npm run build` before it: the command line, the packed package, the sizes.
        test: { name: 'built', include: ['src/**/*.built.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
