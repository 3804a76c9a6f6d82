import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { card, cleanUser, flawedUser, openLint, paste, payloadText } from './lint-page.ts';

async function expectNoViolation(page: Page): Promise<void> {
  // What moves in is half transparent for a moment, which no contrast survives.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, target }) => `${target.join(' ')} ${html}`).join('\n')}`)).toEqual(
    [],
  );
}

/** Nothing is cut and the page itself does not scroll sideways (WCAG 1.4.10). */
async function expectToFit(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}:`, () => {
    test.use({ colorScheme });

    test('axe finds nothing, empty and with menus', async ({ page }) => {
      await openLint(page);
      await expect(page.getByRole('button', { name: /User as Entra ID creates it/u })).toBeVisible();
      await expectNoViolation(page);
      await page.getByRole('button', { name: 'Examples', exact: true }).first().click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoViolation(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoViolation(page);
      await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
      await expectNoViolation(page);
    });

    test('axe finds nothing, with findings, an open card, a chip and a message', async ({ page }) => {
      await openLint(page);
      await paste(page, flawedUser);
      await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
      await expectNoViolation(page);
      await card(page, /displayname2/u)
        .getByRole('button', { name: /^Fix…/u })
        .click();
      await expect(page.getByRole('figure')).toBeVisible();
      await expectNoViolation(page);
      await page.getByRole('button', { name: 'Kind: User' }).click();
      await expect(page.getByRole('listbox')).toBeVisible();
      await expectNoViolation(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Fix all safe (2)' }).click();
      await expect(page.locator('[data-pane="toast"]')).toBeVisible();
      await expect(page.getByRole('article')).toHaveCount(1);
      await expectNoViolation(page);
      await paste(page, cleanUser);
      await expect(page.getByText('No findings').first()).toBeVisible();
      await expectNoViolation(page);
    });

    for (const [width, height] of [
      [1024, 768],
      [390, 844],
      [320, 640],
    ] as const) {
      test(`axe finds nothing and nothing is cut at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await openLint(page);
        await expectNoViolation(page);
        await expectToFit(page);
        await page.getByRole('button', { name: /User as Entra ID creates it/u }).click();
        await expect(page.getByRole('article').first()).toBeVisible();
        await page.getByRole('button', { name: /^active is a boolean/u }).click();
        await expect(page.getByRole('figure')).toBeVisible();
        await expectNoViolation(page);
        await expectToFit(page);
        await page.getByRole('button', { name: 'More', exact: true }).first().click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectNoViolation(page);
      });
    }
  });
}

test('a chosen theme stays, is there before the first paint, and reaches other tabs', async ({ page, context }) => {
  await openLint(page);
  const canvas = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await canvas();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  expect(await canvas()).not.toBe(light);
  const other = await context.newPage();
  await openLint(other);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive')
        document.documentElement.dataset['early'] = document.documentElement.dataset['theme'] ?? '';
    });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-early', 'dark');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'System' }).click();
  await expect(other.locator('html')).not.toHaveAttribute('data-theme', /./u);
});

test('on a phone: paste, open, fix, see it in the text', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  await openLint(page);
  await paste(page, flawedUser);
  await expect(page.getByRole('button', { name: 'Payload: User, request · create' })).toBeVisible();
  await page.getByRole('button', { name: /^active is a boolean/u }).tap();
  await page.getByRole('button', { name: /^Apply safe fix/u }).tap();
  await expect.poll(() => payloadText(page)).toContain('"active": true');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('header button, nav a, nav button, article button[class*="button"]')]
      .map((element) => ({ name: element.ariaLabel ?? element.textContent, height: element.getBoundingClientRect().height }))
      .filter(({ height }) => height > 0 && height < 36),
  );
  expect(small).toEqual([]);
  await context.close();
});

test('an unknown tool leads to Lint and says so', async ({ page }) => {
  await page.goto('./#/nothing');
  await expect(page.locator('[data-pane="toast"]')).toContainText('There is no tool called nothing. This is Lint.');
  await expect(page).toHaveURL(/#\/lint$/u);
  await expect(page).toHaveTitle('Lint · scimlab');
});
