import { expect, type Locator, type Page } from '@playwright/test';

export async function openFilter(page: Page, expression = ''): Promise<Locator> {
  await page.goto('./?test#/filter');
  const field = page.getByRole('textbox', { name: 'Filter or PATCH path' });
  await expect(field).toBeVisible();
  if (expression !== '') {
    await field.fill(expression);
    await expect(page.getByRole('contentinfo')).toContainText(/Parses|Does not parse/u);
  }
  return field;
}

/** The verdict of each listed resource, by its title. */
export function verdicts(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('list', { name: 'Resources' })
    .getByRole('listitem')
    .evaluateAll((rows) =>
      rows.flatMap((row) => (row.getAttribute('data-match') === 'true' ? [row.querySelector('strong')?.textContent ?? ''] : [])),
    );
}
