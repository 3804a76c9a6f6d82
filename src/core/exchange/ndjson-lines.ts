const BLANK = /^[\s\uFEFF]*$/u;

/** A line of NDJSON. */
export interface NdjsonLine {
  /** Without the line end. */
  readonly text: string;
  /** LF, CRLF, CR, or '' at the end of the text. */
  readonly end: string;
  /** Of its first character in the whole text. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** Cuts a text that comes in pieces into lines, so that a big file needs to be in memory one line at a time. */
export class NdjsonLines {
  /** What was read of the line at hand. */
  private parts: string[] = [];
  private length = 0;
  private offset = 0;
  private line = 1;

  /** @returns the lines that this piece ends, blank ones among them. */
  *push(piece: string): Generator<NdjsonLine, void, undefined> {
    let at = 0;
    // A CR at the end of the piece before may be half a line end.
    if (this.parts.at(-1)?.endsWith('\r') === true) {
      const whole = piece.startsWith('\n');
      if (whole) at = 1;
      yield this.cut('', whole ? '\r\n' : '\r');
    }
    const ends = /\r\n|\n|\r(?!$)/gu;
    const hasReturns = piece.includes('\r');
    while (at < piece.length) {
      let from: number;
      let end = '\n';
      if (hasReturns) {
        ends.lastIndex = at;
        const found = ends.exec(piece);
        from = found?.index ?? -1;
        end = found?.[0] ?? '';
      } else from = piece.indexOf('\n', at);
      if (from < 0) break;
      yield this.cut(piece.slice(at, from), end);
      at = from + end.length;
    }
    if (at < piece.length) {
      this.parts.push(piece.slice(at));
      this.length += piece.length - at;
    }
  }

  /** @returns the last line, where it has no line end. */
  *end(): Generator<NdjsonLine, void, undefined> {
    if (this.length === 0) return;
    yield this.cut('', this.parts.at(-1)?.endsWith('\r') === true ? '\r' : '');
  }

  private cut(last: string, end: string): NdjsonLine {
    let text = this.parts.length === 0 ? last : this.parts.join('') + last;
    if (last === '' && end.startsWith('\r') && text.endsWith('\r')) text = text.slice(0, -1);
    const { offset, line } = this;
    this.offset += text.length + end.length;
    this.line++;
    this.parts = [];
    this.length = 0;
    return { text, end, offset, line };
  }
}

/** A line without a payload. */
export function isBlankLine(text: string): boolean {
  return BLANK.test(text);
}

/** The lines of a whole text, blank ones among them. */
export function* ndjsonLines(text: string): Generator<NdjsonLine, void, undefined> {
  const lines = new NdjsonLines();
  yield* lines.push(text);
  yield* lines.end();
}
