/** What a big text costs the page's main thread, in a real browser: opening and dropping 50 MB, pasting 10 MB. */
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../dev/browser.mjs';
import { root } from '../dev/command.mjs';
import { listen, staticServer } from '../dev/static-server.mjs';
import { median } from './lint-speed.mjs';
import { userList } from './user-list.mjs';

const runs = 3;

/** Users of 1.4 kB: 50 MB, and 10 MB. */
const [fileUsers, pasteUsers] = [36_000, 7_200];

/** From this on browsers call a task long. */
const longMs = 50;

/** @typedef {{ name: string, value: number, bar: number, unit: string, note: string }} Row */

/**
 * Tasks are read from the browser's own trace, by the processor time of the page's main thread: what other programs do on the machine
 * meanwhile does not count.
 * @returns {Promise<Row[]>} the longest task from the moment the file is there until its findings are shown, and what a paste takes beside
 * the browser's own `getData`, which a bare page measures.
 */
export async function bigInput() {
  const server = staticServer(join(root, 'dist/site'));
  const port = await listen(server, 0, 1);
  const folder = mkdtempSync(join(tmpdir(), 'scimlab-big-'));
  const file = join(folder, 'users.json');
  const text = userList(fileUsers, { faulty: true });
  writeFileSync(file, text);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    chromiumSandbox: process.getuid?.() !== 0 && !process.env['CI'],
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const size = `${(text.length / 1e6).toFixed(0)} MB`;
    const url = `http://127.0.0.1:${port}/?test`;
    const opened = await repeat(() => measure(browser, url, (page) => openFile(page, file)));
    const dropped = await repeat(() => measure(browser, url, (page) => dropFile(page, file)));
    const long = userList(pasteUsers, { faulty: true });
    const bare = median((await repeat(() => measureBarePaste(browser, url, long))).map((tasks) => tasks[0] ?? 0));
    const pasted = await repeat(() => measurePaste(browser, url, long));
    const beyond = pasted.map((tasks) => Math.max(0, (tasks[0] ?? 0) - bare));
    return [
      { name: `longest task, opening ${size}`, ...longest(opened) },
      { name: `longest task, dropping ${size}`, ...longest(dropped) },
      { name: 'paste of 10 MB beyond getData', value: median(beyond), bar: 60, unit: 'ms', note: `getData ${bare.toFixed(0)} ms` },
      {
        name: 'tasks over 50 ms in that paste',
        value: median(pasted.map((tasks) => tasks.filter((task) => task > longMs).length)),
        bar: 1,
        unit: 'tasks',
        note: `longest ${words(pasted)} ms`,
      },
    ];
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * @template Value
 * @param {() => Promise<Value>} act
 * @returns {Promise<Value[]>}
 */
async function repeat(act) {
  const values = [];
  for (let run = 0; run < runs; run++) values.push(await act());
  return values;
}

/** @param {number[][]} found the tasks of each run, longest first */
function longest(found) {
  return { value: median(found.map((tasks) => tasks[0] ?? 0)), bar: longMs, unit: 'ms', note: `each run: ${words(found)}` };
}

/** @param {number[][]} found */
function words(found) {
  return found.map((tasks) => (tasks[0] ?? 0).toFixed(0)).join(', ');
}

/**
 * A page that has settled.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function quietPage(browser, url) {
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.monaco-editor').first().waitFor();
  await page.waitForTimeout(1500);
  return { context, page };
}

/**
 * The tasks of the page's main thread while something is done.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>} their processor time in milliseconds, longest first
 */
async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
  await page.evaluate(() => performance.mark('scimlab-bench'));
  await act();
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (JSON.parse((await browser.stopTracing()).toString()));
  const mark = traceEvents.find(({ name }) => name === 'scimlab-bench');
  return traceEvents
    .filter((event) => event.name === 'RunTask' && event.pid === mark?.pid && event.tid === mark.tid && event.ts > mark.ts)
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}

/** @typedef {{ name: string, pid: number, tid: number, ts: number, tdur?: number }} TraceEvent */

/** @param {import('@playwright/test').Page} page */
async function untilFindings(page) {
  await page.getByRole('article').first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1000);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {(page: import('@playwright/test').Page) => Promise<void>} act
 */
async function measure(browser, url, act) {
  const { context, page } = await quietPage(browser, url);
  const tasks = await traced(browser, page, async () => {
    await act(page);
    await untilFindings(page);
  });
  await context.close();
  return tasks;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 */
async function openFile(page, file) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await choosing).setFiles(file);
}

/**
 * Drops a file of the disk as a person does: the page gets it from a field, and no byte of it.
 * @param {import('@playwright/test').Page} page
 * @param {string} file
 */
async function dropFile(page, file) {
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.id = 'bench-file';
    document.body.append(field);
  });
  await page.locator('#bench-file').setInputFiles(file);
  await page.evaluate(() => {
    const field = document.querySelector('#bench-file');
    const dropped = field instanceof HTMLInputElement ? field.files?.[0] : undefined;
    if (dropped === undefined) throw new Error('no file');
    const data = new DataTransfer();
    data.items.add(dropped);
    field?.remove();
    const place = document.querySelector('[data-pane="findings"]');
    place?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} text
 */
async function measurePaste(browser, url, text) {
  const { context, page } = await quietPage(browser, url);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page
    .locator('.monaco-editor')
    .first()
    .click({ position: { x: 150, y: 300 } });
  const tasks = await traced(browser, page, async () => {
    await page.keyboard.press('ControlOrMeta+V');
    await untilFindings(page);
  });
  await context.close();
  return tasks;
}

/**
 * The same paste into a page that asks for the text and does nothing with it.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} text
 */
async function measureBarePaste(browser, url, text) {
  const { context, page } = await quietPage(browser, url);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.replaceChildren(field);
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      document.title = String(event.clipboardData?.getData('text/plain').length);
    });
    field.focus();
  });
  const tasks = await traced(browser, page, async () => {
    await page.keyboard.press('ControlOrMeta+V');
    await page.waitForFunction((length) => document.title === String(length), text.length);
  });
  await context.close();
  return tasks;
}
