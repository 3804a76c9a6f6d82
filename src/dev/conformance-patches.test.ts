import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyPatch } from '../core/patch/apply.ts';
import type { PatchOptions } from '../core/patch/apply.ts';
import { catalogs } from '../core/schema/catalogs.ts';
import { patchVerdicts } from './conformance-patches.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scimlab-cases-'));
const before = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'a',
  emails: [{ value: 'x', primary: false }, { value: 'y' }],
  active: true,
};
const cases = [
  {
    id: 'right',
    operations: [{ op: 'remove', path: 'active' }],
    after: { ...before, EMAILS: [...before.emails].reverse(), emails: undefined, active: null },
  },
  { id: 'wrong-value', operations: [{ op: 'replace', path: 'userName', value: 'b' }], after: before },
  { id: 'wrong-error', operations: [{ op: 'remove', path: 'userName' }], error: { status: 400, scimType: 'noTarget' } },
  { id: 'also', operations: [{ op: 'remove', path: 'userName' }], error: { status: 400, scimType: 'noTarget', also: ['mutability'] } },
  {
    id: 'not-unchanged',
    operations: [{ op: 'add', path: 'emails', value: [{ value: 'x', primary: true }] }],
    unchanged: true,
    after: before,
  },
  {
    id: 'leniency',
    operations: [{ op: 'replace', path: 'active', value: 'False' }],
    dialect: 'entra',
    after: { ...before, active: false },
    strict: { error: { status: 400, scimType: 'invalidValue' } },
  },
];

beforeAll(() => writeFileSync(join(folder, 'patches.json'), JSON.stringify(cases.map((one) => ({ ...one, before })))));
afterAll(() => rmSync(folder, { recursive: true }));

function wrong(apply: typeof applyPatch): string[] {
  return patchVerdicts(folder, catalogs['2.0'], apply).flatMap(({ id, fault }) => (fault === null ? [] : id));
}

it('finds what is wrong, and nothing else', () => {
  expect(wrong(applyPatch)).toEqual(['wrong-value', 'wrong-error', 'not-unchanged']);
});

it('asks for each leniency with it and without', () => {
  expect(wrong((resource, patchOp) => applyPatch(resource, patchOp))).toContain('leniency (entra)');
  const lenient = (resource: unknown, patchOp: unknown, options?: PatchOptions) =>
    applyPatch(resource, patchOp, { ...options, leniencies: ['entra'] });
  expect(wrong(lenient)).toContain('leniency (strict)');
});
