import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that cannot be read or written; the message is one line that names it. */
export class FileError extends Error {}

/** How a file is called in reports; `-` is standard input. */
export function nameOf(file: string): string {
  return file === '-' ? '<stdin>' : file;
}

/** A new text of a file, written beside it until it is whole. */
export interface Replacement {
  /** @throws {FileError} */
  write(text: string): Promise<void>;
  /**
   * Puts the new text in the place of the file in one step: a reader sees the old text or the new one.
   * @throws {FileError} where it may not be written; the file is then as it was.
   */
  commit(): Promise<void>;
  /** Leaves the file as it is; nothing happens after `commit`. */
  discard(): Promise<void>;
}

/**
 * Begins a new text for a file. Mode and symbolic links stay.
 * @throws {FileError} where it may not be written.
 */
export async function replaceFile(file: string): Promise<Replacement> {
  const writing = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw new FileError(`${file}: ${reason(error, 'written')}`);
    }
  };
  const { target, mode } = await writing(async () => {
    const path = await realpath(file);
    await access(path, constants.W_OK);
    return { target: path, mode: (await stat(path)).mode };
  });
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  const handle = await writing(() => open(temporary, 'wx', mode));
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close();
    isOpen = false;
  };
  return {
    write: (text) => writing(() => handle.writeFile(text, 'utf8')),
    commit: () =>
      writing(async () => {
        await handle.chmod(mode);
        await handle.sync();
        await close();
        await rename(temporary, target);
      }),
    discard: async () => {
      await close();
      await rm(temporary, { force: true });
    },
  };
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
    default:
      return `cannot be ${done} (${String(code ?? error)}).`;
  }
}
