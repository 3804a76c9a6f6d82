import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../dev/command.mjs';
import { bars, firstLoad } from './first-load.mjs';

describe('the built site', () => {
  const { page, lintWorker } = firstLoad(join(root, 'dist/site'));

  it(`loads at most ${bars.page} bytes of script before it shows`, () => {
    expect(page.total).toBeLessThanOrEqual(bars.page);
  });

  it(`has a lint worker of at most ${bars.lintWorker} bytes`, () => {
    expect(lintWorker.total).toBeLessThanOrEqual(bars.lintWorker);
  });
});

describe('firstLoad', () => {
  it('follows static imports and re-exports, each once, and no dynamic ones', () => {
    const site = mkdtempSync(join(tmpdir(), 'scimlab-first-load-'));
    mkdirSync(join(site, 'assets'));
    const files = {
      'index.html': '<script src="./theme.js"></script><script type="module" crossorigin src="./assets/a.js"></script>',
      'theme.js': '1;',
      'assets/a.js': 'import{b}from"./b.js";import"./c.js";import("./lazy.js");b();',
      'assets/b.js': 'export*from"./c.js";export{d as b}from"./d.js";import"./a.js";',
      'assets/c.js': '1;',
      'assets/d.js': 'export const d=()=>new Worker(new URL("lint-worker-1.js",import.meta.url));',
      'assets/lazy.js': '1;',
      'assets/lint-worker-1.js': '1;',
    };
    for (const [file, text] of Object.entries(files)) writeFileSync(join(site, file), text);
    const { page, lintWorker } = firstLoad(site);
    expect(page.files.map(({ file }) => file).sort()).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js', 'assets/d.js', 'theme.js']);
    expect(lintWorker.files.map(({ file }) => file)).toEqual(['assets/lint-worker-1.js']);
    rmSync(site, { recursive: true });
  });
});
