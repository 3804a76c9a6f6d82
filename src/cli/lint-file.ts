import { Fixer, fixText } from '../core/exchange/fix-text.ts';
import { lint } from '../core/exchange/lint-text.ts';
import { looksLikeNdjson } from '../core/exchange/ndjson.ts';
import { isBlankLine, type NdjsonLine, NdjsonLines } from '../core/exchange/ndjson-lines.ts';
import type { Range, Report } from '../core/finding.ts';
import type { LintOptions } from '../core/lint/options.ts';
import { type QuotedText, type SourceLine, sourceLine } from '../core/report/source-line.ts';
import { Validation } from '../core/validate.ts';
import { replaceFile } from './files.ts';
import { joined, textChunks } from './text-chunks.ts';

export interface LintedText {
  readonly report: Report;
  readonly text: QuotedText;
  /** How many findings were mended. */
  readonly applied: number;
}

/** So much of a file is read to see whether it is NDJSON, which then need not be in memory as a whole. */
const HEAD = 1 << 20;

/**
 * Lints one file, after mending it where that is asked for and changes anything. NDJSON is read, mended and linted line by line.
 * @param file `-` is standard input, whose mended text goes to `write`.
 * @throws {FileError}
 */
export async function lintFile(file: string, fix: boolean, options: LintOptions, write: (text: string) => void): Promise<LintedText> {
  const chunks = textChunks(file);
  const head: string[] = [];
  let isNdjson = /\.(?:ndjson|jsonl)$/iu.test(file);
  for (let length = 0; !isNdjson;) {
    const { value, done } = await chunks.next();
    if (done === true) return lintWhole(file, joined(file, head), fix, options, write);
    head.push(value);
    if (length < HEAD && length + value.length >= HEAD) isNdjson = looksLikeNdjson(wholeLines(head.join('')));
    length += value.length;
  }
  return lintLines(file, head, chunks, fix, options, write);
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

async function lintWhole(
  file: string,
  original: string,
  fix: boolean,
  options: LintOptions,
  write: (text: string) => void,
): Promise<LintedText> {
  if (!fix) return { text: original, report: lint(original, options), applied: 0 };
  const { text, applied } = fixText(original, options);
  if (file === '-') write(text);
  else if (text !== original) {
    const replacement = await replaceFile(file);
    try {
      await replacement.write(text);
      await replacement.commit();
    } finally {
      await replacement.discard();
    }
  }
  return { text, report: lint(text, options), applied };
}

async function lintLines(
  file: string,
  head: readonly string[],
  chunks: AsyncIterable<string>,
  fix: boolean,
  options: LintOptions,
  write: (text: string) => void,
): Promise<LintedText> {
  const linter = new LineLinter(options, fix);
  const replacement = fix && file !== '-' ? await replaceFile(file) : undefined;
  const keep = async (fixed: string): Promise<void> => {
    if (replacement) await replacement.write(fixed);
    else if (fix) write(fixed);
  };
  try {
    for (const piece of head) await keep(linter.push(piece));
    for await (const piece of chunks) await keep(linter.push(piece));
    await keep(linter.end());
    if (linter.applied > 0) await replacement?.commit();
  } finally {
    await replacement?.discard();
  }
  return linter.finish();
}

/** Lints NDJSON that comes in pieces, and keeps of each line no more than the findings listed and what a report quotes of it. */
class LineLinter {
  applied = 0;
  private readonly validation: Validation;
  private readonly fixer: Fixer | undefined;
  private readonly lines = new NdjsonLines();
  private readonly quotes = new Map<Range, SourceLine>();
  /** By how much the fixes so far have moved what follows. */
  private moved = 0;
  private isEmpty = true;

  constructor(options: LintOptions, fix: boolean) {
    this.validation = new Validation(options);
    this.fixer = fix ? new Fixer(options) : undefined;
  }

  /** @returns the mended text of the lines that the piece ends. */
  push(piece: string): string {
    return this.lint(this.lines.push(piece));
  }

  end(): string {
    return this.lint(this.lines.end());
  }

  finish(): LintedText {
    if (this.isEmpty) this.validation.add('');
    const text = (range: Range): SourceLine => this.quotes.get(range) ?? { number: range.start.line, source: '', underline: '^' };
    return { report: this.validation.finish('ndjson'), text, applied: this.applied };
  }

  private lint(lines: Iterable<NdjsonLine>): string {
    const mended: string[] = [];
    for (const { text, end, offset, line } of lines) {
      const fixed = this.fixer?.fixLine(text) ?? { text, applied: 0 };
      this.applied += fixed.applied;
      if (this.fixer) mended.push(fixed.text, end);
      this.add(fixed.text, offset + this.moved, line);
      this.moved += fixed.text.length - text.length;
    }
    return mended.join('');
  }

  private add(text: string, offset: number, line: number): void {
    if (isBlankLine(text)) return;
    this.isEmpty = false;
    // A piece of a string keeps the whole string in memory: what a finding quotes would keep the piece of the file that it came in.
    const copy = ` ${text}`.slice(1);
    for (const { range } of this.validation.add(copy, { offset, line })) {
      const { start, end } = range;
      const inLine = { start: { ...start, offset: start.offset - offset }, end: { ...end, offset: end.offset - offset } };
      this.quotes.set(range, sourceLine(copy, inLine));
    }
  }
}
