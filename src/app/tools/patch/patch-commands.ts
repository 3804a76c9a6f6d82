import type { RefObject } from 'react';
import { changeBetween } from '../../editor/source-text.ts';
import { useApp } from '../../state/store.ts';
import { names, setInput } from './patch-drafts.ts';
import type { SideHandle } from './side-editor.tsx';

/** Puts a text in the place of what an editor holds, as one step that undo takes back. */
export function rewrite(editor: RefObject<SideHandle | null>, before: string, after: string): void {
  const edit = changeBetween(before, after);
  if (edit !== undefined) editor.current?.applyEdits([edit], { flash: true });
}

function offerWayBack(words: string, changed: readonly (keyof typeof names)[], change: () => void): void {
  const { drafts } = useApp.getState();
  const before = changed.map((name) => [name, drafts[names[name]] ?? ''] as const);
  change();
  useApp.getState().showToast(words, {
    label: 'Undo',
    run: () => {
      for (const [name, text] of before) setInput(name, text);
    },
  });
}

/** Goes on with a result as the text to change. */
export function editResult(after: string): void {
  offerWayBack('After holds the result. Change it, and the PATCH follows.', ['after', 'mode'], () => {
    setInput('after', after);
    setInput('mode', 'write');
  });
}

/** Shows what a PATCH that was written does, operation by operation. */
export function applyWritten(patchOp: string): void {
  offerWayBack('The PATCH that was written is applied to Before.', ['patchOp', 'mode'], () => {
    setInput('patchOp', patchOp);
    setInput('mode', 'apply');
  });
}

/** The side whose editor has the keyboard. */
export function focusedSide(): string | null {
  return document.activeElement?.closest('[data-side]')?.getAttribute('data-side') ?? null;
}
