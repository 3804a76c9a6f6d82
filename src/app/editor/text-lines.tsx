import { useEffect, useState, type RefObject } from 'react';
import type { Finding } from '../../core/finding.ts';
import { severityWord, type LineMark } from './finding-marks.ts';
import { cutLine, underlinesOf, type Stretch } from './line-pieces.ts';
import icons from './severity-marks.module.css';
import styles from './text-surface.module.css';

interface TextLinesProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly shown: string;
  readonly starts: Int32Array;
  readonly findings: readonly Finding[];
  readonly marks: ReadonlyMap<number, LineMark>;
  readonly toShown: (offset: number) => number;
  readonly caretLine: number;
  readonly flashes: readonly Stretch[];
  readonly onSelectFinding: (index: number) => void;
}

/** Lines drawn beyond the visible ones, so that a fast scroll finds them there. */
const spare = 30;

const weight = { error: 0, warning: 1, info: 2 };

/** The coloured lines behind the text area, and its gutter. Readers of screens read the text area itself and the list of findings. */
export function TextLines({ scroller, shown, starts, findings, marks, toShown, caretLine, flashes, onSelectFinding }: TextLinesProps) {
  const [from, to] = useVisibleLines(scroller, starts.length);
  const first = (starts[from] ?? 0) - 1;
  const last = starts[to] ?? shown.length + 1;
  const underlines = underlinesOf(findings, toShown)
    .filter(({ start, end }) => end > first && start < last)
    .sort((a, b) => weight[a.severity] - weight[b.severity]);
  const lines = [];
  for (let index = from; index < to; index++) {
    const start = starts[index] ?? 0;
    const end = index + 1 < starts.length ? (starts[index + 1] ?? 0) - 1 : shown.length;
    const mark = marks.get(index + 1);
    lines.push(
      <div
        key={index}
        className={index + 1 === caretLine ? styles.caretLine : styles.line}
        style={{ insetBlockStart: `calc(${index} * 1lh + var(--top))` }}
      >
        <span className={styles.gutter}>
          {mark !== undefined && (
            <span
              className={`${icons.icon} ${icons[mark.severity]}`}
              title={severityWord[mark.severity]}
              data-severity={mark.severity}
              onPointerDown={(event) => {
                event.preventDefault();
                onSelectFinding(mark.indexes[0] ?? 0);
              }}
            />
          )}
          {index + 1}
        </span>
        <span className={styles.text}>
          {cutLine(
            shown.slice(start, end),
            start,
            underlines.filter((line) => line.end > start && line.start <= end),
            flashes,
          ).map((piece, number) => (
            <span
              key={number}
              className={piece.flash ? styles.flash : undefined}
              data-token={piece.kind}
              {...(piece.severity === null ? {} : { 'data-severity': piece.severity })}
            >
              {piece.text}
            </span>
          ))}
        </span>
      </div>,
    );
  }
  return (
    <div className={styles.lines} aria-hidden="true">
      {lines}
    </div>
  );
}

/** First and last line (exclusive) to draw, from 0. */
function useVisibleLines(scroller: RefObject<HTMLDivElement | null>, count: number): [number, number] {
  const [range, setRange] = useState<[number, number]>([0, 100]);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = (): void => {
      const lineHeight = Number.parseFloat(getComputedStyle(box).lineHeight) || 20;
      const first = Math.floor(box.scrollTop / lineHeight);
      const visible = Math.ceil(box.clientHeight / lineHeight);
      // In steps, so that not every pixel of a scroll draws anew.
      const from = Math.max(0, Math.floor((first - spare) / 10) * 10);
      const to = Math.ceil((first + visible + spare) / 10) * 10;
      setRange((old) => (old[0] === from && old[1] === to ? old : [from, to]));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return [Math.min(range[0], count), Math.min(range[1], count)];
}

/** Width of the widest line in `ch`; wide characters count double, a tab as two. */
export function widestLine(shown: string): number {
  let widest = 0;
  let width = 0;
  for (let at = 0; at < shown.length; at++) {
    const code = shown.charCodeAt(at);
    if (code === 10) {
      widest = Math.max(widest, width);
      width = 0;
    } else width += code === 9 || code > 0x10ff ? 2 : 1;
  }
  return Math.max(widest, width) + 1;
}
