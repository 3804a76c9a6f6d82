import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openFilter, verdicts } from './filter-page.ts';

const sameElement = 'emails[type eq "work" and value ew "@contoso.example"]';
const twoElements = 'emails.type eq "work" and emails.value ew "@contoso.example"';

test('a typed filter is read in plain English, drawn as a tree and run over the resources', async ({ page }) => {
  await openFilter(page, sameElement);
  await expect(page.getByRole('contentinfo')).toContainText('2 of 8 resources match');
  expect(await verdicts(page)).toEqual(['Ada Vane', 'Mia Penn']);
  await expect(page.getByText(/^Resources where one and the same element/u)).toBeVisible();
  await expect(page.getByRole('treeitem')).toHaveCount(4);
  await expect(page.getByRole('treeitem').first()).toHaveAccessibleName(/emails, any one element, 2 of 8/u);
  await expect(page.getByText('GET /Users?filter=emails%5Btype%20eq%20%22work%22')).toBeVisible();
});

test('two conditions without brackets match more, and the tool says what was meant', async ({ page }) => {
  const field = await openFilter(page, twoElements);
  await expect.poll(() => verdicts(page)).toEqual(['Ada Vane', 'Mia Penn', 'Joan Young']);
  await expect(page.getByText('The conditions on emails may hold in different elements.')).toBeVisible();
  await page.getByRole('button', { name: 'Write it so' }).click();
  await expect(field).toHaveValue(sameElement);
  await expect.poll(() => verdicts(page)).toEqual(['Ada Vane', 'Mia Penn']);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(field).toHaveValue(twoElements);
});

test('an error has its character, what was expected and one press that mends it', async ({ page }) => {
  const field = await openFilter(page, 'externalId eq "jyoung"');
  await field.fill('externalId eq jyoung');
  const error = page.getByRole('alert').filter({ hasText: 'character 15' });
  await expect(error).toContainText('scimType invalidFilter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Results of the last filter that parsed')).toBeVisible();
  await field.focus();
  await page.keyboard.press('ControlOrMeta+.');
  await expect(field).toHaveValue('externalId eq "jyoung"');
  await expect.poll(() => verdicts(page)).toEqual(['Joan Young']);
});

test('completion by keyboard: attribute, operator, canonical value', async ({ page }) => {
  const field = await openFilter(page);
  await field.focus();
  await page.keyboard.type('emails.ty');
  await expect(page.getByRole('option', { name: /^emails\.type/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('emails.type');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+ ');
  await expect(page.getByRole('option', { name: /^eq/u })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+ ');
  await expect(page.getByRole('option', { name: /^"work"/u })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /^"home"/u })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('emails.type eq "home"');
  await expect.poll(() => verdicts(page)).toEqual(['Ada Vane', 'Mia Penn', 'Joan Young']);
});

test('the tree is walked by keys, and what is chosen is lit in the expression', async ({ page }) => {
  const field = await openFilter(page, 'active eq true and not (title pr)');
  await expect(page.getByRole('treeitem')).toHaveCount(4);
  await field.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treeitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('treeitem', { name: /^NOT/u })).toBeFocused();
  await expect(page.locator('[aria-hidden="true"] [class*="linked"]').first()).toHaveText('not');
  await expect(page.getByText('This part')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('treeitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
});

test('a resource says which clause decided it, and shows the value', async ({ page }) => {
  await openFilter(page, 'userType eq "Employee" and title sw "Tour"');
  const row = page.getByRole('listitem').filter({ has: page.getByText('Jules Young') });
  await expect(row).toContainText('stopped at userType eq "Employee": userType is "Contractor"');
  await row.getByRole('button').click();
  await expect(row.locator('mark').first()).toHaveText('"Contractor"');
  await page.getByRole('radio', { name: '1 match' }).check();
  await expect(page.getByRole('list', { name: 'Resources' }).getByRole('listitem')).toHaveCount(1);
});

test('the same field takes a PATCH path and shows what it selects', async ({ page }) => {
  await openFilter(page, 'emails[type eq "work"].value');
  await expect(page.getByRole('button', { name: 'Expression: PATCH path' })).toBeVisible();
  await expect(page.getByText('Selects value of each of the emails where type is "work".')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ has: page.getByText('Mia Penn') })).toContainText('emails[1].value');
});

test('a reading can be chosen: strict refuses what Entra ID sends, the leniency takes it', async ({ page }) => {
  await openFilter(page, 'emails[type eq "work"].value eq "jules@young.example"');
  await expect(page.getByRole('contentinfo')).toContainText('Does not parse, RFC 7644');
  await page.getByRole('button', { name: 'Reading: RFC 7644' }).click();
  await page.getByRole('option', { name: /as Entra ID needs it/u }).click();
  await expect.poll(() => verdicts(page)).toEqual(['Jules Young']);
  await expect(page.getByRole('listitem').filter({ hasText: 'only with the leniency entra' })).toBeVisible();
});

test('own resources are pasted as a list or in lines, and a broken one is named', async ({ page }) => {
  await openFilter(page, 'userName eq "b"');
  await page.getByRole('button', { name: 'Paste your own' }).click();
  const editor = page.getByRole('textbox', { name: /^Resources/u });
  await expect(editor).toBeAttached();
  const write = async (text: string) => {
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
    await expect.poll(() => page.evaluate(() => window.scimlabTests?.['Resources']?.text())).toBe(text);
  };
  await write('{"userName":"a"}\n{"userName":"B"}\n');
  await page.getByRole('button', { name: 'Show the matches' }).click();
  await expect.poll(() => verdicts(page)).toEqual(['B']);
  await page.getByRole('button', { name: 'Edit yours' }).click();
  await write('{"userName":"b"}\n{"userName"\n');
  await expect(page.getByRole('alert').filter({ hasText: 'Line 2: is no JSON and was left out' })).toBeVisible();
  await page.getByRole('button', { name: 'Samples' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('of 8 resources');
});

test('what was typed survives a reload, and a link carries it elsewhere with stand-ins for what is personal', async ({ page, browser }) => {
  const field = await openFilter(page, 'userName eq "jane.doe@acme.io"');
  await page.reload();
  await expect(field).toHaveValue('userName eq "jane.doe@acme.io"');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy share link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share link' });
  await expect(dialog).toContainText('1 email address');
  await dialog.getByRole('checkbox', { name: /^Replace personal data/u }).check();
  await dialog.getByRole('button', { name: 'Copy share link' }).click();
  await expect(dialog).toHaveCount(0);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#/filter?v=1&s=');
  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(link);
  await expect(fresh.getByRole('textbox', { name: 'Filter or PATCH path' })).toHaveValue(/^userName eq "user\d+@example\.com"$/u);
  await other.close();
});

test('an example fills the field, and what was typed before can be brought back', async ({ page }) => {
  const field = await openFilter(page, 'mine pr');
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /^and before or/u }).click();
  await expect(field).toHaveValue(/^userType eq "Intern"/u);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue('mine pr');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme}:`, () => {
    test.use({ colorScheme: theme });
    for (const width of [1440, 390]) {
      test(`axe finds nothing and nothing is cut at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        const field = await openFilter(page);
        const look = async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        };
        await expect(page.getByRole('button', { name: /^The look-up before every create/u })).toBeVisible();
        await look();
        await field.fill(twoElements);
        await expect(page.getByRole('radio', { name: '3 match' })).toBeAttached();
        await look();
        await field.fill('userName eq jyoung');
        await expect(page.getByRole('alert').filter({ hasText: 'character 13' })).toBeVisible();
        await look();
      });
    }
  });
}

test('on a phone the strip of keys writes operators, and panes are tabs', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const field = await openFilter(page);
  await field.focus();
  await page.keyboard.type('title');
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Insert' }).getByRole('button', { name: 'sw' }).click();
  await page.keyboard.type('Tour');
  await expect(field).toHaveValue('title sw "Tour"');
  await expect.poll(() => verdicts(page)).toEqual(['Olav Berg']);
  await page.getByRole('tab', { name: 'Tree' }).click();
  await expect(page.getByRole('treeitem')).toHaveCount(1);
  await page.getByRole('tab', { name: 'URL' }).click();
  await expect(page.getByText('GET /Users?filter=title%20sw')).toBeVisible();
});
