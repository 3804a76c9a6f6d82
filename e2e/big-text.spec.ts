import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { card, findingsPane, flawedUser, focusEditor, openLint, paste, payloadText } from './lint-page.ts';

const list = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const schema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const users = 1500;

/** A list of over 2 MB whose every user has one error with a safe fix and one warning that asks. */
function bigList({ indent }: { indent: number }): string {
  const words = 'Tour guide of the studios, '.repeat(14);
  const resources = Array.from({ length: users }, (_, index) => ({
    schemas: [schema],
    id: `id-${index}`,
    userName: `user${index}`,
    active: 'true',
    nickname_: 'Ada',
    name: { givenName: 'Ada', familyName: 'Vane' },
    emails: [{ value: `user${index}@example.com`, type: 'work', primary: true }],
    title: words,
    displayName: words,
    userType: words,
    meta: {
      resourceType: 'User',
      created: '2026-01-23T04:56:22Z',
      lastModified: '2026-01-23T04:56:22Z',
      location: `https://example.com/scim/v2/Users/id-${index}`,
    },
  }));
  const value = { schemas: [list], totalResults: users, startIndex: 1, itemsPerPage: users, Resources: resources };
  return JSON.stringify(value, null, indent);
}

/** The pane that stands in the editor's place. */
function textPane(page: Page): Locator {
  return page.getByRole('region', { name: 'The text', exact: true });
}

/** The segment of the severity filter that counts the errors, on the screen in this very number. */
function errors(page: Page, count: string): Locator {
  return page.getByTitle(count === '1' ? '1 error' : `${count} errors`, { exact: true });
}

async function openFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  const start = page.getByRole('region', { name: 'Start' });
  if (await start.isVisible()) await start.getByRole('button', { name: 'Open a file' }).click();
  else {
    await page.getByRole('button', { name: 'More for this text' }).click();
    await page.getByRole('menuitem', { name: 'Open a file' }).click();
  }
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

function save(page: Page): Promise<Download> {
  const download = page.waitForEvent('download');
  void textPane(page).getByRole('button', { name: 'Save' }).click();
  return download;
}

/** Neither in Monaco or the text area, nor anywhere else in the page. */
async function expectOutOfPage(page: Page): Promise<void> {
  expect(await payloadText(page)).toBe('');
  const held = await page.evaluate(() => ({
    fields: [...document.querySelectorAll('textarea')].map(({ value }) => value.length),
    shown: document.body.textContent?.length ?? 0,
  }));
  expect(Math.max(0, ...held.fields)).toBe(0);
  expect(held.shown).toBeLessThan(1_000_000);
}

test.beforeEach(async ({ page }) => {
  await openLint(page);
  await expect(page.getByRole('button', { name: /User as Entra ID creates it/u })).toBeVisible();
});

test('a big file stays out of the editor: what it is, findings, their place, fix, save', async ({ page }) => {
  const text = bigList({ indent: 2 });
  expect(text.length).toBeGreaterThan(2_000_000);
  await openFile(page, 'users.json', text);
  await expect(errors(page, '1,500')).toBeVisible();
  await expect(textPane(page)).toContainText('users.json');
  await expect(textPane(page)).toContainText('1,500 resources');
  await expectOutOfPage(page);

  await page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true }).first().click();
  const place = textPane(page).locator('[aria-current="location"]');
  await expect(place).toContainText('"active": "true"');
  await expect(place.locator('[data-severity="error"]')).toHaveText('"true"');
  await expect(page.getByRole('figure', { name: /after "active": true,$/u })).toBeVisible();

  await page.getByRole('button', { name: /^Apply safe fix/u }).click();
  await expect(errors(page, '1,499')).toBeVisible();
  await expect(textPane(page)).toContainText('changed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(errors(page, '1,500')).toBeVisible();

  await page.getByRole('button', { name: /^Fix all safe/u }).click();
  await expect(errors(page, '0')).toBeVisible();
  expect(await textOf(save(page))).toBe(text.replaceAll('"active": "true"', '"active": true'));
  await expectOutOfPage(page);
});

test('findings stand under their resource; jumps, order and narrowing by rule with exact counts', async ({ page }) => {
  await openFile(page, 'users.json', bigList({ indent: 0 }));
  await expect(errors(page, '1,500')).toBeVisible();
  await expect(findingsPane(page)).toContainText(/\d+ of 1,500 resources with findings listed/u);
  const first = findingsPane(page).getByRole('region', { name: 'Resource 1, user0' });
  await expect(first.getByRole('article')).not.toHaveCount(0);
  await first.getByRole('button', { name: /^Resource 1, user0/u }).click();
  await expect(first.getByRole('article')).toHaveCount(0);

  await page.getByRole('button', { name: 'Next resource with findings' }).click();
  await page.keyboard.press('Alt+F8');
  await expect(textPane(page)).toContainText('Resource 2, user1');
  await page.keyboard.press('Shift+Alt+F8');
  await expect(textPane(page)).toContainText('Resource 1, user0');

  await page.getByRole('button', { name: /^\d+ rules$/u }).click();
  await page.getByRole('menuitemradio', { name: 'no-boolean-as-text (1,500)' }).click();
  await expect(findingsPane(page)).toContainText('1,000 of 1,500 resources with findings listed');
  await expect(findingsPane(page).getByText('known-attribute')).toHaveCount(0);
  await expect(errors(page, '1,500')).toBeVisible();
  await page.getByRole('button', { name: 'All rules' }).click();
  await expect(findingsPane(page)).toContainText(/\d+ of 1,500 resources with findings listed/u);

  await page.getByRole('button', { name: 'By resource' }).click();
  await page.getByRole('menuitemradio', { name: 'By severity' }).click();
  await expect(page.getByRole('region', { name: 'Errors' }).getByRole('heading')).toContainText('1,500');
});

test('one resource is edited and put back, or left as it was', async ({ page }) => {
  const text = bigList({ indent: 2 });
  await openFile(page, 'users.json', text);
  await expect(errors(page, '1,500')).toBeVisible();
  await page.keyboard.press('Alt+F8');
  await page.keyboard.press('Alt+F8');
  await textPane(page).getByRole('button', { name: 'Edit this resource' }).click();
  const banner = page.getByRole('region', { name: 'Resource of a long text' });
  await expect(banner).toContainText('Resource 2, user1 of users.json');
  await expect.poll(() => payloadText(page)).toContain('"userName": "user1"');
  await expect(errors(page, '1')).toBeVisible();

  await page.getByRole('button', { name: 'Fix all safe (1)' }).click();
  await expect(errors(page, '0')).toBeVisible();
  await page.reload();
  await expect(banner).toContainText('Resource 2, user1');
  await banner.getByRole('button', { name: 'Put back' }).click();
  await expect(errors(page, '1,499')).toBeVisible();
  const at = text.indexOf('"active": "true"', text.indexOf('user1"'));
  const fixed = `${text.slice(0, at)}"active": true${text.slice(at + '"active": "true"'.length)}`;
  expect(await textOf(save(page))).toBe(fixed);

  await page.keyboard.press('Alt+F8');
  await textPane(page).getByRole('button', { name: 'Edit this resource' }).click();
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Fix all safe (1)' }).click();
  await banner.getByRole('button', { name: 'Discard changes' }).click();
  await expect(errors(page, '1,499')).toBeVisible();
  expect(await textOf(save(page))).toBe(fixed);
});

test('a long paste goes past the editor; what was there can be brought back, and a reload keeps it', async ({ page }) => {
  await paste(page, flawedUser);
  await page.evaluate((text) => navigator.clipboard.writeText(text), bigList({ indent: 0 }));
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(errors(page, '1,500')).toBeVisible();
  await expect(textPane(page)).toContainText('Pasted text');
  await expectOutOfPage(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => payloadText(page)).toBe(flawedUser);

  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+V');
  await expect(errors(page, '1,500')).toBeVisible();
  await page.reload();
  await expect(errors(page, '1,500')).toBeVisible();
  await expectOutOfPage(page);

  await page.evaluate((text) => navigator.clipboard.writeText(text), flawedUser);
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
  await expect(card(page, 'active is a boolean; write true without quotes.').getByText('line 4', { exact: true })).toBeVisible();
});

test('a newer text ends the check of a big one', async ({ page }) => {
  await openFile(
    page,
    'users.json',
    bigList({ indent: 2 }).replaceAll('"active": "true"', `"active": "true", "x": [${'{},'.repeat(200)}{}]`),
  );
  await expect(textPane(page)).toBeVisible();
  await openFile(page, 'user.json', flawedUser);
  await expect(card(page, 'active is a boolean; write true without quotes.').getByText('line 4', { exact: true })).toBeVisible();
  await expect(textPane(page)).toBeHidden();
});

test('one line of megabytes, UTF-16, and words to find', async ({ page }) => {
  const text = bigList({ indent: 0 });
  await openFile(page, 'flat.json', Buffer.from(`\uFEFF${text}`, 'utf16le'));
  await expect(textPane(page)).toContainText('1 line, UTF-16');
  await page.getByRole('searchbox', { name: 'Find in the text' }).fill('"id":"id-1234"');
  await page.keyboard.press('Enter');
  const place = textPane(page).locator('[aria-current="location"]');
  await expect(place).toContainText('more characters');
  await expect(place).toContainText('"userName":"user1234"');
  expect((await place.innerText()).length).toBeLessThan(6_000);
  await page.getByRole('searchbox', { name: 'Find in the text' }).fill('nowhere');
  await page.keyboard.press('Enter');
  await expect(textPane(page)).toContainText('not in the text');
});

test('a share link refuses a big text and offers the file', async ({ page }) => {
  await openFile(page, 'users.json', bigList({ indent: 0 }));
  await expect(textPane(page)).toBeVisible();
  await page.getByRole('button', { name: 'Copy share link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share link' });
  await expect(dialog).toContainText('a link holds up to 64.0 kB');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the text' }).click();
  expect((await download).suggestedFilename()).toBe('users.json');
});

test('NDJSON in the editor: findings by line, and the form can be overruled', async ({ page }) => {
  const line = (name: string, active: string) => `{"schemas":["${schema}"],"userName":"${name}","active":${active}}`;
  await paste(page, [line('ada', 'true'), line('ben', '"true"'), '{"schemas":', line('eve', '"no"')].join('\n'));
  await expect(page.getByRole('button', { name: 'Form: NDJSON, 4 payloads' })).toBeVisible();
  await expect(findingsPane(page).getByRole('region', { name: 'Line 2, ben' }).getByRole('article')).toHaveCount(1);
  await expect(findingsPane(page).getByRole('region', { name: 'Line 4, eve' }).getByRole('article')).toHaveCount(1);
  await page.getByRole('button', { name: 'Form: NDJSON, 4 payloads' }).click();
  await page.getByRole('option', { name: /One payload/u }).click();
  await expect(page.getByRole('button', { name: 'Form: One payload, chosen by you' })).toBeVisible();
  await expect(findingsPane(page).getByRole('region', { name: 'Line 2, ben' })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing beside a big text, ${colorScheme}, ${width} px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await openFile(page, 'users.json', bigList({ indent: 2 }));
      await expect(errors(page, '1,500')).toBeVisible();
      await page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true }).first().click();
      await expect(textPane(page).locator('[aria-current="location"]')).toBeVisible();
      await expect(page.getByRole('figure')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBe(0);
    });
  }
}
