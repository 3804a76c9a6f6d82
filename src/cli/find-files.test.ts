import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from './find-files.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'scimlab-files-'));
  const files = [
    'b.json',
    'a.json',
    'c.txt',
    'x/1.ndjson',
    'x/y/2.JSONL',
    'x/y/3.json',
    'x/[1].json',
    '.git/4.json',
    'node_modules/5.json',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '{}');
  }
  mkdirSync(join(root, 'empty'));
  symlinkSync('..', join(root, 'x/up'));
  symlinkSync('a.json', join(root, 'link.json'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function found(...names: string[]): Promise<string[]> {
  const files = await findFiles(names.map((name) => (name === '-' ? name : `${root}/${name}`)));
  return files.map((file) => file.replace(`${root}/`, ''));
}

describe('findFiles', () => {
  it.each<[string, string[], string[]]>([
    ['files as they are named', ['b.json', 'c.txt', 'none.json'], ['b.json', 'c.txt', 'none.json']],
    ['each once, standard input among them', ['b.json', '-', 'b.json', '*.json'], ['b.json', '-', 'a.json', 'link.json']],
    ['a folder at any depth', ['x'], ['x/1.ndjson', 'x/[1].json', 'x/y/2.JSONL', 'x/y/3.json']],
    ['a folder with a slash', ['x/y/'], ['x/y/2.JSONL', 'x/y/3.json']],
    ['what is passed over, once it is named', ['.git', 'node_modules'], ['.git/4.json', 'node_modules/5.json']],
    ['a glob in one folder', ['*.json'], ['a.json', 'b.json', 'link.json']],
    ['a glob over one folder', ['x/*/*.json'], ['x/up/a.json', 'x/up/b.json', 'x/up/link.json', 'x/y/3.json']],
    ['a glob at any depth', ['**/*.{ndjson,JSONL}'], ['x/1.ndjson', 'x/y/2.JSONL']],
    ['all below', ['x/y/**'], ['x/y/2.JSONL', 'x/y/3.json']],
    ['a file that is named like a glob', ['x/[1].json'], ['x/[1].json']],
  ])('gives %s', async (_name, names, files) => expect(await found(...names)).toEqual(files));

  it.each([
    ['empty', /^There is no \*\.json, \*\.ndjson or \*\.jsonl file in ".*empty"\.$/u],
    ['*.xml', /^No file matches ".*\*\.xml"\.$/u],
  ])('refuses %s, which stands for nothing', async (name, message) => {
    await expect(found('a.json', name)).rejects.toThrow(message);
  });
});
