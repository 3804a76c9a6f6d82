import type { Ref } from 'react';
import type { Finding, Range, TextEdit } from '../../core/finding.ts';
import type { LintOptions } from '../../core/lint/options.ts';

/** What the rest of the page may ask of an editor. All offsets are UTF-16 code units of the text as the user has it: a BOM and each CR count. */
export interface EditorHandle {
  /** Brings a range into view and puts the caret at its start; `focus` also moves the keyboard there. */
  reveal(range: Range, options?: { readonly focus?: boolean }): void;
  /** Applies edits to the text as it is now, as one undo step; `flash` marks the new words for a moment. */
  applyEdits(edits: readonly TextEdit[], options?: { readonly flash?: boolean }): void;
  /** Takes back the last step, typed or applied. */
  undo(): void;
  focus(): void;
  /** Indents by 2, order of members kept; one undo step. Does nothing where the text does not parse. */
  format(): void;
}

export interface EditorProps {
  readonly ref?: Ref<EditorHandle>;
  /** The text as the user has it. A value that the editor did not report itself replaces the text as one undo step. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Of exactly this `text`; while a newer report is on its way, leave the old array in place: its marks move with the text. */
  readonly findings: readonly Finding[];
  /** Index into `findings`. */
  readonly selected: number | null;
  /** The caret came into a finding, or its mark was clicked. */
  readonly onSelectFinding: (index: number) => void;
  /** Offset of the caret in `text`. */
  readonly onCaret?: (offset: number) => void;
  /** Accessible name; the editor adds how to leave it. */
  readonly label: string;
  /** What is known of the payload, for hover and completion; the rest is detected. */
  readonly known?: LintOptions;
  /** A file was dropped or pasted; it comes unread. */
  readonly onOpenFile?: (file: File) => void;
  /** A text over `LARGEST_TEXT` was pasted: it does not go into the editor. */
  readonly onLongText?: (text: string) => void;
  /** Puts "Fix all safe" at the end of the quick fixes. */
  readonly onFixAllSafe?: () => void;
  /** Shown while the text is empty. */
  readonly placeholder?: string;
}
