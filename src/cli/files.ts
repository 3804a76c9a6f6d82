import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';

/** A file that cannot be read or written; the message is one line that names it. */
export class FileError extends Error {}

/** How standard input is called in reports. */
export const standardInput = '<stdin>';

/**
 * Reads a text, byte order mark and all.
 * @param file `-` is standard input.
 * @throws {FileError} where it is missing, unreadable, a folder, or no UTF-8 text.
 */
export async function readText(file: string): Promise<string> {
  const name = file === '-' ? standardInput : file;
  const bytes = await readBytes(file).catch((error: unknown) => {
    throw new FileError(`${name}: ${reason(error, 'read')}`);
  });
  if (bytes.includes(0)) throw new FileError(`${name}: is no text (it holds NUL bytes).`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const wrong = codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw new FileError(`${name}: ${wrong ? 'is not UTF-8 text.' : 'is too big to be read at once.'}`);
  }
}

/**
 * Puts a text in the place of a file in one step: a reader sees the old text or the new one. Mode and symbolic links stay.
 * @throws {FileError} where it may not be written; the file is then as it was.
 */
export async function replaceText(file: string, text: string): Promise<void> {
  let temporary: string | undefined;
  try {
    const target = await realpath(file);
    await access(target, constants.W_OK);
    const { mode } = await stat(target);
    temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    throw new FileError(`${file}: ${reason(error, 'written')}`);
  }
}

function readBytes(file: string): Promise<Buffer> {
  if (file !== '-') return readFile(file);
  if (process.stdin.isTTY) process.stderr.write('Reading standard input; Ctrl+D ends it.\n');
  return buffer(process.stdin);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Why a file could not be read or written, as the end of a sentence that begins with its name.
 * @param error what the file system threw.
 */
export function reason(error: unknown, done: 'read' | 'written'): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file.';
    case 'EISDIR':
      return 'is a folder; name the files in it.';
    case 'EACCES':
    case 'EPERM':
      return `may not be ${done}.`;
    case 'ERR_FS_FILE_TOO_LARGE':
    case 'ERR_STRING_TOO_LONG':
      return 'is too big to be read at once.';
    default:
      return `cannot be ${done} (${String(code ?? error)}).`;
  }
}
