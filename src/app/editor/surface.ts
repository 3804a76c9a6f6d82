import type { Change, SourceText } from './source-text.ts';
import type { EditorHandle } from './editor-handle.ts';

/** What the two surfaces, text area and Monaco, hand to each other. Offsets are those of the shown text. */
export interface View {
  readonly start: number;
  readonly end: number;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly focused: boolean;
}

/** Where a surface starts when no other had the text before it. */
export const firstView: View = { start: 0, end: 0, scrollTop: 0, scrollLeft: 0, focused: false };

/** The text under both surfaces. */
export interface EditedText {
  /** As it is now; read it anew after each call. */
  readonly current: SourceText;
  /** The user changed the shown text. `shown` is the whole of it afterwards. */
  change(changes: readonly Change[], shown: string): void;
}

/** One of the two places where the text is edited. */
export interface Surface extends Omit<EditorHandle, 'format'> {
  /** The text was replaced from outside: shows it anew, caret and scroll at the start, as one undo step. */
  replace(): void;
  /** Takes over the text as it is now, with the view of the surface before; no undo step. */
  begin(view: View): void;
  /** True while an input method composes a word: a bad moment to swap surfaces. */
  isComposing(): boolean;
}
