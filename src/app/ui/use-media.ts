import { useSyncExternalStore } from 'react';

/** Widths under which the layout changes (ui/design.md section 2). */
export const narrow = '(max-width: 767.98px)';
export const medium = '(max-width: 1199.98px)';

/** Half-way between a phone and a small laptop: two panes, but no room for a row of words in each. */
export const tight = '(max-width: 899.98px)';

/** Follows a media query. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}
