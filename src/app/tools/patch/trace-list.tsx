import { useRef, type KeyboardEvent } from 'react';
import type { PatchOutcome } from '../../workers/patch-protocol.ts';
import { TraceCard, type CardState } from './trace-card.tsx';
import styles from './trace-list.module.css';

interface TraceListProps {
  readonly outcome: PatchOutcome;
  readonly chosen: number | null;
  readonly onChoose: (operation: number) => void;
}

/** Cards that are drawn; the others are stepped to by keys, or shown when the list comes to them. */
const mostCards = 200;

/** One card for each operation, in order: how its path was read, what it selected, what it changed. */
export function TraceList({ outcome, chosen, onChoose }: TraceListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { operations, failure } = outcome;
  if (operations === 0) {
    return <p className={styles.empty}>{failure === null ? 'The PatchOp has no operation.' : 'No operation was reached.'}</p>;
  }
  const shown = chosen ?? failure?.operation ?? 0;
  const first = Math.max(0, Math.min(shown - mostCards / 2, operations - mostCards));
  const indexes = Array.from({ length: Math.min(operations, mostCards) }, (_, index) => first + index);

  const go = (index: number) => {
    if (index < 0 || index >= operations) return;
    onChoose(index);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-operation="${index}"] button`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowRight: shown + 1, ArrowDown: shown + 1, ArrowLeft: shown - 1, ArrowUp: shown - 1, Home: 0, End: operations - 1 }[
      event.key
    ];
    if (target === undefined || !(event.target instanceof Element) || event.target.closest('[data-head]') === null) return;
    event.preventDefault();
    go(target);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the buttons inside, heard in one place
    <ol ref={list} className={styles.list} aria-label="Operations" onKeyDown={onKeyDown}>
      {operations > indexes.length ? (
        <li className={styles.more}>
          Operations {first + 1} to {first + indexes.length} of {operations.toLocaleString('en')}; the arrow keys go on.
        </li>
      ) : null}
      {indexes.map((index) => (
        <TraceCard
          key={index}
          index={index}
          state={stateOf(index, outcome)}
          trace={outcome.trace.find(({ operation }) => operation === index)}
          place={outcome.places?.[index]}
          failure={failure?.operation === index ? failure : null}
          isChosen={index === chosen}
          isTabStop={index === shown}
          onChoose={() => onChoose(index)}
        />
      ))}
    </ol>
  );
}

function stateOf(index: number, { failure, ok }: PatchOutcome): CardState {
  if (ok || failure === null) return 'done';
  if (failure.operation === null) return 'notReached';
  if (index === failure.operation) return 'failed';
  return index < failure.operation ? 'undone' : 'notReached';
}
