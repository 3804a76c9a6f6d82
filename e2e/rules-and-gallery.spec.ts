import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { card, findingsPane, flawedUser, openLint, paste, payloadText } from './lint-page.ts';

test.beforeEach(async ({ page }) => {
  await openLint(page);
});

const message = 'active is a boolean; write true without quotes.';

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: message, exact: true }).click();
  await page.getByRole('button', { name: 'More for this finding' }).click();
}

test('a rule is switched off from a finding, the pane says so, and there is a way back', async ({ page }) => {
  await paste(page, flawedUser);
  await openMenu(page);
  await page.getByRole('menuitem', { name: 'Off for this page' }).click();
  await expect(card(page, message)).toHaveCount(0);
  await expect(findingsPane(page)).toContainText('1 rule off');
  const other = await page.context().newPage();
  await other.goto('./?test');
  await expect(findingsPane(other)).toContainText('1 rule off');
  await findingsPane(page).getByRole('button', { name: 'Reset all' }).click();
  await expect(card(page, message)).not.toHaveCount(0);
  await expect(findingsPane(other)).not.toContainText('1 rule off');
});

test('a finding gets another level, which the report names', async ({ page }) => {
  await paste(page, flawedUser);
  await openMenu(page);
  await page.getByRole('menuitemradio', { name: 'As info' }).click();
  await expect(card(page, message)).toHaveAttribute('data-severity', 'info');
  await page.getByRole('button', { name: 'More for this text' }).click();
  await page.getByRole('menuitem', { name: 'Copy report as Markdown' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Levels changed: `no-boolean-as-text` as info.');
});

test('the dialog lists all rules, finds one, and sets its level by keyboard', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Rules and their levels' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rules and their levels' });
  await dialog.getByRole('searchbox', { name: 'Find a rule' }).fill('boolean-as-text');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('combobox', { name: 'Level of no-boolean-as-text' }).selectOption('off');
  await expect(dialog).toContainText('1 level changed');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await dialog.getByRole('button', { name: 'Reset all' }).click();
  await expect(dialog).toContainText('No level changed');
  await page.keyboard.press('Escape');
  await expect(card(page, message).first()).toBeVisible();
});

test('the gallery finds the examples of a rule and opens them', async ({ page }) => {
  await page.getByRole('button', { name: 'All examples' }).click();
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  await expect(dialog.getByRole('list', { name: 'Curated examples' }).getByRole('listitem').nth(19)).toBeAttached();
  await dialog.getByRole('searchbox', { name: 'Find an example' }).fill('no-multiple-primary');
  await dialog.locator('summary', { hasText: 'no-multiple-primary' }).click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await dialog
    .getByRole('button', { name: /^Fails/u })
    .first()
    .click();
  await expect(findingsPane(page)).toContainText('no-multiple-primary');
  await expect.poll(() => payloadText(page)).toContain('"primary"');
  await page.getByRole('button', { name: 'Examples', exact: true }).click();
  await page.getByRole('menuitem', { name: 'All examples, also by rule' }).click();
  await dialog.locator('summary', { hasText: 'no-multiple-primary' }).click();
  await dialog
    .getByRole('button', { name: /^Passes/u })
    .first()
    .click();
  await expect(findingsPane(page)).toContainText('No findings');
});

test('rules and gallery fit into 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole('button', { name: 'All examples' }).click();
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
});
