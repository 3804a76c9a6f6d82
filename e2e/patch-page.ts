import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the Patch tool, with an example where one is named by its title. */
export async function openPatch(page: Page, example?: string | RegExp): Promise<void> {
  await page.goto('./?test#/patch');
  if (page.viewportSize()?.width === 390) await page.getByRole('tab', { name: 'Result', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Start' })).toBeVisible();
  if (example === undefined) return;
  await page.getByRole('button', { name: example }).first().click();
  await expect(result(page)).toBeAttached();
}

/** What came out: the diff, the trace where that is the tab in view, or the PATCH that was written. */
function result(page: Page): Locator {
  return page.getByLabel(/^(?:Changes to the resource|Operations|PatchOp that was written)$/u).first();
}

/** Opens an example from the menu, whatever stood there before. */
export async function openExample(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: title }).click();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(result(page)).toBeAttached();
}

/** The editor of that label: text area or Monaco, whichever is there. */
export function editorOf(page: Page, name: 'Before' | 'PatchOp' | 'After'): Locator {
  return page.getByRole('textbox', { name: new RegExp(`^${name}\\. `, 'u') });
}

/** The text that an editor holds. */
export function textOf(page: Page, name: 'Before' | 'PatchOp' | 'After'): Promise<string> {
  return page.evaluate((label) => window.scimlabTests?.[label]?.text() ?? '', name);
}

/** Puts a text in the place of all that an editor holds, as a paste does. */
export async function replaceText(page: Page, name: 'Before' | 'PatchOp' | 'After', text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  const editor = editorOf(page, name);
  await expect(editor).toBeAttached();
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => textOf(page, name)).toBe(text);
}

/** The reading whose result is shown, and the verdicts of all, by name. */
export function verdicts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page
    .getByRole('tablist', { name: 'As read by' })
    .getByRole('tab')
    .evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((cell) => [cell.querySelector('span > span')?.textContent ?? '', cell.querySelector('strong')?.textContent ?? '']),
      ),
    );
}

/** The signed lines of the diff, as `+text` and `-text`. */
export function signedLines(page: Page, label = 'Changes to the resource'): Promise<readonly string[]> {
  return page
    .getByRole('region', { name: label })
    .locator('[data-sign="+"], [data-sign="-"]')
    .evaluateAll((lines) =>
      lines.map((line) => {
        const text = (line.querySelector('code')?.textContent ?? '').replace(/^(?:Added|Removed): /u, '');
        return (line.getAttribute('data-sign') ?? '') + text.trim();
      }),
    );
}
