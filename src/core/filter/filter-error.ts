import type { Span } from './ast.ts';

/** Why a filter or a PATCH path is refused. */
export interface FilterError extends Span {
  /** What is wrong and what to write instead, in Markdown's code marks where the text is quoted. */
  readonly message: string;
  /** What could stand there, for example `a value in double quotes`. */
  readonly expected: readonly string[];
  /** The whole text, corrected, where the intention is clear; it always parses. */
  readonly suggestion?: string;
  /** The error keyword for the answer (RFC 7644 table 9). */
  readonly scimType: 'invalidFilter' | 'invalidPath';
}

/** Puts `text` in the place of a stretch. */
export interface Correction extends Span {
  readonly text: string;
}

/** An error of one pass through the text; the correction mends this one mistake and may uncover the next. */
export interface Mistake extends Span {
  readonly message: string;
  readonly expected: readonly string[];
  readonly correction?: Correction;
}

/** `text` with one stretch replaced. */
export function corrected(text: string, { offset, length, text: replacement }: Correction): string {
  return text.slice(0, offset) + replacement + text.slice(offset + length);
}
