import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { headersForAll } from '../src/dev/static-server.mjs';
import { findingsPane, flawedUser, paste } from './lint-page.ts';
import { atRoot, underSubPath } from './playwright.config.ts';

/** The editor itself, once it has taken over from the plain text area. */
const monaco = '[data-surface="monaco"][data-ready="true"]';

interface Watch {
  /** Everything that a user would see in the console, and every request that leaves the origin. */
  readonly complaints: string[];
  readonly requests: string[];
}

/** Notes what the page says and asks for from now on; violations of the policy come from the page itself. */
async function watch(page: Page, origin: string): Promise<Watch> {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    requests.push(url.pathname);
    if (/^https?:$/u.test(url.protocol) && url.origin !== origin) complaints.push(`request to ${url.href}`);
  });
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { complaints, requests };
}

for (const [name, address] of [
  ['in the page, at the root', atRoot],
  ['as a header on every file, under a sub-path', underSubPath],
] as const) {
  test(`nothing leaves the origin and the console stays empty: policy ${name}`, async ({ page }) => {
    const { complaints, requests } = await watch(page, new URL(address).origin);
    await page.goto(`${address}?test`);
    await expect(page.locator(monaco)).toBeVisible();
    await paste(page, flawedUser);
    await expect(findingsPane(page).getByRole('article')).not.toHaveCount(0);
    expect(complaints).toEqual([]);
    expect(requests.every((path) => path.startsWith(new URL(address).pathname))).toBe(true);
  });

  test(`the policy is in force: ${name}`, async ({ page }) => {
    await page.goto(address);
    const blocked = await page.evaluate(async () => {
      const directives = new Set<string>();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.add(effectiveDirective));
      await fetch('https://example.com/').catch(() => undefined);
      const script = document.createElement('script');
      script.text = 'document.title = "inline script ran"';
      document.head.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.com/a.png';
      document.body.append(image);
      while (directives.size < 3) await new Promise((resolve) => setTimeout(resolve, 10));
      return { directives: [...directives].sort(), title: document.title };
    });
    expect(blocked.directives).toEqual(['connect-src', 'img-src', 'script-src-elem']);
    expect(blocked.title).not.toBe('inline script ran');
  });
}

test('the header is on every file, workers and misses included', async ({ request }) => {
  const { 'Content-Security-Policy': policy = '' } = headersForAll(fileURLToPath(new URL('../public/_headers', import.meta.url)));
  const site = fileURLToPath(new URL('../dist/site', import.meta.url));
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(10);
  const paths = files.map(({ parentPath, name }) => relative(site, join(parentPath, name)).replaceAll('\\', '/'));
  for (const path of ['', ...paths, 'none']) {
    const response = await request.get(underSubPath + path);
    expect(response.headers()['content-security-policy'], path).toBe(policy);
  }
});
