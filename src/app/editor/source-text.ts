/** One replacement in the shown text: `length` code units at `offset` become `text`. */
export interface Change {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

type LineBreak = '\n' | '\r\n' | '\r';

/**
 * A text as the user has it (`source`) beside the text that an editor can hold (`shown`): browsers and Monaco keep one kind of line break,
 * so every CRLF and CR is shown as LF. Changes made to the shown text are carried over to the source, which keeps each line break as it was.
 */
export class SourceText {
  readonly source: string;
  readonly shown: string;
  /** What a new line gets: the most frequent break of the source. */
  readonly lineBreak: LineBreak;
  /** Offsets in the source of each CR that stands before an LF, ascending. */
  private readonly dropped: Int32Array;

  constructor(source: string, lineBreak: LineBreak = '\n') {
    this.source = source;
    if (!source.includes('\r')) {
      this.shown = source;
      this.lineBreak = source.includes('\n') ? '\n' : lineBreak;
      this.dropped = new Int32Array(0);
      return;
    }
    const dropped: number[] = [];
    let alone = 0;
    for (let at = source.indexOf('\r'); at !== -1; at = source.indexOf('\r', at + 1)) {
      if (source.charCodeAt(at + 1) === 10) dropped.push(at);
      else alone++;
    }
    this.shown = normalizeBreaks(source);
    this.dropped = Int32Array.from(dropped);
    const feeds = source.split('\n').length - 1 - dropped.length;
    this.lineBreak = dropped.length >= Math.max(alone, feeds) ? '\r\n' : feeds >= alone ? '\n' : '\r';
  }

  /** Offset in the shown text of an offset in the source. */
  toShown(offset: number): number {
    return offset - this.countDropped((at) => at < offset);
  }

  /** Offset in the source of an offset in the shown text; before a CRLF, not inside it. */
  toSource(offset: number): number {
    return offset + this.countDropped((at, index) => at - index < offset);
  }

  /**
   * Carries changes of the shown text over to the source.
   * @param changes places in the shown text as it is, not overlapping.
   * @param pasted the text just pasted, with its own line breaks, which are kept where it becomes the whole text.
   */
  apply(changes: readonly Change[], pasted?: string): SourceText {
    const parts: string[] = [];
    let at = 0;
    for (const change of [...changes].sort((a, b) => a.offset - b.offset)) {
      const start = this.toSource(change.offset);
      parts.push(this.source.slice(at, start), normalizeBreaks(change.text).replaceAll('\n', this.lineBreak));
      at = this.toSource(change.offset + change.length);
    }
    parts.push(this.source.slice(at));
    const source = parts.join('');
    if (pasted !== undefined && normalizeBreaks(source) === normalizeBreaks(pasted)) return new SourceText(pasted, this.lineBreak);
    return new SourceText(source, this.lineBreak);
  }

  private countDropped(isBefore: (at: number, index: number) => boolean): number {
    let low = 0;
    let high = this.dropped.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.dropped[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Every CRLF and CR as LF, which is what browsers and Monaco make of them. */
export function normalizeBreaks(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text;
}

/** The one change that turns `before` into `after`; undefined where they are equal. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { offset: start, length: before.length - tail - start, text: after.slice(start, after.length - tail) };
}
