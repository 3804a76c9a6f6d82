import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { flawedUser, focusEditor, openLint, paste, payloadText, user } from './lint-page.ts';

const monaco = '[data-surface="monaco"][data-ready="true"]';

async function openEditor(page: Page): Promise<void> {
  await openLint(page);
  await expect(page.locator(monaco)).toBeVisible();
}

const list = (page: Page) => page.locator('.suggest-widget.visible');
const suggestion = (page: Page, label: string) => list(page).locator('.monaco-list-row', { has: page.getByText(label, { exact: true }) });
const hover = (page: Page) => page.locator('.monaco-hover:visible').first();

/** Puts the caret behind the first words like these. */
async function caretBehind(page: Page, words: string): Promise<void> {
  const box = await page.locator('.view-line span > span', { hasText: words }).first().boundingBox();
  if (box === null) throw new Error(`${words} is not in view`);
  await page.mouse.click(box.x + box.width - 1, box.y + box.height / 2);
}

/** Chooses a suggestion once it is there. */
async function choose(page: Page, label: string): Promise<void> {
  await expect(suggestion(page, label)).toBeVisible();
  await suggestion(page, label).click();
}

test('the hover says what an attribute is, then what is wrong with it', async ({ page }) => {
  await openEditor(page);
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  await page.locator('.view-line span > span', { hasText: '"True"' }).first().hover();
  await expect(hover(page)).toContainText('active in User');
  await expect(hover(page)).toContainText('boolean · optional · readWrite: clients read and write it · returned by default');
  await expect(hover(page)).toContainText('RFC 7643 4.1.1');
  await expect(hover(page)).toContainText('active is a boolean; write true without quotes.');
  const top = async (words: string) => (await hover(page).getByText(words).boundingBox())?.y ?? 0;
  expect(await top('returned by default')).toBeLessThan(await top('write true without quotes'));
});

test('the hover knows sub-attributes, extensions, lists and the values of a PATCH', async ({ page }) => {
  await openEditor(page);
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  await paste(
    page,
    `{\n"Resources": [\n{ "schemas": ["${user}"], "emails": [{ "type": "work" }],\n"${enterprise}": {\n"costCenter": "7" } } ],\n"totalResults": 1 }`,
  );
  for (const [words, title] of [
    ['"costCenter"', 'costCenter in EnterpriseUser'],
    ['"totalResults"', 'totalResults in ListResponse'],
  ] as const) {
    await page.mouse.move(0, 0);
    await page.locator('.view-line span > span', { hasText: words }).first().hover();
    await expect(hover(page)).toContainText(title);
  }
});

test('the hover comes by keyboard', async ({ page }) => {
  await openEditor(page);
  await paste(page, flawedUser);
  await page.keyboard.press('ControlOrMeta+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+I');
  await expect(hover(page)).toContainText('userName in User');
});

test('a quote opens the list of attributes, and the chosen one brings its value', async ({ page }) => {
  await openEditor(page);
  await paste(page, `{\n  "schemas": ["${user}"],\n  "userName": "ada"\n}`);
  await caretBehind(page, '"ada"');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"em');
  await choose(page, 'emails');
  await expect.poll(() => payloadText(page)).toContain('"userName": "ada",\n  "emails": [\n    {\n      \n    }\n  ]\n}');
  await choose(page, 'type');
  await choose(page, 'home');
  await expect.poll(() => payloadText(page)).toContain('"type": "home"');
});

test('Ctrl+Space in an empty text offers templates, in `schemas` URNs, in an operation what op may be', async ({ page }) => {
  await openEditor(page);
  await focusEditor(page);
  await page.keyboard.press('Control+Space');
  await choose(page, 'PatchOp');
  await expect.poll(() => payloadText(page)).toContain('"op": "replace"');
  await caretBehind(page, '"replace"');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Space');
  await choose(page, 'remove');
  await expect.poll(() => payloadText(page)).toContain('"op": "remove"');
  await paste(page, '{ "schemas": [');
  await page.keyboard.press('Control+Space');
  await choose(page, user);
  await expect.poll(() => payloadText(page)).toContain(`["${user}"`);
});

test('a quote that closes a text opens nothing, and Escape closes the list', async ({ page }) => {
  await openEditor(page);
  await focusEditor(page);
  await page.keyboard.type('{ "');
  await expect(suggestion(page, 'schemas')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await page.keyboard.type('userName": "ada"');
  await expect.poll(() => payloadText(page)).toContain('"userName": "ada"');
  await expect(list(page)).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an open list has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openEditor(page);
    await paste(page, `{ "schemas": ["${user}"], `);
    await page.keyboard.press('Control+Space');
    await expect(suggestion(page, 'userName')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
