import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Mark, type MarkKind } from '../../ui/mark.tsx';
import type { ReadingResult } from '../../workers/patch-protocol.ts';
import styles from './readings-strip.module.css';

interface ReadingsStripProps {
  readonly readings: readonly ReadingResult[];
  /** Id of the reading whose result is shown. */
  readonly shown: string;
  readonly onShow: (id: string) => void;
  /** The id of the pane that shows the result. */
  readonly controls: string;
}

export const verdictMarks: Readonly<Record<ReadingResult['verdict'], MarkKind>> = {
  shown: 'pass',
  same: 'pass',
  differs: 'warning',
  fails: 'error',
};

export const verdictWords: Readonly<Record<ReadingResult['verdict'], string>> = {
  shown: 'Shown',
  same: 'Same',
  differs: 'Differs',
  fails: 'Fails',
};

export const kindWords: Readonly<Record<ReadingResult['kind'], string>> = {
  standard: 'the standard',
  client: 'for a client',
  wrong: 'a wrong reading',
  limits: 'limits of a service',
};

/** The mark of a reading: the reading that is shown may itself be one that fails. */
export function markOf({ verdict, status }: ReadingResult): MarkKind {
  return status >= 400 ? 'error' : verdictMarks[verdict];
}

/** Who reads the PATCH how: one cell for each reading, of which one is shown. */
export function ReadingsStrip({ readings, shown, onShow, controls }: ReadingsStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cell = strip.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    const box = strip.current;
    if (!cell || !box) return;
    // Not scrollIntoView: that would scroll the page around it as well.
    const left = cell.offsetLeft - box.offsetLeft;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (left + cell.offsetWidth > box.scrollLeft + box.clientWidth) box.scrollLeft = left + cell.offsetWidth - box.clientWidth;
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = readings.findIndex(({ id }) => id === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: readings.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = readings[(to + readings.length) % readings.length];
    if (next === undefined) return;
    onShow(next.id);
    strip.current?.querySelector<HTMLElement>(`[data-reading="${next.id}"]`)?.focus();
  };

  return (
    <div className={styles.frame}>
      <p className={styles.label} aria-hidden="true">
        <strong>As read by</strong>
        <span>pick to switch</span>
      </p>
      <div ref={strip} className={styles.strip} role="tablist" tabIndex={-1} aria-label="As read by" onKeyDown={onKeyDown}>
        {readings.map((reading) => {
          const { id, name, kind, verdict, reason, what } = reading;
          const isShown = id === shown;
          return (
            <button
              key={id}
              type="button"
              role="tab"
              className={styles.cell}
              data-reading={id}
              data-kind={kind}
              aria-selected={isShown}
              aria-controls={controls}
              tabIndex={isShown ? 0 : -1}
              title={what}
              onClick={() => onShow(id)}
            >
              <span className={styles.name}>
                <Mark kind={markOf(reading)} size={13} />
                <span>{name}</span>
                {kind === 'wrong' ? <span className={styles.wrong}>wrong</span> : null}
              </span>
              <span className={styles.verdict}>
                <strong>{verdictWords[verdict]}</strong> {reason}
              </span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
