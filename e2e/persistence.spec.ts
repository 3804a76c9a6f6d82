import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { findingsPane, flawedUser, focusEditor, openLint, paste, payloadText } from './lint-page.ts';

/** Waits until a workspace with that text lies in the database. */
function written(page: Page, text: string): Promise<void> {
  const stored = () =>
    page.evaluate(
      () =>
        new Promise<unknown[]>((resolve) => {
          const open = indexedDB.open('scimlab');
          open.addEventListener('error', () => resolve([]));
          open.addEventListener('success', () => {
            const database = open.result;
            const done = (texts: unknown[]) => {
              database.close();
              resolve(texts);
            };
            if (!database.objectStoreNames.contains('workspaces')) return done([]);
            const all = database.transaction('workspaces').objectStore('workspaces').getAll();
            all.addEventListener('error', () => done([]));
            all.addEventListener('success', () => done(all.result.map((entry: { text?: unknown }) => entry.text)));
          });
        }),
    );
  return expect.poll(stored).toContain(text);
}

test('what was typed survives a reload, with chips and the size of the panes', async ({ page }) => {
  await openLint(page);
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'Kind: User' }).click();
  await page.getByRole('option', { name: 'Group' }).click();
  await page.getByRole('separator', { name: 'Size of the panes' }).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  const size = await page.getByRole('separator').getAttribute('aria-valuenow');
  await written(page, flawedUser);
  await page.reload();
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
  await expect(page.getByRole('button', { name: 'Kind: Group, chosen by you' })).toBeVisible();
  await expect(page.getByRole('separator', { name: 'Size of the panes' })).toHaveAttribute('aria-valuenow', size ?? '');
});

test('a reload right after the last key loses nothing', async ({ page }) => {
  await openLint(page);
  await focusEditor(page);
  await page.keyboard.type('[1,2,3,4,5');
  const text = await payloadText(page);
  expect(text).toContain('[1,2,3,4,5');
  await page.reload();
  await expect.poll(() => payloadText(page)).toBe(text);
});

test('a reload loses nothing while the database is still opening, or never opens', async ({ page }) => {
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    // A request that nobody answers: neither success nor error.
    indexedDB.open = (name, version) => (name === 'scimlab' ? open('elsewhere') : open(name, version));
    IDBOpenDBRequest.prototype.addEventListener = () => undefined;
  });
  await openLint(page);
  await expect(page.getByRole('contentinfo')).toContainText('Kept in this tab only');
  await focusEditor(page);
  await page.keyboard.type('[1,2,3');
  const text = await payloadText(page);
  expect(text).toContain('[1,2,3');
  await page.reload();
  await expect.poll(() => payloadText(page)).toBe(text);
});

test('a new tab starts from a copy, and the two go their own ways', async ({ page, context }) => {
  await openLint(page);
  await paste(page, flawedUser);
  await written(page, flawedUser);
  const other = await context.newPage();
  await openLint(other);
  await expect.poll(() => payloadText(other)).toBe(flawedUser);
  await paste(other, '{"other": true}');
  await written(other, '{"other": true}');
  await page.reload();
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
  await other.reload();
  await expect.poll(() => payloadText(other)).toBe('{"other": true}');
});

test('a crash of the page loses nothing', async ({ page, context }) => {
  await openLint(page);
  await paste(page, flawedUser);
  await written(page, flawedUser);
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  const other = await context.newPage();
  await openLint(other);
  await expect.poll(() => payloadText(other)).toBe(flawedUser);
});

test('a browser that was closed and started again brings the text back', async ({ baseURL, launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), 'scimlab-'));
  try {
    const first = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL ?? '' });
    const page = await first.newPage();
    await openLint(page);
    await paste(page, flawedUser);
    await written(page, flawedUser);
    await first.close();
    const second = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL: baseURL ?? '' });
    const again = await second.newPage();
    await openLint(again);
    await expect.poll(() => payloadText(again)).toBe(flawedUser);
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('a damaged entry costs what is damaged, not the text', async ({ page }) => {
  await openLint(page);
  await paste(page, flawedUser);
  await written(page, flawedUser);
  const damage = (change: string) =>
    page.evaluate(
      (how) =>
        new Promise<void>((resolve, reject) => {
          sessionStorage.removeItem('scimlab.last-words');
          const open = indexedDB.open('scimlab');
          open.addEventListener('error', () => reject(new Error('no database')));
          open.addEventListener('success', () => {
            const store = open.result.transaction('workspaces', 'readwrite').objectStore('workspaces');
            const all = store.getAll();
            all.addEventListener('success', () => {
              const puts = all.result.map((entry) =>
                store.put(
                  how === 'text'
                    ? { ...entry, text: 5 }
                    : { ...entry, overrides: [1], origin: 'x', hidden: 7, splits: { lint: 'wide' }, tool: null },
                ),
              );
              puts.at(-1)?.addEventListener('success', () => {
                open.result.close();
                resolve();
              });
            });
          });
        }),
      change,
    );
  // Another document of the origin does the damage, so that leaving the page does not write it whole again.
  await page.goto('./favicon.svg');
  await damage('rest');
  await openLint(page);
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  await page.goto('./favicon.svg');
  await damage('text');
  await openLint(page);
  await expect(page.getByRole('heading', { name: 'Paste a SCIM payload' })).toBeVisible();
});

test('without storage the page works in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined });
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await openLint(page);
  await expect(page.getByRole('contentinfo')).toContainText('Kept in this tab only: the browser gives no storage');
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
});

test('an engine that cannot start leaves the text and says what to do', async ({ page }) => {
  await page.route('**/lint-worker*', (route) => route.abort());
  await openLint(page);
  await focusEditor(page);
  // In one step: a check for each key would go on to fail, and then to pass, while the button is being pressed.
  await page.keyboard.insertText('{"a":1}');
  await expect(findingsPane(page)).toContainText('The check stopped on this text.');
  await page.unroute('**/lint-worker*');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await payloadText(page)).toContain('{"a":1');
});
