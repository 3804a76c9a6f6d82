import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'scimlab-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of programs that answer `--version` with the given exit status. */
function programs(name: string, entries: Record<string, number>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [program, status] of Object.entries(entries)) {
    writeFileSync(join(path, program), `#!/bin/sh\nexit ${status}\n`);
    chmodSync(join(path, program), 0o755);
  }
  return path;
}

function find(env: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/dev/browser.mjs')], {
    encoding: 'utf8',
    env: { HOME: folder, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none'), SCIMLAB_NO_INSTALL: '1', PATH: folder, ...env },
  });
  return { status, stdout, stderr };
}

// Elsewhere browsers are found outside PATH too.
describe.runIf(process.platform === 'linux')('the browser of the tests', () => {
  it('is CHROMIUM_PATH, whatever else there is', () => {
    expect(find({ CHROMIUM_PATH: process.execPath })).toEqual({ status: 0, stdout: `${process.execPath}\n`, stderr: '' });
  });

  it('is an error when CHROMIUM_PATH names no file', () => {
    const stderr = 'CHROMIUM_PATH names /nowhere/chromium, and there is no such file.\n';
    expect(find({ CHROMIUM_PATH: '/nowhere/chromium' })).toEqual({ status: 1, stdout: '', stderr });
  });

  it.each<[string, Record<string, number>]>([
    ['chromium', { chromium: 0, 'chromium-browser': 0, 'google-chrome': 0 }],
    ['chromium-browser', { 'chromium-browser': 0, 'google-chrome': 0 }],
    ['google-chrome', { 'google-chrome': 0, 'chromium-browser': 1 }],
  ])("is else the system's: %s", (program, entries) => {
    const path = programs(program, entries);
    expect(find({ PATH: path })).toEqual({ status: 0, stdout: `${join(path, program)}\n`, stderr: '' });
  });

  it('is none, with the remedies in one sentence, when nothing is found and nothing may be installed', () => {
    const { status, stderr } = find({});
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The browser tests need a browser, and SCIMLAB_NO_INSTALL is set\. Set CHROMIUM_PATH .*\n$/u);
  });
});
