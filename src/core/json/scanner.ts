import type { Fix, TextEdit } from '../finding.ts';
import type { JsonProblem, JsonProblemCode } from './problem.ts';

/** After one of these the rest is read by a guess, so that no later repair of the syntax is sure. */
const GUESSES: ReadonlySet<JsonProblemCode> = new Set([
  'openString',
  'innerQuote',
  'missingName',
  'missingClose',
  'unexpected',
  'ellipsis',
]);
const MAX_PROBLEMS = 100;
const SHOWN = 40;

/** What the parts of the parser share: the text, where we are in it, and what was found wrong so far. */
export class Scanner {
  readonly text: string;
  readonly problems: JsonProblem[] = [];
  readonly decoded = new Map<number, string>();
  at = 0;
  private counted = 0;
  private guessed = false;

  constructor(text: string) {
    this.text = text;
  }

  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Reports; after a hundred problems one last word, since the rest is most likely noise. */
  problem(code: JsonProblemCode, start: number, end: number, expected = '', fix?: Fix): void {
    this.counted++;
    if (this.counted > MAX_PROBLEMS + 1) return;
    if (this.counted === MAX_PROBLEMS + 1) {
      this.problems.push({ code: 'tooMany', start, end, found: '', expected: '' });
      return;
    }
    const found = shorten(this.text.slice(start, end));
    const repair = fix && this.guessed ? { ...fix, safe: false } : fix;
    this.problems.push(repair ? { code, start, end, found, expected, fix: repair } : { code, start, end, found, expected });
    if (GUESSES.has(code)) this.guess();
  }

  /** From here on the text is read by a guess. */
  guess(): void {
    this.guessed = true;
  }

  /** Skips blanks and line ends; comments too, which are reported. */
  skipBlanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 32 || code === 10 || code === 13 || code === 9) this.at++;
      else if (code === 0x2f || code === 0x23 || code === 0xa0 || code === 0xfeff || code === 0x200b) {
        if (!this.skipOddBlank(code)) return;
      } else return;
    }
  }

  private skipOddBlank(code: number): boolean {
    const start = this.at;
    if (code === 0x2f || code === 0x23) {
      const end = this.commentEnd();
      if (end < 0) return false;
      this.at = end;
      this.problem('comment', start, end, '', fix('Remove the comment', true, remove(...this.wholeComment(start, end))));
      return true;
    }
    this.at++;
    this.problem('unexpected', start, this.at, 'a plain blank', fix('Write a plain blank', true, { offset: start, length: 1, text: ' ' }));
    return true;
  }

  private commentEnd(): number {
    const { text, at } = this;
    if (text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      return close < 0 ? text.length : close + 2;
    }
    if (!text.startsWith('//', at) && !text.startsWith('#', at)) return -1;
    const line = text.slice(at).search(/[\r\n]/u);
    return line < 0 ? text.length : at + line;
  }

  /** A comment that fills its line goes with the line, one behind a value with the blanks before it. */
  private wholeComment(start: number, end: number): [number, number] {
    const before = blanksBefore(this.text, start);
    const alone = before === 0 || this.text[before - 1] === '\n';
    if (alone && this.text[end] === '\n') return [before, end + 1];
    return [before === 0 || alone ? start : before, end];
  }
}

/** Where the blanks (no line ends) before an offset begin. */
export function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  return at;
}

export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

export function fix(title: string, safe: boolean, ...edits: TextEdit[]): Fix {
  return { title, safe, edits };
}

export function remove(start: number, end: number): TextEdit {
  return { offset: start, length: end - start, text: '' };
}

export function insert(offset: number, text: string): TextEdit {
  return { offset, length: 0, text };
}

export function replace(start: number, end: number, text: string): TextEdit {
  return { offset: start, length: end - start, text };
}
