import { useEffect, useEffectEvent } from 'react';
import { isTyping, matchesKeys } from './keys.ts';

export interface Shortcut {
  readonly keys: string;
  readonly run: () => void;
  /** Works in fields and editors as well; not for keys that are text. */
  readonly whileTyping?: boolean;
  /** Leaves the key alone while this is false. */
  readonly when?: () => boolean;
}

/** Listens for shortcuts in the whole page, before any editor does, as long as no dialog is open. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('[role="dialog"][data-state="open"][data-modal]') !== null) return;
    const shortcut = shortcuts.find(({ keys, when }) => matchesKeys(event, keys) && when?.() !== false);
    if (shortcut === undefined || (shortcut.whileTyping !== true && isTyping(event))) return;
    event.preventDefault();
    event.stopPropagation();
    shortcut.run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener('keydown', listener, { capture: true });
    return () => removeEventListener('keydown', listener, { capture: true });
  }, []);
}
