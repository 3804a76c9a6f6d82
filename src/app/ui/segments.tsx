import { useId, type ReactNode } from 'react';
import styles from './segments.module.css';

export interface Segment {
  readonly id: string;
  /** What is read aloud, and shown where there is no `children`. */
  readonly label: string;
  readonly children?: ReactNode;
}

interface SegmentsProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A few choices side by side, one of them chosen: left and right move. */
export function Segments({ label, segments, chosen, onChoose }: SegmentsProps) {
  const name = useId();
  return (
    <div className={styles.segments} role="radiogroup" aria-label={label}>
      {segments.map(({ id, label: words, children }) => (
        <label key={id} className={styles.segment}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={id}
            checked={id === chosen}
            aria-label={words}
            onChange={() => onChoose(id)}
          />
          {children ?? words}
        </label>
      ))}
    </div>
  );
}
