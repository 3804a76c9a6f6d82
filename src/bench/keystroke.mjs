/** From a key to its findings, in a real browser: keydown to markers set, on a payload of 5 kB. */
import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { ensureBrowser } from '../dev/browser.mjs';
import { root } from '../dev/command.mjs';
import { listen, staticServer } from '../dev/static-server.mjs';
import { median } from './lint-speed.mjs';

const keys = 50;

/**
 * @returns {Promise<{ name: string, value: number, bar: number, unit: string, note: string }>} the median of 50 keys, in milliseconds.
 */
export async function keystrokeToFindings() {
  const server = staticServer(join(root, 'dist/site'));
  const port = await listen(server, 0, 1);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0 && !process.env['CI'],
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${port}/?test`);
    await page
      .locator('.monaco-editor')
      .first()
      .click({ position: { x: 150, y: 40 } });
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.evaluate((text) => navigator.clipboard.writeText(text), payload());
    await page.keyboard.press('ControlOrMeta+V');
    await page.waitForFunction(() => (window.scimlabTest?.markers().length ?? 0) > 0);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    // Between the quotes of "active": "": every key changes the finding there.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const times = await page.evaluateHandle(() => {
      /** @type {number[]} */
      const list = [];
      let start = NaN;
      document.addEventListener('keydown', () => (start = performance.now()), true);
      window.scimlabTest?.onMarkers(() => {
        if (!Number.isNaN(start)) list.push(performance.now() - start);
        start = NaN;
      });
      return list;
    });
    for (let count = 1; count <= keys; count++) {
      await page.keyboard.press('x');
      await page.waitForFunction(([list, wanted]) => list.length >= wanted, /** @type {const} */ ([times, count]), {
        timeout: 5000,
        polling: 20,
      });
    }
    const list = await times.jsonValue();
    const note = `median of ${list.length} keys, slowest ${Math.max(...list).toFixed(0)} ms`;
    return { name: 'keystroke to findings, 5 kB', value: median(list), bar: 50, unit: 'ms', note };
  } finally {
    await browser.close();
    server.close();
  }
}

/** A User of about 5 kB whose second line is a mistake. */
function payload() {
  return JSON.stringify(
    {
      active: '',
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'bjensen@example.com',
      emails: Array.from({ length: 38 }, (_, index) => ({
        value: `bjensen+${index}@example.com`,
        type: 'work',
        display: `Address number ${index}`,
      })),
    },
    null,
    2,
  );
}
