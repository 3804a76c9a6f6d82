import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import { globSegments, isGlob, type Segment } from './glob.ts';
import { UsageError } from './usage-error.ts';

const PAYLOADS = /\.(?:json|ndjson|jsonl)$/iu;

/**
 * The files that names on the command line stand for, each once, in the order of the names: a file as it is, a folder for its *.json,
 * *.ndjson and *.jsonl files at any depth, a glob for what it matches. Folders that begin with a dot and node_modules are passed over
 * unless they are named. What is neither file, folder nor glob stays, so that reading it says what is wrong.
 * @throws {UsageError} for a folder or glob that stands for nothing.
 */
export async function findFiles(names: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of names) {
    const files = await filesOf(name);
    if (files.length === 0) throw new UsageError(nothingFor(name));
    for (const file of files) found.add(file);
  }
  return [...found];
}

function nothingFor(name: string): string {
  return isGlob(name)
    ? `No file matches ${JSON.stringify(name)}.`
    : `There is no *.json, *.ndjson or *.jsonl file in ${JSON.stringify(name)}.`;
}

async function filesOf(name: string): Promise<string[]> {
  if (name === '-') return ['-'];
  const kind = await kindOf(name);
  if (kind === 'folder') return filesIn(withSlashes(name).replace(/(?<=.)\/+$/u, ''));
  if (kind !== undefined || !isGlob(name)) return [name];
  const matches = new Set<string>();
  for (const segments of globSegments(withSlashes(name))) for (const path of await matchesOf('', segments)) matches.add(path);
  return [...matches].toSorted();
}

/** On Windows a backslash stands between folders; elsewhere it may be part of a name. */
function withSlashes(name: string): string {
  return sep === '\\' ? name.replaceAll('\\', '/') : name;
}

async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await entriesOf(folder)) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isWalked(entry.name)) files.push(...(await filesIn(path)));
    } else if (PAYLOADS.test(entry.name) && (await kindOf(path)) === 'file') files.push(path);
  }
  return files;
}

function isWalked(folder: string): boolean {
  return !folder.startsWith('.') && folder !== 'node_modules';
}

/** The files below a folder (`''` is the current one) that the segments lead to. A folder that a glob matches is not entered. */
async function matchesOf(folder: string, [segment, ...rest]: readonly Segment[]): Promise<string[]> {
  if (segment === undefined) return [];
  if (segment === '**') {
    // `**` at the end stands for all files below.
    const here = await matchesOf(folder, rest.length === 0 ? [/^(?!\.)/u] : rest);
    const below: string[] = [];
    for (const entry of await entriesOf(folder)) {
      if (entry.isDirectory() && isWalked(entry.name)) below.push(...(await matchesOf(pathIn(folder, entry.name), [segment, ...rest])));
    }
    return [...here, ...below];
  }
  const names =
    typeof segment === 'string' ? [segment] : (await entriesOf(folder)).map(({ name }) => name).filter((name) => segment.test(name));
  const found: string[] = [];
  for (const name of names) {
    const path = pathIn(folder, name);
    if (rest.length > 0) found.push(...(await matchesOf(path, rest)));
    else if ((await kindOf(path)) === 'file') found.push(path);
  }
  return found;
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name || '/' : `${folder.replace(/\/$/u, '')}/${name}`;
}

/** What is in a folder, by name; nothing where it cannot be read or is none. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => []);
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
