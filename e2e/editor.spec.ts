import { expect, test, type Page } from '@playwright/test';
import { card, cleanUser, flawedUser, focusEditor, openLint, paste, payloadText, user } from './lint-page.ts';

const monaco = '[data-surface="monaco"][data-ready="true"]';

async function openEditor(page: Page): Promise<void> {
  await openLint(page);
  await expect(page.locator(monaco)).toBeVisible();
}

/** The markers as the editor has them, once there are as many as expected. */
async function markers(page: Page, count: number) {
  await expect.poll(() => page.evaluate(() => window.scimlabTest?.markers().length)).toBe(count);
  return page.evaluate(() => window.scimlabTest?.markers() ?? []);
}

/** Drops a file of exactly these characters on the editor. */
async function dropFile(page: Page, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'user.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.locator(monaco).dispatchEvent('drop', { dataTransfer });
  await expect.poll(() => payloadText(page)).toBe(text);
}

/** Puts the caret into the first text like this. */
async function caretAt(page: Page, words: string): Promise<void> {
  await page.locator('.view-line span > span', { hasText: words }).first().click();
}

test('text typed before Monaco is there is taken over, key by key, and no request leaves the origin', async ({ page }) => {
  const elsewhere: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).hostname !== '127.0.0.1') elsewhere.push(request.url());
  });
  page.on('console', (message) => messages.push(message.text()));
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/monaco-pane-.*\.js/u, async (route) => {
    await held;
    await route.continue();
  });
  await openLint(page);
  await focusEditor(page);
  await expect(page.locator('[data-surface="text"]')).toBeVisible();
  await page.keyboard.type('{"userName": "a');
  await expect(card(page, /schemas/u)).toBeVisible();
  setTimeout(release, 150);
  const rest = `da", "nickName": "${'x'.repeat(40)}"`;
  await page.keyboard.type(rest, { delay: 10 });
  await expect(page.locator(monaco)).toBeVisible();
  await page.keyboard.type('x');
  // Monaco closes brackets and quotes by itself, the text area does not: what counts is that no key is missing.
  expect((await payloadText(page)).replaceAll(/["{}]/gu, '')).toBe(`userName: ada, nickName: ${'x'.repeat(41)}`);
  expect(elsewhere).toEqual([]);
  expect(messages).toEqual([]);
});

test('without Monaco the text area stays, says so, and tries again', async ({ page }) => {
  let isBlocked = true;
  await page.route(/monaco-pane-.*\.js/u, (route) => (isBlocked ? route.abort() : route.continue()));
  await openLint(page);
  await expect(page.getByText('The full editor did not load')).toBeVisible();
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  isBlocked = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator(monaco)).toBeVisible();
  expect(await payloadText(page)).toBe(flawedUser);
  await expect(page.getByText('The full editor did not load')).toBeHidden();
});

test('tokens have the colours of the design, in light and dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openEditor(page);
  await paste(page, `{ "schemas": ["${user}"], "userName": "ada", "active": true, "x": 12 }`);
  const colour = (words: string) =>
    page
      .locator('.view-line span > span', { hasText: words })
      .first()
      .evaluate((span) => getComputedStyle(span).color);
  await expect.poll(() => colour('"userName"')).toBe('rgb(27, 79, 138)');
  expect(await colour('"ada"')).toBe('rgb(31, 106, 59)');
  expect(await colour(user)).toBe('rgb(106, 74, 156)');
  expect(await colour('true')).toBe('rgb(139, 46, 120)');
  expect(await colour('12')).toBe('rgb(138, 74, 0)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => colour('"userName"')).toBe('rgb(143, 193, 245)');
});

test('each severity has its own underline and its own mark in the margin', async ({ page }) => {
  await openEditor(page);
  await paste(
    page,
    `{\n"schemas": ["${user}"],\n"userName": "ada",\n"active": "true",\n"shoeSize": 4,\n"meta": {"resourceType": "User"}\n}`,
  );
  const found = await markers(page, 3);
  expect(found.map(({ severity, startLineNumber }) => [severity, startLineNumber])).toEqual([
    ['error', 4],
    ['warning', 5],
    ['info', 6],
  ]);
  expect(found[0]).toMatchObject({ startColumn: 11, endColumn: 17 });
  const border = (name: string) => page.locator(`.${name}`).evaluate((mark) => getComputedStyle(mark).borderBottomStyle);
  expect(await border('squiggly-warning')).toBe('dashed');
  expect(await border('squiggly-info')).toBe('dotted');
  expect(await page.locator('.squiggly-error').evaluate((mark) => getComputedStyle(mark, '::before').maskImage)).toContain('svg');
  await expect(page.locator('.margin-view-overlays .cgmr, .glyph-margin-widgets .cgmr')).toHaveCount(3);
});

test('a mark in the margin leads to its card, and the caret in a finding does', async ({ page }) => {
  await openEditor(page);
  await paste(page, flawedUser);
  await markers(page, 3);
  await page.locator('.glyph-margin-widgets .cgmr').nth(1).click();
  await expect(page.locator('article:has([aria-expanded="true"])')).toContainText('line 6');
  await caretAt(page, '"True"');
  await expect(page.locator('article:has([aria-expanded="true"])')).toContainText('line 4');
});

test('the hover gives message, reason, rule and section', async ({ page }) => {
  await openEditor(page);
  await paste(page, flawedUser);
  await markers(page, 3);
  await page.locator('.view-line span > span', { hasText: '"True"' }).first().hover();
  const hover = page.locator('.monaco-hover:not(.hidden)');
  await expect(hover).toContainText('active is a boolean; write true without quotes.');
  await expect(hover).toContainText('no-boolean-as-text  ·  RFC 7643 2.3.2');
  await expect(hover).toContainText(/Strict servers|servers/u);
});

test('Ctrl+. fixes by keyboard, the words flash, and one undo takes it back', async ({ page }) => {
  await openEditor(page);
  await paste(page, flawedUser);
  await markers(page, 3);
  await caretAt(page, '"True"');
  await expect(page.getByText(/^write true$/u)).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect(page.locator('.context-view .action-widget').first()).toContainText('Fix all safe (2)');
  await page.keyboard.press('Enter');
  await expect.poll(() => payloadText(page)).toBe(flawedUser.replace('"True"', 'true'));
  await expect(page.locator('[class*="flash"]')).toBeVisible();
  await markers(page, 2);
  await expect(page.locator('[class*="flash"]')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
  await markers(page, 3);
});

test('with less motion the flash stays until the next key', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await openEditor(page);
  await paste(page, flawedUser);
  await markers(page, 3);
  await caretAt(page, '"True"');
  await page.keyboard.press('Control+.');
  await expect(page.locator('.context-view .action-widget').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await markers(page, 2);
  await page.clock.fastForward(1500);
  await expect(page.locator('[class*="flash"]')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[class*="flash"]')).toHaveCount(0);
});

test('objects and arrays fold', async ({ page }) => {
  await openEditor(page);
  await paste(page, '{\n  "name": {\n    "givenName": "Ada",\n    "familyName": "L"\n  }\n}');
  await caretAt(page, '"name"');
  await page.keyboard.press('Control+Shift+BracketLeft');
  await expect(page.locator('.view-line', { hasText: 'givenName' })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+BracketRight');
  await expect(page.locator('.view-line', { hasText: 'givenName' })).toHaveCount(1);
});

test('Format indents, keeps the order, and is one step of undo; a text that does not parse stays', async ({ page }) => {
  await openEditor(page);
  await paste(page, '{"userName":"ada","active":true}');
  await page.keyboard.press('Shift+Alt+F');
  await expect.poll(() => payloadText(page)).toBe('{\n  "userName": "ada",\n  "active": true\n}\n'.trimEnd());
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => payloadText(page)).toBe('{"userName":"ada","active":true}');
  await paste(page, '{"userName":');
  await page.keyboard.press('Shift+Alt+F');
  await expect(page.locator('[data-pane="toast"]')).toContainText('Not formatted');
  expect(await payloadText(page)).toBe('{"userName":');
});

test('a BOM and every kind of line break survive typing, fixing and undo; marks stand where they should', async ({ page }) => {
  await openEditor(page);
  await focusEditor(page);
  const text = `\uFEFF{\r\n  "schemas": ["${user}"],\n  "userName": "a😀da",\r\n  "displayName": "😀", "active": "True"\r\n}\r\n`;
  await dropFile(page, text);
  const found = await markers(page, 2);
  expect(found.find(({ message }) => message.startsWith('active'))).toMatchObject({ startLineNumber: 4, startColumn: 34, endColumn: 40 });
  await caretAt(page, '"True"');
  await page.keyboard.press('Control+.');
  await expect(page.locator('.context-view .action-widget').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => payloadText(page)).toBe(text.replace('"True"', 'true'));
  await page.keyboard.press('End');
  await page.keyboard.type(',\n"title": "x"');
  await expect.poll(() => payloadText(page)).toBe(text.replace('"True"', 'true,\r\n  "title": "x"'));
  await page.getByRole('button', { name: /^Fix all safe/u }).click();
  await expect.poll(() => payloadText(page)).toBe(text.replace('"True"', 'true,\r\n  "title": "x"').slice(1));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await payloadText(page)).charCodeAt(0)).toBe(0xfeff);
});

test('a pasted text keeps its CRLF', async ({ page }) => {
  await openEditor(page);
  await paste(page, cleanUser.replaceAll('\n', '\r\n'));
});

test('F8 goes from finding to finding, F6 leaves the editor, Ctrl+M lets Tab do so', async ({ page }) => {
  await openEditor(page);
  await paste(page, flawedUser);
  await markers(page, 3);
  const line = () => page.locator('.active-line-number').innerText();
  await page.keyboard.press('F8');
  await expect.poll(line).toBe('4');
  await page.keyboard.press('F8');
  await expect.poll(line).toBe('6');
  await page.keyboard.press('Shift+F8');
  await expect.poll(line).toBe('4');
  const editor = page.getByRole('textbox', { name: 'Payload. F6 moves to the next pane.' });
  await expect(editor).toBeFocused();
  await page.keyboard.press('F6');
  await expect(editor).not.toBeFocused();
  await editor.focus();
  await page.keyboard.press('Control+M');
  await page.keyboard.press('Tab');
  await expect(editor).not.toBeFocused();
  expect(await payloadText(page)).toBe(flawedUser);
});

test.describe('390 wide', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the editor is a text area with the same marks and fixes, and Monaco is not fetched', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await openLint(page);
    await paste(page, flawedUser);
    const surface = page.locator('[data-surface="text"]');
    await expect(surface.locator('[data-severity="error"]').first()).toBeVisible();
    expect(fetched.filter((url) => url.includes('monaco'))).toEqual([]);
    await surface.getByRole('textbox').evaluate((field: HTMLTextAreaElement) => {
      field.focus();
      field.setSelectionRange(field.value.indexOf('"True"'), field.value.indexOf('"True"'));
    });
    await page.keyboard.press('Control+.');
    await expect.poll(() => payloadText(page)).toBe(flawedUser.replace('"True"', 'true'));
    await page.keyboard.press('ControlOrMeta+Z');
    await card(page, /^active is a boolean/u)
      .getByRole('button', { name: /^(?:Fix: active|Apply safe fix)/u })
      .click();
    await expect.poll(() => payloadText(page)).toBe(flawedUser.replace('"True"', 'true'));
    await focusEditor(page);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => payloadText(page)).toBe(flawedUser);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect.poll(() => payloadText(page)).toBe(flawedUser.replace('"True"', 'true'));
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' ');
    await expect.poll(() => payloadText(page)).toBe(`${flawedUser.replace('"True"', 'true')} `);
  });

  test('turned to a wide window, Monaco takes over text and caret; turned back, the text area does', async ({ page }) => {
    await openLint(page);
    await paste(page, cleanUser.replaceAll('\n', '\r\n'));
    await page.keyboard.press('ControlOrMeta+Home');
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.locator(monaco)).toBeVisible();
    await page.keyboard.type('\n');
    await expect.poll(() => payloadText(page)).toBe(`\r\n${cleanUser.replaceAll('\n', '\r\n')}`);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(page.locator('[data-surface="text"]')).toBeVisible();
    await page.keyboard.type('\n');
    await expect.poll(() => payloadText(page)).toBe(`\r\n\r\n${cleanUser.replaceAll('\n', '\r\n')}`);
  });
});
