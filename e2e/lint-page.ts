import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the Lint tool with the hook that reads the editor's text, and waits until it can be used. */
export async function openLint(page: Page): Promise<void> {
  await page.goto('./?test');
  await expect(page.getByRole('region', { name: 'Payload' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy share link' })).toBeVisible();
}

/** The text as the user has it. */
export function payloadText(page: Page): Promise<string> {
  return page.evaluate(() => window.scimlabTest?.text() ?? '');
}

/** Pastes over whatever the editor holds, as a person does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await focusEditor(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => payloadText(page)).toBe(text);
}

/** Goes to the editor by the skip link, which is there before and after Monaco has loaded. */
export async function focusEditor(page: Page): Promise<void> {
  const editor = page.getByRole('textbox', { name: /^Payload/u });
  await expect(editor).toBeAttached();
  await editor.focus();
}

/** The card of a finding, by words of its message. */
export function card(page: Page, message: string | RegExp): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('button', { name: message }) });
}

/** The pane with the list of findings. */
export function findingsPane(page: Page): Locator {
  return page.getByRole('region', { name: 'Findings' });
}

export const user = 'urn:ietf:params:scim:schemas:core:2.0:User';

/** A User with three mistakes: two with a safe fix, one that asks. */
export const flawedUser = `{
  "schemas": ["${user}"],
  "userName": "ada@example.com",
  "active": "True",
  "emails": [
    { "value": "ada@example.com", "type": "work", "primary": "true" }
  ],
  "nickName": "ada",
  "displayname2": "Ada"
}
`;

export const cleanUser = `{
  "schemas": ["${user}"],
  "userName": "ada@example.com",
  "active": true
}
`;
