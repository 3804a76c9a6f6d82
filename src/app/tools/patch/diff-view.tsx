import { useEffect, useRef } from 'react';
import { tokenizeLine } from '../../editor/json-tokens.ts';
import type { DiffLine } from '../../workers/patch-protocol.ts';
import styles from './diff-view.module.css';

interface DiffViewProps {
  readonly label: string;
  readonly lines: readonly DiffLine[];
  /** Indexes of the lines that the chosen operation changed. */
  readonly linked?: readonly number[];
}

const noLines: readonly number[] = [];
const words = { '-': 'Removed: ', '+': 'Added: ', ' ': '' } as const;

/** Two texts as one, with signs, line numbers and the changed words marked. */
export function DiffView({ label, lines, linked = noLines }: DiffViewProps) {
  const box = useRef<HTMLElement>(null);
  const [first] = linked;
  useEffect(() => {
    if (first !== undefined) box.current?.querySelector('[data-linked]')?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  const marked = new Set(linked);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keys
    <section ref={box} className={styles.diff} tabIndex={0} aria-label={label}>
      <div className={styles.lines}>
        {lines.map((line, index) => (
          <Line key={index} line={line} isLinked={marked.has(index)} />
        ))}
      </div>
    </section>
  );
}

interface Piece {
  readonly text: string;
  readonly kind: string;
  readonly isChanged: boolean;
}

/** Cuts a line where its colour or its mark changes. */
function piecesOf({ text, start, end }: DiffLine): readonly Piece[] {
  const tokens = tokenizeLine(text);
  const cuts = [...new Set([...tokens.map((token) => token.start), start, end, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    kind: tokens.findLast((token) => token.start <= from)?.kind ?? 'plain',
    isChanged: from >= start && from < end,
  }));
}

function Line({ line, isLinked }: { readonly line: DiffLine; readonly isLinked: boolean }) {
  const isFold = line.before === null && line.after === null;
  return (
    <div className={styles.line} data-sign={line.sign} data-linked={isLinked || undefined} data-fold={isFold || undefined}>
      <span className={styles.place} aria-hidden="true">
        {line.after ?? line.before ?? ''}
      </span>
      <span className={styles.sign} aria-hidden="true">
        {line.sign === '-' ? '−' : line.sign}
      </span>
      <code className={styles.text}>
        {line.sign === ' ' ? null : <span className={styles.spoken}>{words[line.sign]}</span>}
        {isFold
          ? line.text
          : piecesOf(line).map(({ text, kind, isChanged }, index) => (
              <span key={index} className={styles[kind]} data-changed={isChanged || undefined}>
                {text}
              </span>
            ))}
      </code>
    </div>
  );
}
