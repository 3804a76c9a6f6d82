/** Work on a text that the page holds as bytes: read once under each key, cut, searched, changed. */
import { applyEdits, type Range, type TextEdit } from '../../core/finding.ts';
import { compactJson, formatJson } from '../../core/json/format.ts';
import { lineStarts, rangeAt } from '../../core/json/locate.ts';
import type { BigSource } from './protocol.ts';
import { decodeText, encodeText, type DecodedText } from './text-encoding.ts';

/** A text that was read, with where its lines begin. */
export class ReadText {
  readonly text: string;
  readonly encoding: DecodedText['encoding'];
  readonly isDamaged: boolean;
  private starts: Int32Array | undefined;

  constructor({ text, encoding, isDamaged }: DecodedText) {
    this.text = text;
    this.encoding = encoding;
    this.isDamaged = isDamaged;
  }

  get lineStarts(): Int32Array {
    this.starts ??= lineStarts(this.text);
    return this.starts;
  }

  /** The bytes of a text that begins and ends as this one does. */
  encode(parts: readonly string[]): Blob {
    return encodeText(parts, this.encoding);
  }
}

let last: { readonly key: number; readonly read: ReadText } | null = null;

/**
 * Reads a big text; the last one read is kept, since most jobs ask for it again.
 * @throws where the browser cannot read the bytes any more, and where there are more than a text can hold (some 500 MB).
 */
export async function readBig({ key, blob }: BigSource): Promise<ReadText> {
  if (last?.key === key) return last.read;
  // Let go before the next one is there: two big texts at once may be too many.
  last = null;
  const read = new ReadText(decodeText(new Uint8Array(await blob.arrayBuffer())));
  last = { key, read };
  return read;
}

/** What an editor can hold comes back as text, the rest as bytes of their own: a file may change on the disk or go away. */
export async function openFile(file: Blob, largest: number): Promise<{ text: string } | { blob: Blob } | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // UTF-8 takes at most three bytes for a code unit.
    if (bytes.length > largest * 3) return { blob: new Blob([bytes]) };
    const { text } = decodeText(bytes);
    return text.length > largest ? { blob: new Blob([bytes]) } : { text };
  } catch {
    return null;
  }
}

/** The big text with edits made. */
export function editText(read: ReadText, edits: readonly TextEdit[]): Blob {
  return read.encode([applyEdits(read.text, edits)]);
}

/** One stretch as an editor shows it. What stands on one line is indented, for people; what is indented loses its common indent. */
export function takeResource({ text }: ReadText, start: number, end: number): string {
  const source = text.slice(start, end);
  if (!isOneLine(source)) return source.replaceAll(new RegExp(`(\\r\\n?|\\n)${indentAt(text, start)}`, 'gu'), '$1');
  return formatJson(source) ?? source;
}

/** Puts a text in the place of a stretch, on one line or indented as the stretch was. */
export function putResource(read: ReadText, start: number, length: number, text: string): Blob {
  const { text: whole } = read;
  const old = whole.slice(start, start + length);
  const put = isOneLine(old)
    ? (compactJson(text, styleOf(old)) ?? text.trim().replaceAll(/\s*[\r\n]\s*/gu, ' '))
    : text.trimEnd().replaceAll(/(?<feed>\r\n?|\n)(?!\r|\n|$)/gu, `$<feed>${indentAt(whole, start)}`);
  return read.encode([whole.slice(0, start), put, whole.slice(start + length)]);
}

/** The next place of some words, upper and lower case as they are written; round the end. */
export function findWords(read: ReadText, words: string, from: number, back: boolean): Range | null {
  const { text, lineStarts: starts } = read;
  if (words === '') return null;
  const near = back ? text.lastIndexOf(words, from) : text.indexOf(words, from);
  const at = near === -1 || (back && from < 0) ? (back ? text.lastIndexOf(words) : text.indexOf(words)) : near;
  return at === -1 ? null : rangeAt(starts, at, at + words.length);
}

/** Whether a blank follows commas and colons. */
function styleOf(source: string): { comma: string; colon: string } {
  return { comma: /["\]}\dels], ["{[]/u.test(source) ? ' ' : '', colon: /": /u.test(source) ? ' ' : '' };
}

function isOneLine(source: string): boolean {
  return !/[\r\n]/u.test(source);
}

/** The blanks at the start of the line that holds an offset. */
function indentAt(text: string, offset: number): string {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/u.exec(text.slice(lineStart, Math.min(offset, lineStart + 200)))?.[0] ?? '';
}
