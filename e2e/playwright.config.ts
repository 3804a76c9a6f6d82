import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/dev/browser.mjs';

/** Where the site is served while the tests run: at the root with the policy in the page alone, and under a sub-path with it as a header. */
export const atRoot = 'http://127.0.0.1:4891/';
export const underSubPath = 'http://127.0.0.1:4892/sub/path/';

const browser = findBrowser();
if (browser === null) throw new Error('There is no browser: `node src/dev/browser.mjs` finds or installs one.');
if (!existsSync(new URL('../dist/site/index.html', import.meta.url))) throw new Error('There is no dist/site: run `npm run build` first.');

const trusted = process.getuid?.() !== 0 && !process.env['CI'];

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  // Monaco may need more than the usual 5 s on a machine that does other things too.
  expect: { timeout: 15_000 },
  use: {
    baseURL: atRoot,
    launchOptions: {
      executablePath: browser,
      chromiumSandbox: trusted,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    screenshot: 'only-on-failure',
  },
  webServer: [
    { command: 'node ../src/dev/serve-site.mjs 4891 /', url: atRoot },
    { command: 'node ../src/dev/serve-site.mjs 4892 /sub/path/ --headers', url: underSubPath },
  ],
});
