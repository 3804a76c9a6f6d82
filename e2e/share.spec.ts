import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { card, findingsPane, focusEditor, openLint, paste, payloadText, user } from './lint-page.ts';

const personal = `{
  "schemas": ["${user}"],
  "userName": "bjensen@acme.io",
  "displayName": "Barbara Jensen",
  "active": "True",
  "password": "t1meMa$heen",
  "emails": [
    { "value": "bjensen@acme.io", "type": "work", "primary": true },
    { "value": "babs@jensen.example", "type": "home", "primary": true }
  ],
  "phoneNumbers": [{ "value": "tel:+1-201-555-0123", "type": "work" }]
}
`;

/** The same without its password, which no link ever holds. */
const withoutPassword = personal.replace(/ *"password":.*\n/u, '');

async function openShare(page: Page) {
  await page.keyboard.press('ControlOrMeta+Shift+C');
  const dialog = page.getByRole('dialog', { name: 'Share link' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('dialog').getByRole('button', { name: 'Copy share link' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Rule, severity and line of each card. */
function findings(page: Page): Promise<string[]> {
  return page.getByRole('article').evaluateAll((cards) => cards.map((one) => one.getAttribute('aria-label') ?? ''));
}

test('the dialog names what the link holds, replaces it, and the copied link opens elsewhere with the same findings', async ({
  page,
  browser,
}) => {
  await openLint(page);
  await paste(page, personal);
  await expect(findingsPane(page).getByRole('heading', { name: /findings/u })).toBeVisible();
  const before = await findings(page);
  expect(before.length).toBeGreaterThan(1);
  const dialog = await openShare(page);
  await expect(dialog).toContainText('Browsers never send that part to any server');
  await expect(dialog.getByRole('listitem').filter({ hasText: '2 email addresses' })).toContainText('babs@jensen.example');
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 password or token' })).not.toContainText('t1me');
  const replace = dialog.getByRole('checkbox', { name: /^Replace personal data/u });
  // There is a password, so nobody can choose otherwise.
  await expect(replace).toBeChecked();
  await expect(replace).toBeDisabled();
  await expect(dialog.getByRole('listitem').filter({ hasText: '1 name' })).toContainText('Barbara Jensen → Aspen Brookdale');
  await expect(dialog).toContainText('6 values replaced.');
  const axe = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
  expect(axe.violations).toEqual([]);
  const link = await copiedLink(page);
  expect(link).toMatch(/#\/lint\?v=1&s=[\w-]+$/u);
  await expect(page.locator('[data-pane="toast"]')).toContainText('Share link copied. It holds the payload with stand-ins: ');
  expect(await payloadText(page)).toBe(personal);

  const other = await browser.newContext();
  const fresh = await other.newPage();
  const sent: string[] = [];
  fresh.on('request', (request) => sent.push(request.url()));
  await fresh.goto(link);
  await expect.poll(() => payloadText(fresh)).toContain('"displayName": "Aspen Brookdale"');
  await expect.poll(() => findings(fresh)).toEqual(before);
  expect(await payloadText(fresh)).not.toMatch(/jensen|acme|t1me|0123/iu);
  expect(new URL(fresh.url()).hash).toBe('#/lint');
  expect(sent.filter((url) => url.includes('s='))).toEqual([]);
  await other.close();
});

test('without stand-ins the very text is shared, with what was set by hand', async ({ page, browser }) => {
  await openLint(page);
  const text = '\uFEFF{\r\n  "userName": "zoë😀"\r\n}';
  await paste(page, text);
  await page.getByRole('button', { name: /create/u }).click();
  await page
    .getByRole('option', { name: /reply|response/iu })
    .first()
    .click();
  const dialog = await openShare(page);
  await expect(dialog).toContainText('what you set by hand: response');
  const link = await copiedLink(page);
  await expect(page.locator('[data-pane="toast"]')).toContainText('Share link copied. It holds the payload: ');
  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(link);
  await expect.poll(() => payloadText(fresh)).toBe(text);
  await expect(fresh.getByRole('button', { name: /response|reply/iu }).first()).toBeVisible();
  await other.close();
});

test('Esc closes the dialog and gives the focus back to the editor', async ({ page }) => {
  await openLint(page);
  await paste(page, personal);
  await focusEditor(page);
  await openShare(page);
  for (let press = 0; press < 8; press++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Payload/u })).toBeFocused();
});

test('a link asks before it replaces what was typed; mine can be kept, saved, or brought back', async ({ page }) => {
  await openLint(page);
  await paste(page, withoutPassword);
  const dialog = await openShare(page);
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  const { hash } = new URL(await copiedLink(page));
  const mine = '{"userName": "mine"}';
  await paste(page, mine);
  const follow = (): Promise<void> => page.evaluate((fragment) => void (location.hash = fragment), hash);
  await follow();
  const question = page.getByRole('dialog', { name: 'Open the link’s payload?' });
  await expect(question).toContainText('bjensen@acme.io');
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  const download = page.waitForEvent('download');
  await question.getByRole('button', { name: 'Download mine' }).click();
  expect((await download).suggestedFilename()).toBe('payload.json');
  await question.getByRole('button', { name: 'Keep mine' }).click();
  expect(await payloadText(page)).toBe(mine);
  expect(new URL(page.url()).hash).toBe('#/lint');
  await follow();
  await question.getByRole('button', { name: 'Open the link’s payload' }).click();
  await expect.poll(() => payloadText(page)).toBe(withoutPassword);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => payloadText(page)).toBe(mine);
});

test('a link that cannot be read says why, and nothing is lost', async ({ page }) => {
  await openLint(page);
  await paste(page, personal);
  await page.evaluate(() => void (location.hash = '#/lint?v=1&s=AAAA'));
  const dialog = page.getByRole('dialog', { name: 'This link cannot be read' });
  await expect(dialog).toContainText('cut off or was changed');
  await expect(dialog).toContainText('Your text is as it was.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(await payloadText(page)).toBe(personal);
});

test('a long link is warned of, one over 64 kB refused with the text as a file', async ({ page }) => {
  await openLint(page);
  // Digits that do not repeat cannot be made small.
  const noise = (count: number): string => {
    let state = 7643;
    return Array.from({ length: count }, () => (state = (state * 48271) % 2147483647).toString(36)).join('');
  };
  await paste(page, JSON.stringify({ schemas: [user], userName: 'ada', title: noise(3000) }));
  let dialog = await openShare(page);
  await expect(dialog).toContainText('Some chat and mail programs cut links over 8.0 kB.');
  await expect(dialog.getByRole('button', { name: 'Copy share link' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await paste(page, JSON.stringify({ schemas: [user], userName: 'ada', title: noise(16_000) }));
  dialog = await openShare(page);
  await expect(dialog).toContainText('is too long');
  await expect(dialog.getByRole('button', { name: 'Copy share link' })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the text' }).click();
  expect((await download).suggestedFilename()).toBe('payload.json');
});

test('where the page may not copy, the link can be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')), readText: () => Promise.reject(new Error('no')) },
    });
    document.execCommand = () => false;
  });
  await openLint(page);
  await focusEditor(page);
  await page.keyboard.insertText('{"userName": "ada"}');
  await expect(card(page, /schemas/u)).toBeVisible();
  const dialog = await openShare(page);
  await dialog.getByRole('button', { name: 'Copy share link' }).click();
  await expect(dialog.getByRole('textbox', { name: /Copy the link from here/u })).toHaveValue(/#\/lint\?v=1&s=/u);
});
