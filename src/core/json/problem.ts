import type { Fix } from '../finding.ts';

/** What can be wrong with the text itself, before any question of SCIM. */
export type JsonProblemCode =
  | 'byteOrderMark'
  | 'comment'
  | 'trailingComma'
  | 'extraComma'
  | 'missingComma'
  | 'missingColon'
  | 'missingValue'
  | 'missingName'
  | 'otherQuotes'
  | 'unquotedName'
  | 'unquotedText'
  | 'otherLiteral'
  | 'placeholder'
  | 'ellipsis'
  | 'innerQuote'
  | 'openString'
  | 'controlCharacter'
  | 'escape'
  | 'number'
  | 'missingClose'
  | 'extraClose'
  | 'unexpected'
  | 'textBefore'
  | 'textAfter'
  | 'secondDocument'
  | 'tooMany'
  | 'loneSurrogate'
  | 'tooDeep';

/** One of these, with its place (offsets) and the words that its message needs. */
export interface JsonProblem {
  readonly code: JsonProblemCode;
  readonly start: number;
  readonly end: number;
  /** What was written there, shortened. */
  readonly found: string;
  /** What should stand there instead. */
  readonly expected: string;
  readonly fix?: Fix;
}
