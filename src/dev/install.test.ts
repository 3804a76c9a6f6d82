import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './command.mjs';
import { reasonToInstall } from './install.mjs';

const other = process.platform === 'win32' ? 'linux' : 'win32';
const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'x' },
  'node_modules/@b/c': { version: '2.0.0', integrity: 'y' },
  'node_modules/native': { version: '1.0.0', integrity: 'z', optional: true, os: [other] },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scimlab-install-'));
  write('package-lock.json', { packages: wanted });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

function install(packages: Record<string, unknown>): void {
  write('node_modules/.package-lock.json', { packages });
  for (const path of Object.keys(packages)) write(`${path}/package.json`, {});
}

const { 'node_modules/a': a, 'node_modules/@b/c': c, 'node_modules/native': native } = wanted;

describe('reasonToInstall', () => {
  it('is none where all is there, also without what is for another system', () => {
    install({ 'node_modules/a': a, 'node_modules/@b/c': c });
    expect(reasonToInstall(folder)).toBeNull();
  });

  it('is none in this very project', () => {
    expect(reasonToInstall(root)).toBeNull();
  });

  it.each<[string, Record<string, unknown> | null]>([
    ['node_modules is missing', null],
    ['@b/c is missing', { 'node_modules/a': a }],
    ['a is not 1.0.0', { 'node_modules/a': { ...a, version: '0.9.0' }, 'node_modules/@b/c': c }],
    ['native is for another system', { 'node_modules/a': a, 'node_modules/@b/c': c, 'node_modules/native': native }],
  ])('says: %s', (reason, packages) => {
    if (packages !== null) install(packages);
    expect(reasonToInstall(folder)).toBe(reason);
  });

  it('notices a package whose folder was deleted', () => {
    install({ 'node_modules/a': a, 'node_modules/@b/c': c });
    rmSync(join(folder, 'node_modules/a'), { recursive: true });
    expect(reasonToInstall(folder)).toBe('a is missing');
  });
});
