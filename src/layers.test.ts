import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './dev/command.mjs';
import { importsOf } from './dev/imports.ts';

/** Left may import all that stands further right (design.md section 3). */
const coreChain = [
  'core/replay',
  'core/server',
  'core/exchange',
  'core/validate.ts',
  'core/lint',
  'core/convert',
  'core/profile',
  'core/patch',
  'core/payload',
  'core/path',
  'core/filter',
  'core/schema',
  'core/json',
  'core/finding.ts',
];
const coreUnits = [...coreChain, 'core/shape', 'core/report', 'core/spec'];

/** What each unit of the tree may import besides its own files. A unit is a folder or a file; the longest name that fits counts. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(coreChain.map((unit, index) => [unit, coreChain.slice(index + 1)])),
  'core/replay': [...coreChain.slice(1), 'core/shape'],
  'core/exchange': [...coreChain.slice(3), 'core/shape'],
  'core/shape': ['core/schema', 'core/json', 'core/finding.ts'],
  'core/report': ['core/finding.ts'],
  'core/spec': [],
  'index.ts': coreUnits.filter((unit) => unit !== 'core/spec'),
  cli: [...coreUnits, 'index.ts'],
  bench: [...coreUnits, 'dev'],
  dev: [],
  e2e: ['app/samples', 'dev'],

  'app/main.tsx': ['app/app.tsx', 'app/state', 'app/storage', 'app/workers/client.ts', 'app/ui', 'app/tokens.css'],
  'app/app.tsx': ['app/tools', 'app/shell', 'app/share', 'app/editor', 'app/state', 'app/ui', 'app/samples', 'app/workers/client.ts'],
  'app/shell': ['app/share', 'app/state', 'app/ui'],
  'app/tools': [
    'app/editor',
    'app/share',
    'app/state',
    'app/ui',
    'app/samples',
    'app/workers/client.ts',
    'app/workers/protocol.ts',
    'app/workers/filter-protocol.ts',
    'app/workers/patch-protocol.ts',
  ],
  'app/share': ['app/state', 'app/ui', 'app/workers/client.ts', 'app/workers/protocol.ts'],
  'app/editor': ['app/state', 'app/ui'],
  'app/state': ['app/storage', 'app/samples', 'app/workers/client.ts', 'app/workers/protocol.ts'],
  'app/workers': [...coreUnits, 'app/storage'],
  'app/storage': [],
  'app/samples': [],
  'app/ui': [],
  'app/tokens.css': [],
};

/** What the app outside its workers may use of the core at run time; types it may import from all of it. */
const coreInPage = ['src/core/finding.ts', 'src/core/json/locate.ts'];

/** Each dependency and the only places that may import it. Tests may import all of them. */
const owners: Readonly<Record<string, readonly string[]>> = {
  'monaco-editor': ['src/app/editor/'],
  '@monaco-editor/react': ['src/app/editor/'],
  zustand: ['src/app/state/'],
  idb: ['src/app/storage/'],
  ajv: ['src/core/shape/', 'src/dev/'],
  'ajv-formats': ['src/core/shape/', 'src/dev/'],
  react: ['src/app/'],
  'react-dom': ['src/app/'],
  'lucide-react': ['src/app/'],
  'radix-ui': ['src/app/'],
  vite: ['src/bench/', 'src/dev/'],
  vitest: ['src/core/lint/tester.ts'],
  '@playwright/test': ['e2e/', 'src/dev/', 'src/bench/'],
  '@axe-core/playwright': ['e2e/'],
  diff: ['src/app/workers/'],
  publint: ['src/dev/'],
  'scim2-parse-filter': ['src/bench/'],
  'scim-patch': ['src/bench/'],
  node: ['src/cli/', 'src/dev/', 'src/bench/', 'e2e/'],
};

const vagueNames = /^(?:utils?|helpers?|common|misc|shared)$/u;
const longest = 300;

/**
 * All that is against the table in one file.
 * @param path from the project root, with `/`.
 * @returns sentences, none where all is well.
 */
function violations(path: string, text: string): string[] {
  const found: string[] = [];
  const isTest = /\.(?:test|spec)\.tsx?$/u.test(path) || path.startsWith('src/core/lint/tester');
  const lines = text.split('\n').length - 1;
  if (lines > longest) found.push(`${path} has ${lines} lines, more than ${longest}: split it by noun`);
  for (const part of path.split('/')) {
    if (vagueNames.test(part.replace(/\..*$/u, ''))) found.push(`${path}: ${part} says nothing; name it by what it does`);
  }
  if (path.endsWith('.css')) return found;
  const { imports, barrel } = importsOf(path, text);
  if (barrel && path !== 'src/index.ts') found.push(`${path} only re-exports: import the file that defines the thing`);
  for (const { specifier, typeOnly } of imports) {
    const sentence = specifier.startsWith('.')
      ? againstArrows(path, posix.join(posix.dirname(path), specifier), typeOnly, isTest)
      : againstOwners(path, specifier, isTest);
    if (sentence !== null) found.push(sentence);
  }
  return found;
}

function againstArrows(path: string, target: string, typeOnly: boolean, isTest: boolean): string | null {
  const from = unitOf(path);
  const to = unitOf(target);
  if (target === 'package.json') return null;
  if (from === null || to === null) return `${path} imports ${target}, which no arrow allows`;
  const tool = toolOf(path);
  if (tool !== null && toolOf(target) !== null && tool !== toolOf(target)) return `${path} imports another tool: ${target}`;
  if (from === to) return null;
  if (isTest && (target.startsWith('src/core/') || target.startsWith('src/dev/'))) return null;
  if (target.startsWith('src/core/')) {
    if (path.startsWith('src/dev/') && typeOnly) return null;
    if (path.startsWith('src/app/') && from !== 'app/workers') {
      return typeOnly || coreInPage.includes(target) ? null : `${path} imports ${target} at run time: that belongs behind the worker`;
    }
  }
  const allowed = arrows[from] ?? [];
  return allowed.some((unit) => `src/${unit}` === target || to === unit || target === unit)
    ? null
    : `${path} imports ${target}, which no arrow allows`;
}

function againstOwners(path: string, specifier: string, isTest: boolean): string | null {
  const name = specifier.startsWith('node:')
    ? 'node'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
  if (isTest) return null;
  const folders = owners[name];
  if (folders === undefined) return `${path} imports ${specifier}, which has no owner`;
  return folders.some((folder) => path.startsWith(folder)) ? null : `${path} imports ${specifier}, which belongs to ${folders.join(', ')}`;
}

/** The longest unit of the table that holds a file. */
function unitOf(path: string): string | null {
  const inside = path.startsWith('src/') ? path.slice('src/'.length) : path;
  const fits = Object.keys(arrows).filter((unit) => inside === unit || inside.startsWith(`${unit}/`));
  return fits.sort((a, b) => b.length - a.length)[0] ?? null;
}

function toolOf(path: string): string | null {
  return /^src\/app\/tools\/([^/]+)\//u.exec(path)?.[1] ?? null;
}

describe('the table', () => {
  const files = ['src', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.split(sep).join('/')}`)
      .filter((path) => /\.(?:ts|tsx|mjs|css)$/u.test(path)),
  );

  it('holds for every file of the tree', () => {
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((path) => (path === 'src/layers.test.ts' ? [] : violations(path, readFileSync(join(root, path), 'utf8'))));
    expect(found).toEqual([]);
  });
});

describe('each violation is seen', () => {
  it.each<[string, string, string | null]>([
    ['src/core/json/x.ts', `import { lint } from '../lint/lint.ts';`, 'no arrow allows'],
    ['src/core/json/x.ts', `import type { Rule } from '../lint/rule.ts';`, 'no arrow allows'],
    ['src/core/json/x.ts', `export * from '../lint/lint.ts'; export const a = 1;`, 'no arrow allows'],
    ['src/core/json/x.ts', `type A = import('../lint/rule.ts').Rule;`, 'no arrow allows'],
    ['src/core/json/x.ts', `const a = await import('../lint/lint.ts');`, 'no arrow allows'],
    ['src/core/json/x.ts', `// import '../lint/lint.ts'\nconst a = "import('../lint/lint.ts')";`, null],
    ['src/core/json/x.test.ts', `import { lint } from '../lint/lint.ts';`, null],
    ['src/core/lint/x.ts', `import { parse } from '../json/parse.ts'; import type { Finding } from '../finding.ts';`, null],
    ['src/core/validate.ts', `import { lint } from './lint/lint.ts';`, null],
    ['src/core/exchange/x.ts', `import type { LintOptions } from '../lint/options.ts';`, null],
    ['src/core/lint/x.ts', `import rows from '../spec/requirements.json' with { type: 'json' };`, 'no arrow allows'],
    ['src/core/report/x.ts', `import { lineStarts } from '../json/locate.ts';`, 'no arrow allows'],
    ['src/core/lint/x.ts', `import { x } from '../../app/state/store.ts';`, 'no arrow allows'],
    ['src/core/lint/x.ts', `import { readFileSync } from 'node:fs';`, 'belongs to'],
    ['src/core/lint/x.ts', `import { Ajv } from 'ajv';`, 'belongs to'],
    ['src/core/lint/x.ts', `import { useState } from 'react';`, 'belongs to'],
    ['src/core/lint/x.ts', `import { merge } from 'lodash';`, 'no owner'],
    ['src/cli/x.ts', `import { createElement } from 'react';`, 'belongs to'],
    ['src/cli/x.ts', `import { lint } from '../core/exchange/lint-text.ts'; import { readFile } from 'node:fs/promises';`, null],
    ['src/cli/x.ts', `import { x } from '../app/state/store.ts';`, 'no arrow allows'],
    ['src/app/tools/lint/x.tsx', `import { lint } from '../../../core/exchange/lint-text.ts';`, 'behind the worker'],
    ['src/app/tools/lint/x.tsx', `import { type Rule } from '../../../core/lint/rule.ts';`, 'behind the worker'],
    ['src/app/tools/lint/x.tsx', `import type { Rule } from '../../../core/lint/rule.ts';`, null],
    ['src/app/tools/lint/x.tsx', `import { applyEdits } from '../../../core/finding.ts';`, null],
    ['src/app/tools/lint/x.tsx', `import { patch } from '../patch/patch-tool.tsx';`, 'another tool'],
    ['src/app/tools/lint/x.tsx', `import { create } from 'zustand';`, 'belongs to'],
    ['src/app/tools/lint/x.tsx', `import * as monaco from 'monaco-editor/editor';`, 'belongs to'],
    ['src/app/editor/monaco.ts', `import * as monaco from 'monaco-editor/editor';`, null],
    ['src/app/editor/x.ts', `import { tool } from '../tools/lint/lint-tool.tsx';`, 'no arrow allows'],
    [
      'src/app/state/x.ts',
      `const w = new Worker(new URL('../workers/lint-worker.ts', import.meta.url), { type: 'module' });`,
      'no arrow allows',
    ],
    ['src/app/state/x.ts', `import W from '../workers/lint-worker.ts?worker';`, 'no arrow allows'],
    ['src/app/ui/x.tsx', `import { useStore } from '../state/store.ts';`, 'no arrow allows'],
    ['src/app/workers/x.ts', `import { lint } from '../../core/exchange/lint-text.ts'; import { openDB } from 'idb';`, 'belongs to'],
    ['src/core/schema/x.ts', `export { a } from './a.ts';\nexport type { B } from './b.ts';`, 'only re-exports'],
    ['src/core/schema/utils.ts', `export const a = 1;`, 'says nothing'],
    ['src/app/common/x.ts', `export const a = 1;`, 'says nothing'],
    ['src/app/ui/x.css', '\n'.repeat(301), 'has 301 lines'],
  ])('%s: %s', (path, text, sentence) => {
    const found = violations(path, text);
    if (sentence === null) expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(sentence);
  });
});
