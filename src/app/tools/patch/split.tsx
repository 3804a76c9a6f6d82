import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useApp } from '../../state/store.ts';
import { Splitter } from '../../ui/splitter.tsx';
import styles from './split.module.css';

interface SplitProps {
  /** Under which the size is remembered. */
  readonly name: string;
  readonly label: string;
  /** `vertical`: a line between left and right; the right pane has the size. `horizontal`: the upper one has it. */
  readonly orientation: 'vertical' | 'horizontal';
  /** Size to start with, in pixels, of a room. */
  readonly start: (room: number) => number;
  readonly smallest: number;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** Two panes with a line between them that can be moved. */
export function Split({ name, label, orientation, start, smallest, first, second }: SplitProps) {
  const panes = useRef<HTMLDivElement>(null);
  const isVertical = orientation === 'vertical';
  const [room, setRoom] = useState(isVertical ? 1368 : 720);
  const stored = useApp((state) => state.splits[name]);
  const setSplit = useApp((state) => state.setSplit);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom(isVertical ? entry.contentRect.width : entry.contentRect.height);
    });
    if (panes.current !== null) observer.observe(panes.current);
    return () => observer.disconnect();
  }, [isVertical]);
  const max = Math.max(smallest, room - smallest);
  const size = Math.min(Math.max(stored ?? start(room), smallest), max);
  const style: CSSProperties & Record<'--size', string> = { '--size': `${Math.round(size)}px` };
  const id = `split-${name}`;
  return (
    <div ref={panes} className={styles.split} data-orientation={orientation} style={style}>
      <div className={styles.pane} {...(isVertical ? {} : { id })}>
        {first}
      </div>
      <Splitter
        label={label}
        controls={id}
        orientation={orientation}
        size={size}
        min={smallest}
        max={max}
        onSize={(next) => setSplit(name, next === 0 ? null : next)}
      />
      <div className={styles.pane} {...(isVertical ? { id } : {})}>
        {second}
      </div>
    </div>
  );
}
