import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useApp } from '../../state/store.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { medium, useMedia } from '../../ui/use-media.ts';
import styles from './filter-panes.module.css';

interface FilterPanesProps {
  readonly tree: ReactNode;
  readonly resources: ReactNode;
}

const smallest = 280;

/** Tree and resources side by side, parted by a splitter. */
export function FilterPanes({ tree, resources }: FilterPanesProps) {
  const isMedium = useMedia(medium);
  const panes = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1368);
  const name = isMedium ? 'filter-medium' : 'filter';
  const stored = useApp((state) => state.splits[name]);
  const setSplit = useApp((state) => state.setSplit);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    if (panes.current !== null) observer.observe(panes.current);
    return () => observer.disconnect();
  }, []);
  const max = Math.max(smallest, width - smallest);
  const size = Math.min(Math.max(stored ?? width - (isMedium ? 400 : 560), smallest), max);
  const style: CSSProperties & Record<'--size', string> = { '--size': `${size}px` };
  return (
    <div ref={panes} className={styles.panes} style={style}>
      <section id="filter-tree" className={styles.pane} data-pane="tree" aria-label="Syntax tree">
        {tree}
      </section>
      <Splitter
        label="Size of the panes"
        controls="filter-resources"
        orientation="vertical"
        size={size}
        min={smallest}
        max={max}
        onSize={(next) => setSplit(name, next === 0 ? null : next)}
      />
      <section id="filter-resources" className={styles.pane} data-pane="resources" aria-label="Resources">
        {resources}
      </section>
    </div>
  );
}
