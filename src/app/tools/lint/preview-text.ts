import type { TextEdit } from '../../../core/finding.ts';
import { useApp } from '../../state/store.ts';

/**
 * What the preview of a fix is made of: the text itself, or the part of a big text that holds the edits.
 * @returns null where that part is not there yet, or the edits lie too far apart to be shown.
 */
export function usePreviewText(
  text: string,
  edits: readonly TextEdit[],
): { readonly text: string; readonly edits: readonly TextEdit[] } | null {
  const isBig = useApp((state) => state.reportBig !== null);
  const surroundings = useApp((state) => state.surroundings);
  if (!isBig) return { text, edits };
  if (surroundings === null) return null;
  const { excerpt, excerptStart: start } = surroundings;
  const isInside = edits.every(({ offset, length }) => offset >= start && offset + length <= start + excerpt.length);
  return isInside && excerpt !== '' ? { text: excerpt, edits: edits.map((edit) => ({ ...edit, offset: edit.offset - start })) } : null;
}
