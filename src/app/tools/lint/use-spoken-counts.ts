import { useEffect } from 'react';
import { useApp } from '../../state/store.ts';
import { countsInWords } from './finding-words.ts';

/** Tells readers how many findings there are, whenever that changes. */
export function useSpokenCounts(): void {
  const words = useApp((state) => (state.report === null ? '' : countsInWords(state.report)));
  const announce = useApp((state) => state.announce);
  useEffect(() => {
    if (words !== '') announce(words);
  }, [words, announce]);
}
