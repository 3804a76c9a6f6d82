import type { Completion } from '../../core/payload/completion.ts';

/** A completion in the snippet syntax of the editor: `$0` is the caret, `${1:…}` what is selected. */
export function snippetOf({ text, caret, selected }: Pick<Completion, 'text' | 'caret' | 'selected'>): string {
  const chosen = escaped(text.slice(caret, caret + selected));
  const place = selected === 0 ? '$0' : `\${1:${chosen}}`;
  return `${escaped(text.slice(0, caret))}${place}${escaped(text.slice(caret + selected))}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
