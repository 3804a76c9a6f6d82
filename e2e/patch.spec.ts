import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { editorOf, openExample, openPatch, replaceText, signedLines, textOf, verdicts } from './patch-page.ts';

const group = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
  id: 'g1',
  displayName: 'Night shift',
  members: [{ value: 'a1' }, { value: 'b2' }],
};

function patchOp(...operations: readonly unknown[]): string {
  return JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations }, null, 2);
}

function card(page: Page, operation: number) {
  return page.getByRole('list', { name: 'Operations' }).locator(`[data-operation="${operation - 1}"]`);
}

test('two typed texts become a diff, a resource and one card for each operation', async ({ page }) => {
  await openPatch(page);
  await replaceText(page, 'Before', JSON.stringify(group, null, 2));
  await replaceText(
    page,
    'PatchOp',
    patchOp({ op: 'replace', path: 'displayName', value: 'Day shift' }, { op: 'remove', path: 'members[value eq "a1"]' }),
  );
  await expect(page.getByRole('contentinfo')).toContainText('2 operations applied');
  expect(await signedLines(page)).toEqual([
    '-"displayName": "Night shift",',
    '-"members": [{ "value": "a1" }, { "value": "b2" }]',
    '+"displayName": "Day shift",',
    '+"members": [{ "value": "b2" }]',
  ]);
  await expect(card(page, 1)).toContainText('"Night shift" → "Day shift"');
  await expect(card(page, 2)).toContainText('1 element: members[0]');
  await expect(card(page, 2).getByRole('link', { name: 'RFC 7644 §3.5.2.2' })).toBeVisible();
  await page.getByRole('tab', { name: 'After', exact: true }).click();
  await expect(page.getByLabel('Resource afterwards')).toContainText('"members": [{ "value": "b2" }]');
});

test('readings are compared: by keys from the client to the RFC, which empties the group', async ({ page }) => {
  await openPatch(page, 'As Entra ID sends it');
  const strip = page.getByRole('tablist', { name: 'As read by' });
  await expect(strip.getByRole('tab', { name: /^Entra ID \(default\) Shown/u })).toHaveAttribute('aria-selected', 'true');
  expect(await verdicts(page)).toMatchObject({ 'RFC 7644': 'Differs', 'op by exact case': 'Fails', JumpCloud: 'Same' });
  const table = page.getByRole('region', { name: 'Where the readings part' });
  await expect(table.getByRole('row', { name: /^RFC 7644/u })).toContainText('none');
  await strip.getByRole('tab', { name: /^Entra ID \(default\)/u }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(strip.getByRole('tab', { name: /^RFC 7644 Shown/u })).toBeFocused();
  await expect(table.getByRole('row', { name: /^RFC 7644/u })).toContainText('none');
  await expect.poll(async () => (await signedLines(page)).some((line) => line.startsWith('+"members"'))).toBe(false);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(strip.getByRole('tab', { selected: true })).toContainText('wrong');
});

test('the operations are stepped through by keys; the card, the text and the diff point at the same', async ({ page }) => {
  await openPatch(page, 'As Entra ID sends it');
  await editorOf(page, 'PatchOp').focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(card(page, 3)).toHaveAttribute('aria-current', 'step');
  await expect(card(page, 3)).toContainText('leniency');
  const linked = page.getByRole('region', { name: 'Changes to the resource' }).locator('[data-linked]');
  await expect(linked.filter({ hasText: 'Olav Berg' })).toHaveCount(1);
  await expect(linked.filter({ hasText: 'displayName' })).toHaveCount(0);
  await card(page, 3).getByRole('button').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 1)).toHaveAttribute('aria-current', 'step');
  await expect(card(page, 1).getByRole('button')).toBeFocused();
  await expect(linked).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(editorOf(page, 'PatchOp')).toBeFocused();
});

test('a refused request says which operation, why, and that nothing was changed', async ({ page }) => {
  await openPatch(page, /^One fails, so none is done/u);
  const refused = page.getByRole('alert').filter({ hasText: 'Operation 2 fails' });
  await expect(refused).toContainText('Nothing was changed: a PATCH is atomic.');
  await expect(refused).toContainText('Reply 400, scimType noTarget');
  expect(await signedLines(page)).toEqual([]);
  await expect(card(page, 1)).toContainText('undone');
  await expect(card(page, 2)).toContainText('failed');
  await expect(card(page, 3)).toContainText('not reached');
  await refused.getByRole('button', { name: 'Operation 2' }).click();
  await expect(card(page, 2)).toHaveAttribute('aria-current', 'step');
});

test('a slip in a path is mended by one press, and undo takes it back', async ({ page }) => {
  await openPatch(page, /^A path with a slip/u);
  await page.getByRole('button', { name: 'Write the path as it was meant' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('1 operation applied');
  expect(await textOf(page, 'PatchOp')).toContain(String.raw`emails[type eq \"work\"].value`);
  await editorOf(page, 'PatchOp').focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => textOf(page, 'PatchOp')).toContain('type == ');
});

test('findings of the PatchOp are marked, and all safe ones are fixed at once', async ({ page }) => {
  await openPatch(page, /^active as "False"/u);
  await expect(page.getByText('looks like Entra ID (default)').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^PatchOp: 1 error/u })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Finding in PatchOp' })).toContainText('active');
  await page.getByRole('button', { name: /^Fix all safe in PatchOp/u }).click();
  await expect.poll(() => textOf(page, 'PatchOp')).toContain('"value": false');
  await expect(page.getByRole('contentinfo')).toContainText('1 operation applied');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf(page, 'PatchOp')).toContain('"value": "False"');
});

test('sent twice: the same, another result with its diff, or a failure with advice', async ({ page }) => {
  await openPatch(page, /^A retry that adds a second one/u);
  await page.getByRole('button', { name: 'Sent twice: differs' }).click();
  expect((await signedLines(page, 'Second result against the first')).some((line) => line.includes('omar@harbour.example'))).toBe(true);
  await openExample(page, /^A retry that fails/u);
  await expect(page.getByRole('button', { name: 'Sent twice: fails' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sent twice' })).toContainText('Operation 1 fails the second time');
});

test('a text that does not parse greys the last result, and its bar says which side', async ({ page }) => {
  await openPatch(page, 'From the RFC');
  await replaceText(page, 'PatchOp', '{ "Operations": [');
  await expect(page.getByRole('region', { name: 'PatchOp', exact: true })).toContainText('does not parse');
  await expect(page.getByText('The result of the last pair that parsed, until PatchOp parses.')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Does not parse');
  expect((await signedLines(page)).some((line) => line.startsWith('+'))).toBe(true);
});

test('the result is copied as curl and as a test case', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPatch(page, 'From the RFC');
  const copied = async (name: RegExp) => {
    await page.getByRole('button', { name: 'Copy as' }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(page.getByText(/^Copied: /u).first()).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(/^curl/u)).toContain('curl -X PATCH');
  const testCase: unknown = JSON.parse(await copied(/^Test case/u));
  expect(Object.keys(testCase ?? {})).toEqual(['before', 'operations', 'after']);
});

test('the PATCH is written from before and after, proved, and by another habit', async ({ page }) => {
  await openPatch(page, /^Write the PATCH: three changes/u);
  const written = page.getByRole('region', { name: 'PatchOp that was written' });
  await expect(written).toContainText('"path": "name.givenName"');
  await expect(page.getByRole('region', { name: 'Operation by operation' }).getByRole('row')).toHaveCount(5);
  const proofs = page.getByRole('region', { name: 'Proved here' });
  await expect(proofs.getByRole('listitem').first()).toContainText('Before + PatchOp = After');
  await page.getByRole('radio', { name: /^As Entra ID/u }).check();
  await expect(written).toContainText('"op": "Replace"');
  await expect(proofs.getByRole('listitem').first()).toContainText('Before + PatchOp = After');
  await page.getByRole('button', { name: 'Apply it to Before' }).click();
  await expect(page.getByRole('radio', { name: 'Apply a PATCH' })).toBeChecked();
  await expect.poll(() => textOf(page, 'PatchOp')).toContain('"op": "Replace"');
});

test('the result is edited, and the PATCH for it follows', async ({ page }) => {
  await openPatch(page, 'From the RFC');
  await page.getByRole('button', { name: 'Edit the result' }).click();
  await expect(page.getByRole('radio', { name: 'Write the PATCH for me' })).toBeChecked();
  const after = await textOf(page, 'After');
  expect(after).toContain('Mia Penn');
  await replaceText(page, 'After', after.replace('Museum Guides', 'Night Guides'));
  const written = page.getByRole('region', { name: 'PatchOp that was written' });
  await expect(written).toContainText('"value": "Night Guides"');
  await expect(written).toContainText('"path": "members"');
});

test('both texts and the reading survive a reload, and a link carries them elsewhere', async ({ page, browser }) => {
  await openPatch(page, 'As Entra ID sends it');
  await page.getByRole('tab', { name: /^JumpCloud/u }).click();
  await expect(page.getByRole('tab', { name: /^JumpCloud Shown/u })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('tab', { name: /^JumpCloud Shown/u })).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy share link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share link' });
  await dialog.getByRole('button', { name: 'Copy share link' }).click();
  await expect(dialog).toHaveCount(0);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#/patch?v=1&s=');
  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(link);
  await expect(fresh.getByRole('tab', { name: /^JumpCloud Shown/u })).toBeVisible();
  await expect(card(fresh, 3)).toContainText('Remove members');
  await other.close();
});

const looked = [undefined, /^Rename, add one/u, /^One fails, so none/u, /^Write the PATCH: three/u, /^active as "False"/u];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme}:`, () => {
    test.use({ colorScheme: theme });
    // Colours are the same at every width; the layout is looked at in light.
    for (const width of theme === 'dark' ? [1440] : [1440, 1024, 390]) {
      for (const example of looked) {
        test(`axe finds nothing and nothing is cut at ${width} px: ${example?.source ?? 'the start'}`, async ({ page }) => {
          await page.setViewportSize({ width, height: 844 });
          await openPatch(page, example);
          const look = async () => {
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
          };
          await look();
          const others =
            width === 390
              ? page.getByRole('tablist', { name: 'Panes' }).getByRole('tab', { selected: false })
              : page.getByRole('tab', { name: 'Trace', exact: true });
          const names = await others.allTextContents();
          for (const name of names) {
            await page.getByRole('tab', { name, exact: true }).first().click();
            await look();
          }
        });
      }
    }
  });
}

test('on a phone the four panes are tabs, and an operation leads to its card', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPatch(page, 'As Entra ID sends it');
  const panes = page.getByRole('tablist', { name: 'Panes' });
  await expect(panes.getByRole('tab')).toHaveText(['Before', 'PatchOp', 'Result', 'Trace']);
  await panes.getByRole('tab', { name: 'PatchOp' }).click();
  await replaceText(page, 'PatchOp', patchOp({ op: 'replace', path: 'nope', value: 'x' }));
  await panes.getByRole('tab', { name: 'Result' }).click();
  await page.getByRole('alert').getByRole('button', { name: 'Operation 1' }).click();
  await expect(card(page, 1)).toBeVisible();
  await expect(card(page, 1)).toContainText('failed');
});
