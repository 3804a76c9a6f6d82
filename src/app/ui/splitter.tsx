/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex -- a separator that is moved is no rule between texts */
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { classNames } from './class-names.ts';
import styles from './splitter.module.css';

interface SplitterProps {
  readonly label: string;
  /** The id of the pane that has the size. */
  readonly controls: string;
  /** `vertical`: a line between left and right. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Pixels of the controlled pane, which is the right or the upper one. 0: collapsed. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Null: back to the size the layout starts with. */
  readonly onSize: (size: number | null) => void;
}

const step = 16;
const bigStep = 64;

/** The line between two panes: dragged, or moved by arrow keys; Enter collapses, a double click goes back to the start. */
export function Splitter({ label, controls, orientation, size, min, max, onSize }: SplitterProps) {
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const [dragging, setDragging] = useState(false);
  const vertical = orientation === 'vertical';
  const sign = vertical ? -1 : 1;
  const place = (event: PointerEvent) => (vertical ? event.clientX : event.clientY);
  const clamp = (wanted: number) => Math.round(Math.min(Math.max(wanted, min), max));

  const onKeyDown = (event: KeyboardEvent) => {
    const by = (event.shiftKey ? bigStep : step) * sign;
    const sizes: Readonly<Record<string, number | null>> = {
      [vertical ? 'ArrowRight' : 'ArrowDown']: clamp(size + by),
      [vertical ? 'ArrowLeft' : 'ArrowUp']: clamp(size - by),
      Home: vertical ? max : min,
      End: vertical ? min : max,
      Enter: vertical && size > 0 ? 0 : null,
    };
    const next = sizes[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSize(next);
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation={orientation}
      aria-valuenow={Math.round(size)}
      aria-valuemin={0}
      aria-valuemax={Math.round(max)}
      aria-valuetext={size === 0 ? 'closed' : `${Math.round(size)} pixels`}
      className={classNames(styles.splitter, styles[orientation], dragging && styles.dragging)}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onSize(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: place(event), size };
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onSize(clamp(start.current.size + (place(event) - start.current.at) * sign));
      }}
      onLostPointerCapture={() => {
        start.current = null;
        setDragging(false);
      }}
    >
      <span className={styles.grip} />
      {dragging ? <span className={styles.size}>{Math.round(size)} px</span> : null}
    </div>
  );
}
