import type { TextEdit } from '../../core/finding.ts';

const blank = /[ \t\r\n]*/uy;

function blankAt(text: string, at: number): string {
  blank.lastIndex = at;
  return blank.exec(text)?.[0] ?? '';
}

/**
 * The edits that turn a JSON text into its formatted form. Only white space between tokens differs, so the caret, folds and marks stay
 * where they are; where anything else differs the whole text is replaced.
 */
export function formatEdits(text: string, formatted: string): TextEdit[] {
  const edits: TextEdit[] = [];
  // A BOM is not the formatter's business.
  let from = text.startsWith('\uFEFF') && !formatted.startsWith('\uFEFF') ? 1 : 0;
  let to = 0;
  let isQuoted = false;
  while (from < text.length || to < formatted.length) {
    if (!isQuoted) {
      const [old, wanted] = [blankAt(text, from), blankAt(formatted, to)];
      if (old.replaceAll('\r', '') !== wanted.replaceAll('\r', '')) edits.push({ offset: from, length: old.length, text: wanted });
      from += old.length;
      to += wanted.length;
      if (from >= text.length && to >= formatted.length) break;
    }
    const character = text[from];
    if (character !== formatted[to]) return [{ offset: 0, length: text.length, text: formatted }];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted && character === '\\') {
      from++;
      to++;
    }
    from++;
    to++;
  }
  return edits;
}
