import { PanelRightOpen } from 'lucide-react';
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useApp } from '../../state/store.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { medium, narrow, useMedia } from '../../ui/use-media.ts';
import styles from './lint-panes.module.css';

interface LintPanesProps {
  readonly editor: ReactNode;
  readonly findings: ReactNode;
  readonly empty: boolean;
}

const smallest = 320;

/** The sizes that the layout starts with and may have (ui/design.md section 2). */
function sizes(width: number, height: number, isNarrow: boolean, isMedium: boolean, empty: boolean) {
  // Under 768 the upper pane has the size: 12 lines to start with, 5 at least.
  if (isNarrow) return { start: empty ? 316 : Math.min(Math.max(148, height * 0.4), 300), min: 148, max: Math.max(148, height - 160) };
  const max = Math.max(smallest, width - smallest);
  return {
    start: isMedium ? Math.min(380, Math.max(352, width * 0.42)) : Math.min(600, Math.max(380, width * 0.44)),
    min: smallest,
    max,
  };
}

/** Editor and findings, parted by a splitter: side by side, on a phone one above the other. */
export function LintPanes({ editor, findings, empty }: LintPanesProps) {
  const isNarrow = useMedia(narrow);
  const isMedium = useMedia(medium);
  const panes = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 1368, height: 800 });
  const name = isNarrow ? 'lint-narrow' : isMedium ? 'lint-medium' : 'lint';
  const stored = useApp((state) => state.splits[name]);
  const setSplit = useApp((state) => state.setSplit);

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    if (panes.current !== null) observer.observe(panes.current);
    return () => observer.disconnect();
  }, []);

  const { start, min, max } = sizes(room.width, room.height, isNarrow, isMedium, empty);
  const wanted = empty && isNarrow ? start : (stored ?? start);
  const closed = !isNarrow && wanted === 0;
  const size = closed ? 0 : Math.min(Math.max(wanted, min), max);
  const style: CSSProperties & Record<'--size', string> = { '--size': `${size}px` };
  return (
    <div ref={panes} className={styles.panes} style={style} data-closed={closed || undefined} data-empty={empty || undefined}>
      <section id="lint-editor" className={styles.pane} data-pane="editor" aria-label="Payload">
        {editor}
      </section>
      <Splitter
        label="Size of the panes"
        controls={isNarrow ? 'lint-editor' : 'lint-findings'}
        orientation={isNarrow ? 'horizontal' : 'vertical'}
        size={size}
        min={min}
        max={max}
        onSize={(next) => setSplit(name, next)}
      />
      <section id="lint-findings" className={styles.pane} data-pane="findings" aria-label={empty ? 'Examples' : 'Findings'}>
        {closed ? (
          <button type="button" className={styles.strip} onClick={() => setSplit(name, null)}>
            <PanelRightOpen size={15} strokeWidth={1.75} aria-hidden="true" />
            <span>{empty ? 'Examples' : 'Findings'}</span>
          </button>
        ) : (
          findings
        )}
      </section>
    </div>
  );
}
