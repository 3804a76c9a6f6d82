import { expect, test } from '@playwright/test';
import { card, cleanUser, findingsPane, flawedUser, focusEditor, openLint, paste, payloadText } from './lint-page.ts';

test.beforeEach(async ({ page }) => {
  await openLint(page);
});

test('typing shows findings as they arise, and none when they are gone', async ({ page }) => {
  await focusEditor(page);
  await page.keyboard.insertText('{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada","active":"true"}');
  await expect(card(page, 'active is a boolean; write true without quotes.')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('1 error');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: 'Paste a SCIM payload' })).toBeVisible();
  await page.keyboard.type('{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada","active":true}');
  await expect(findingsPane(page)).toContainText('No findings');
  await expect(findingsPane(page)).toContainText('Checked as User, create request, SCIM 2.0: 3 attributes');
});

test('a pasted payload is detected, checked and fixed by click, and the fix can be undone', async ({ page }) => {
  await paste(page, flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kind: User' })).toBeVisible();
  await page.getByRole('button', { name: 'Fix: active is a boolean; write true without quotes. line 4' }).click();
  await expect.poll(() => payloadText(page)).toContain('"active": true');
  await expect(page.getByRole('heading', { name: '2 findings' })).toBeVisible();
  await expect(page.locator('[data-pane="toast"]')).toContainText('Line 4');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
});

test('an open card shows before and after, and a lossy fix is applied only there', async ({ page }) => {
  await paste(page, flawedUser);
  const unknown = card(page, /displayname2 is not in the User schema/u);
  await unknown.getByRole('button', { name: /^Fix…/u }).click();
  await expect(unknown.getByRole('figure', { name: /^Before "displayname2": "Ada", after "displayName": "Ada"$/u })).toBeVisible();
  expect(await payloadText(page)).toBe(flawedUser);
  await unknown.getByRole('button', { name: /^Apply/u }).click();
  await expect.poll(() => payloadText(page)).toContain('"displayName": "Ada"');
});

test('fix all safe leaves what asks, in one step of undo', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'Fix all safe (2)' }).click();
  await expect.poll(() => payloadText(page)).toBe(flawedUser.replace('"True"', 'true').replace('"true"', 'true'));
  await expect(page.locator('[data-pane="toast"]')).toContainText('2 safe fixes applied.');
  await expect(page.getByRole('heading', { name: '1 finding' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
});

test('fix all of one rule from an open card', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true }).click();
  await page.getByRole('button', { name: 'Fix all 2 of this rule' }).click();
  await expect(page.getByRole('heading', { name: '1 finding' })).toBeVisible();
});

test('the severity filter narrows the list and keeps its counts', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('radio', { name: '1 warning' }).check();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('radio', { name: '0 info' }).check();
  await expect(findingsPane(page)).toContainText('No finding of this severity.');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('a chip says why, can be overruled, and leads back to what was detected', async ({ page }) => {
  await paste(page, cleanUser);
  await page.getByRole('button', { name: 'Kind: User' }).click();
  await expect(page.getByRole('listbox', { name: 'Kind' })).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Kind' })).toContainText('Why');
  await expect(page.getByRole('dialog', { name: 'Kind' })).toContainText('line 2');
  await page.getByRole('option', { name: 'Group' }).click();
  const overruled = page.getByRole('button', { name: 'Kind: Group, chosen by you' });
  await expect(overruled).toBeVisible();
  await expect(page.getByRole('article')).not.toHaveCount(0);
  await overruled.click();
  await page.getByRole('option', { name: 'Back to detected' }).click();
  await expect(page.getByRole('button', { name: 'Kind: User' })).toBeVisible();
  await expect(findingsPane(page)).toContainText('No findings');
});

test('the likely client is named with its marks, its habits are told, and it can be overruled', async ({ page }) => {
  await paste(
    page,
    `{
  "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
  "Operations": [{ "op": "Replace", "path": "active", "value": "False" }]
}
`,
  );
  const chip = page.getByRole('button', { name: 'Client: looks like Entra ID (default)' });
  await chip.click();
  await expect(page.getByRole('dialog', { name: 'Client' })).toContainText('line 3op is capitalised');
  await page.keyboard.press('Escape');
  const finding = card(page, /active is a boolean/u);
  await finding.getByRole('button', { name: /^active is a boolean/u }).click();
  await expect(finding).toContainText('Entra ID (default) sends active as text');
  await expect(finding).toContainText('captured');
  await chip.click();
  await page.getByRole('option', { name: 'JumpCloud' }).click();
  const told = page.getByRole('button', { name: 'Client: JumpCloud, chosen by you' });
  await expect(told).toBeVisible();
  await expect(finding).not.toContainText('Entra ID (default) sends');
  await told.click();
  await page.getByRole('option', { name: 'no client in particular' }).click();
  await page.getByRole('button', { name: 'Client: any client, chosen by you' }).click();
  await page.getByRole('option', { name: 'Back to detected' }).click();
  await expect(chip).toBeVisible();
});

test('told that it is a response, id and meta are right', async ({ page }) => {
  await paste(page, cleanUser.replace('"active"', '"id": "1",\n  "active"'));
  await page.getByRole('button', { name: /^Direction:/u }).click();
  await page.getByRole('option', { name: 'request · create' }).click();
  await expect(card(page, /id/u).first()).toBeVisible();
  await page.getByRole('button', { name: /^Direction:/u }).click();
  await page.getByRole('option', { name: 'response' }).click();
  await expect(page.getByRole('button', { name: 'Direction: response, chosen by you' })).toBeVisible();
});

test('an example replaces the text, and what was typed can be brought back', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: /User as Entra ID creates it/u }).click();
  await expect.poll(() => payloadText(page)).toContain('701984');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => payloadText(page)).toBe(flawedUser);
});

test('the empty state starts from an example, a template or the clipboard', async ({ page }) => {
  await expect(page.getByRole('button', { name: /User as Entra ID creates it/u })).toContainText('9 findings');
  await page.getByRole('button', { name: 'Start from a template' }).click();
  await page.getByRole('menuitem', { name: /Group/u }).click();
  await expect(findingsPane(page)).toContainText('No findings');
  await page.getByRole('button', { name: 'More for this text' }).click();
  await page.getByRole('menuitem', { name: 'Clear' }).click();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), flawedUser);
  await page.getByRole('button', { name: 'Paste' }).click();
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
});

test('a file is opened by the dialog', async ({ page }) => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await choosing).setFiles({ name: 'user.json', mimeType: 'application/json', buffer: Buffer.from(flawedUser) });
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
  expect(await payloadText(page)).toBe(flawedUser);
});

test('a dropped file is opened', async ({ page }) => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, flawedUser);
  await page.getByRole('heading', { name: 'What is checked' }).dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: '3 findings' })).toBeVisible();
});

test('a hidden finding waits at the end of the list', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true }).click();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(findingsPane(page)).toContainText('1 hidden');
  await findingsPane(page).getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('the report and a single finding are copied as Markdown', async ({ page }) => {
  await paste(page, flawedUser);
  await page.getByRole('button', { name: 'More for this text' }).click();
  await page.getByRole('menuitem', { name: 'Copy report as Markdown' }).click();
  await expect(page.locator('[data-pane="toast"]')).toContainText('Report copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('no-boolean-as-text');
  await page.getByRole('button', { name: 'active is a boolean; write true without quotes.', exact: true }).click();
  await page.getByRole('button', { name: 'More for this finding' }).click();
  await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('- **Error**, line 4, `no-boolean-as-text` (RFC 7643 §2.3.2): `active` is a boolean; write `true` without quotes.');
});

test('the text is downloaded under its name', async ({ page }) => {
  await paste(page, flawedUser);
  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+S');
  expect((await download).suggestedFilename()).toBe('payload.json');
});

test('more findings than are listed: the counts stay exact', async ({ page }) => {
  const users = Array.from(
    { length: 1100 },
    (_, index) =>
      `{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"${index}","userName":"u${index}","active":"true",` +
      `"name":{"givenName":"Ada","familyName":"Vane"},"emails":[{"value":"u${index}@example.com"}],"meta":{"resourceType":"User",` +
      `"created":"2026-01-01T00:00:00Z","lastModified":"2026-01-01T00:00:00Z","location":"https://example.com/v2/Users/${index}"}}`,
  );
  await paste(
    page,
    `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1100,"Resources":[\n${users.join(',\n')}\n]}`,
  );
  await expect(page.getByRole('heading', { name: '1,100 findings' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await page.getByRole('article').count()).toBeLessThan(400);
});

test('what is no JSON keeps its text and gets a finding with a place', async ({ page }) => {
  for (const text of ['<html></html>', '{"a":1}{"b":2}', "{'a': 1}", '[1,', '42', '\uFEFF{"schemas":[]}']) {
    await paste(page, text);
    await expect(page.getByRole('article').first()).toContainText('line 1');
    expect(await payloadText(page)).toBe(text);
  }
});
