import type { TextEdit } from '../finding.ts';
import type { Skeleton } from './value-skeleton.ts';

export type CompletionKind = 'attribute' | 'extension' | 'value' | 'schema' | 'template';

/** One thing that can be written at the caret. */
export interface Completion extends Skeleton {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What a typed word is compared with: the label, in quotes where the word has them. */
  readonly filter: string;
  /** In a few words: `text, required`; the schema that a URN names. */
  readonly detail: string;
  readonly description: string;
}

/** What can be written at a caret, the likeliest first. */
export interface Completions {
  /** The stretch that the chosen text replaces, as offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The caret stands in an opened quote: worth a list without being asked. */
  readonly isQuoted: boolean;
  /** To make besides: the comma that is missing before. */
  readonly edits: readonly TextEdit[];
  readonly items: readonly Completion[];
}
