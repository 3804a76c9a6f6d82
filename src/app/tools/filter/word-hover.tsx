import { useEffect, useState, type RefObject } from 'react';
import type { WordFacts } from '../../workers/filter-protocol.ts';
import { caretPlace, stretchAt } from './caret-place.ts';
import styles from './word-hover.module.css';

interface WordHoverProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly words: readonly WordFacts[];
}

/** How long the pointer rests on a word before its facts show. */
const restMs = 300;

/** What the word under the pointer is: an attribute with its characteristics, or an operator. */
export function WordHover({ area, words }: WordHoverProps) {
  const [shown, setShown] = useState<{ readonly word: WordFacts; readonly left: number; readonly top: number } | null>(null);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const move = (event: PointerEvent) => {
      clearTimeout(timer);
      if (event.pointerType !== 'mouse') return;
      timer = setTimeout(() => {
        const word = words[stretchAt(element, words, event.clientX, event.clientY)];
        if (word === undefined) setShown(null);
        else {
          const { left, bottom } = caretPlace(element, word.offset);
          setShown({ word, left: Math.min(left, Math.max(0, element.clientWidth - 320)), top: bottom + 6 });
        }
      }, restMs);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', hide);
    element.addEventListener('input', hide);
    return () => {
      hide();
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', hide);
      element.removeEventListener('input', hide);
    };
  }, [area, words]);
  if (shown === null) return null;
  return (
    <div role="tooltip" className={styles.hover} style={{ left: shown.left, top: shown.top }}>
      <strong>{shown.word.title}</strong>
      {shown.word.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
