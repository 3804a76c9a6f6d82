import { useCallback, useEffect, useRef, useState } from 'react';

/** How long the words of an applied fix stay marked. */
export const flashMs = 1200;

/** True where the user asked for less motion: a mark then stays until the next key instead of fading by itself. */
export function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Runs `end` when a flash is over. @returns a function that ends it at once. */
export function afterFlash(end: () => void): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener('keydown', stop, true);
    end();
  };
  const timer = isMotionReduced() ? undefined : setTimeout(stop, flashMs);
  if (timer === undefined) document.addEventListener('keydown', stop, true);
  return stop;
}

/** What is flashing now, and a function that starts a flash in its place. */
export function useFlash<Item>(): [readonly Item[], (items: readonly Item[]) => void] {
  const [items, setItems] = useState<readonly Item[]>([]);
  const stop = useRef<(() => void) | undefined>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const start = useCallback((next: readonly Item[]) => {
    stop.current?.();
    setItems(next);
    stop.current = afterFlash(() => setItems([]));
  }, []);
  return [items, start];
}
