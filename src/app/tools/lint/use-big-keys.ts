import { useEffect, useMemo } from 'react';
import { LARGEST_TEXT, holdBigText, type BigText } from '../../state/big-text.ts';
import { replaceBig, replacePayload } from '../../state/replace-payload.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { lintClient } from '../../workers/client.ts';
import type { LintCommands } from './lint-commands.ts';

/** While no editor has the keyboard: a paste replaces the text, and the last change can be taken back. */
export function useBigKeys(big: BigText | null, commands: LintCommands): void {
  useEffect(() => {
    if (big === null) return undefined;
    const take = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (data === null || event.defaultPrevented || isField(event.target)) return;
      const [file] = data.files;
      event.preventDefault();
      if (file === undefined) void pasteText(data.getData('text/plain'));
      else void commands.openFile(file);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [big, commands]);
  useShortcuts(useMemo(() => (big === null ? [] : [{ keys: 'mod+z', run: commands.undo }]), [big, commands]));
}

/** Puts a pasted text in the place of what is there. A long one is made bytes in the worker, which takes as long as reading the clipboard did. */
export async function pasteText(text: string): Promise<void> {
  if (text.length <= LARGEST_TEXT) {
    if (text !== '') replacePayload(text, { kind: 'typed' }, {}, 'Text replaced.');
    return;
  }
  const outcome = await lintClient.request('toBytes', { text });
  const blob = outcome.kind === 'answer' ? outcome.answer : new Blob([text]);
  replaceBig(holdBigText(blob, false), { kind: 'typed' }, 'Text replaced.');
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
