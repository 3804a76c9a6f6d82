import { expect, test } from '@playwright/test';
import { cleanUser, flawedUser, focusEditor, openLint, paste, payloadText } from './lint-page.ts';

test.beforeEach(async ({ page }) => {
  await openLint(page);
});

test('the first Tab is a way to the editor', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the editor' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Payload/u })).toBeFocused();
});

test('F8 goes from finding to finding, F6 to the list, F fixes, H hides', async ({ page }) => {
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('article button[aria-expanded="true"]')).toHaveText('active is a boolean; write true without quotes.');
  await page.keyboard.press('F8');
  await expect(page.locator('article button[aria-expanded="true"]')).toHaveText(/^emails.primary/u);
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('F6');
  const first = page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true });
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^emails.primary is a boolean/u })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('f');
  await expect.poll(() => payloadText(page)).toContain('"active": true');
  await expect(page.getByRole('heading', { name: '2 findings' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^emails.primary is a boolean/u })).toBeFocused();
  await page.keyboard.press('h');
  await expect(page.getByText('1 hidden')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /^Payload/u })).toBeFocused();
});

test('Enter opens and closes a card', async ({ page }) => {
  await paste(page, flawedUser);
  await page.keyboard.press('F6');
  const first = page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true });
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
});

test('Ctrl Shift . fixes all that is safe, from the editor', async ({ page }) => {
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+Period');
  await expect(page.getByRole('heading', { name: '1 finding' })).toBeVisible();
});

test('Shift Alt F formats', async ({ page }) => {
  await paste(page, '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada"}');
  await page.keyboard.press('Shift+Alt+KeyF');
  await expect.poll(() => payloadText(page)).toContain('\n  "userName": "ada"\n');
});

test('the caret in the editor selects the finding at its place', async ({ page }) => {
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 1; line < 4; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

test('a chip is worked by keys: arrows, letters, Enter, Esc', async ({ page }) => {
  await paste(page, cleanUser);
  const chip = page.getByRole('button', { name: /^Kind: User/u });
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'User', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Group' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chip).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'User', exact: true })).toBeFocused();
  await page.keyboard.type('gr');
  await expect(page.getByRole('option', { name: 'Group' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Kind: Group, chosen by you' })).toBeFocused();
});

test('a menu is worked by keys and gives the focus back', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Theme' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(button).toBeFocused();
});

test('the splitter moves by arrows, collapses by Enter and comes back', async ({ page }) => {
  const splitter = page.getByRole('separator', { name: 'Size of the panes' });
  await expect(splitter).toHaveAttribute('aria-valuenow', /\d/u);
  const before = Number(await splitter.getAttribute('aria-valuenow'));
  await splitter.focus();
  await page.keyboard.press('ArrowRight');
  await expect(splitter).toHaveAttribute('aria-valuenow', String(before - 16));
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(splitter).toHaveAttribute('aria-valuenow', String(before + 48));
  await page.keyboard.press('Enter');
  await expect(splitter).toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('button', { name: 'Examples', exact: true }).last().click();
  await expect(splitter).toHaveAttribute('aria-valuenow', String(before));
});

test('? lists the keys; Esc closes the list and gives the focus back', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('next and previous finding');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('keys of one letter are text in the editor and can be switched off elsewhere', async ({ page }) => {
  await focusEditor(page);
  await page.keyboard.type('?');
  await expect.poll(() => payloadText(page)).toBe('?');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Shortcuts of one key' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
