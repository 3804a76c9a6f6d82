import { constants } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { FileError, nameOf, reason } from './files.ts';

/** Big enough to be fast, small enough to be nothing. */
const CHUNK = 1 << 20;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Reads a text piece by piece, byte order mark and all: UTF-8, or UTF-16 where a byte order mark says so. No character is cut in two.
 * @param file `-` is standard input.
 * @throws {FileError} where it is missing, unreadable, a folder, or no such text; pieces before the place at fault were given by then.
 */
export async function* textChunks(file: string): AsyncGenerator<string, void, undefined> {
  const decoder = new Decoder(nameOf(file));
  let decoding = false;
  try {
    for await (const bytes of streamOf(file)) {
      decoding = true;
      const text = decoder.decode(bytes);
      if (text !== '') yield text;
      decoding = false;
    }
  } catch (error) {
    if (decoding || error instanceof FileError) throw error;
    throw new FileError(`${nameOf(file)}: ${reason(error, 'read')}`);
  }
  const last = decoder.end();
  if (last !== '') yield last;
}

/**
 * Joins pieces to one text.
 * @throws {FileError} where it would be longer than a string can be.
 */
export function joined(file: string, pieces: readonly string[]): string {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (length > constants.MAX_STRING_LENGTH) {
    throw new FileError(`${nameOf(file)}: is too big to be read at once; write one payload a line, in a file that ends in .ndjson.`);
  }
  return pieces.join('');
}

async function* streamOf(file: string): AsyncGenerator<Buffer, void, undefined> {
  if (file === '-' && process.stdin.isTTY) process.stderr.write('Reading standard input; Ctrl+D ends it.\n');
  const stream: AsyncIterable<unknown> = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  for await (const bytes of stream) if (Buffer.isBuffer(bytes)) yield bytes;
}

/** Turns bytes into text. What is no text is told by its first bytes, or by the first NUL. */
class Decoder {
  private readonly name: string;
  private encoding: Encoding | undefined;
  /** Bytes of a character that is not yet there in full. */
  private rest: Buffer = Buffer.alloc(0);

  constructor(name: string) {
    this.name = name;
  }

  decode(chunk: Buffer): string {
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (this.encoding === undefined && bytes.length < 4) {
      this.rest = bytes;
      return '';
    }
    this.encoding ??= encodingOf(bytes, this.name);
    const whole = this.encoding === 'utf-8' ? wholeCharacters(bytes) : bytes.length & ~1;
    this.rest = Buffer.from(bytes.subarray(whole));
    return this.text(bytes.subarray(0, whole), this.encoding);
  }

  end(): string {
    const { rest } = this;
    this.encoding ??= encodingOf(rest, this.name);
    if (this.encoding !== 'utf-8' && rest.length > 0)
      throw new FileError(`${this.name}: is not UTF-16 text; half a character is missing at its end.`);
    return this.text(rest, this.encoding);
  }

  private text(bytes: Buffer, encoding: Encoding): string {
    if (encoding === 'utf-16le') return bytes.toString('utf16le');
    if (encoding === 'utf-16be') return Buffer.from(bytes).swap16().toString('utf16le');
    if (bytes.includes(0)) throw new FileError(`${this.name}: is no text (it holds NUL bytes).`);
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new FileError(`${this.name}: is not UTF-8 text.`);
    }
  }
}

/** @throws {FileError} for UTF-16 and UTF-32 that cannot be told for sure. */
function encodingOf(bytes: Buffer, name: string): Encoding {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  const isLong = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0);
  if (isLong) throw new FileError(`${name}: is no text that JSON may be in (UTF-32, or NUL bytes); save it as UTF-8.`);
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if ((a !== 0 && b === 0 && c !== 0 && d === 0) || (a === 0 && b !== 0 && c === 0 && d !== 0)) {
    throw new FileError(`${name}: is UTF-16 text without a byte order mark; save it as UTF-8.`);
  }
  return 'utf-8';
}

/** How many bytes are left when the start of a character at the end is cut off. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
