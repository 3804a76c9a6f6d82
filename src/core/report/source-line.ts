import type { Range } from '../finding.ts';

/** One line of a payload with the part that a finding is about underlined. */
export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** The line, or the part of a long one around the range; control characters replaced, so that it is safe to print. */
  readonly source: string;
  /** Spaces, then one `^` per code unit of the range that lies on this line, at least one. */
  readonly underline: string;
}

/** A text to quote from, or, where it is too big to be kept, what quotes the line of a range from it. */
export type QuotedText = string | ((range: Range) => SourceLine);

/** No more than this much of a line is quoted: a payload without line breaks is one line. */
const widest = 120;
/** What is kept before the range when a long line is cut. */
const lead = 40;

/**
 * The first line of a range, as it is quoted in a report.
 * @param text the payload that the range belongs to.
 */
export function sourceLine(text: string, range: Range): SourceLine {
  const start = range.start.offset - (range.start.column - 1);
  const end = endOfLine(text, range.start.offset);
  const before = range.start.offset - start;
  const length = Math.max(1, Math.min(range.end.offset, end) - range.start.offset);
  if (end - start <= widest)
    return { number: range.start.line, source: printable(text.slice(start, end)), underline: carets(before, length) };
  const from = before <= lead ? start : range.start.offset - lead;
  const to = Math.min(end, from + widest);
  const head = from > start ? '…' : '';
  const source = head + text.slice(from, to) + (to < end ? '…' : '');
  const shown = Math.max(1, Math.min(length, to - range.start.offset));
  return { number: range.start.line, source: printable(source), underline: carets(range.start.offset - from + head.length, shown) };
}

/** The first line of a range, of a text or of what stands for it. */
export function quote(text: QuotedText, range: Range): SourceLine {
  return typeof text === 'string' ? sourceLine(text, range) : text(range);
}

/** A text with every control character replaced by one visible character, so that a payload cannot steer a terminal or break a table. */
export function printable(text: string): string {
  return text.replace(/\t/gu, ' ').replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\u{FFFD}');
}

function carets(before: number, length: number): string {
  return ' '.repeat(before) + '^'.repeat(length);
}

/** The end of a line, or a place past all that is quoted of it: a line may be the whole of a big payload. */
function endOfLine(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + widest + 1);
  for (let at = offset; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return limit;
}
