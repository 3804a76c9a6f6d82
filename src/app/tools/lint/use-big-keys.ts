import { useEffect, useMemo } from 'react';
import { LARGEST_TEXT, holdBigText, type BigText } from '../../state/big-text.ts';
import { replaceBig, replacePayload } from '../../state/replace-payload.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
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
      if (file === undefined) pasteText(data.getData('text/plain'));
      else void commands.openFile(file);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [big, commands]);
  useShortcuts(useMemo(() => (big === null ? [] : [{ keys: 'mod+z', run: commands.undo }]), [big, commands]));
}

/** Puts a pasted text in the place of what is there; a long one goes straight into bytes. */
export function pasteText(text: string): void {
  if (text.length > LARGEST_TEXT) replaceBig(holdBigText(new Blob([text]), false), { kind: 'typed' }, 'Text replaced.');
  else if (text !== '') replacePayload(text, { kind: 'typed' }, {}, 'Text replaced.');
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
