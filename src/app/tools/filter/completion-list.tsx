/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the text area keeps the focus and the keys, as a combobox has it */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Completion } from '../../../core/filter/complete.ts';
import { caretPlace } from './caret-place.ts';
import styles from './completion-list.module.css';

interface CompletionListProps {
  readonly id: string;
  readonly offers: readonly Completion[];
  readonly chosen: number;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly onTake: (completion: Completion) => void;
}

/** What may come next, under the word it would complete. */
export function CompletionList({ id, offers, chosen, area, onTake }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const start = offers[0]?.offset ?? 0;
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const { left, bottom } = caretPlace(element, start);
    const width = list.current?.offsetWidth ?? 0;
    setPlace({ left: Math.max(0, Math.min(left, element.clientWidth - width)), top: bottom + 4 });
  }, [area, start, offers]);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div ref={list} id={id} role="listbox" aria-label="Completions" className={styles.list} style={place}>
      {offers.map((completion, index) => (
        <div
          key={completion.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.option}
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(completion);
          }}
        >
          <code>{completion.label}</code>
          <span className={styles.detail}>{completion.detail}</span>
        </div>
      ))}
    </div>
  );
}
