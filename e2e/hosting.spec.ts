import { expect, test } from '@playwright/test';
import { findingsPane, flawedUser, paste, payloadText } from './lint-page.ts';
import { atRoot, underSubPath } from './playwright.config.ts';

for (const address of [atRoot, underSubPath, `${underSubPath}index.html`]) {
  test(`works at ${new URL(address).pathname} of a static host`, async ({ page }) => {
    await page.goto(`${address}?test`);
    await expect(page.locator('[data-surface="monaco"][data-ready="true"]')).toBeVisible();
    await paste(page, flawedUser);
    await expect(findingsPane(page).getByRole('article')).not.toHaveCount(0);
    await page.reload();
    await expect.poll(() => payloadText(page)).toBe(flawedUser);
  });
}
