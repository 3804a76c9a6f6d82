import { useDeferredValue, useEffect, useRef } from 'react';
import type { Range, Severity } from '../../../core/finding.ts';
import { cutLine, type Underline } from '../../editor/line-pieces.ts';
import { useApp } from '../../state/store.ts';
import { classNames } from '../../ui/class-names.ts';
import type { ShownLine } from '../../workers/protocol.ts';
import styles from './shown-lines.module.css';

/** What is marked in the lines: a finding, or words that were looked for. */
export interface ShownMark {
  readonly range: Range;
  readonly severity: Severity | null;
}

/** Some lines of a big text, to read: the place that was chosen is marked and in view. */
export function ShownLines({ mark }: { readonly mark: ShownMark | null }) {
  // Drawn in steps: two hundred lines at once would hold up the page.
  const surroundings = useDeferredValue(
    useApp((state) => state.surroundings),
    null,
  );
  const box = useRef<HTMLElement>(null);
  const line = mark?.range.start.line ?? 1;
  useEffect(() => {
    const scroller = box.current;
    const place = scroller?.querySelector<HTMLElement>('[data-place]');
    if (scroller === null || scroller === undefined) return;
    if (place === null || place === undefined) {
      scroller.scrollTo(0, 0);
      return;
    }
    const row = place.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    const left = row.left - frame.left + scroller.scrollLeft - frame.width / 3;
    scroller.scrollTo(Math.max(0, left), Math.max(0, row.top - frame.top + scroller.scrollTop - frame.height / 3));
  }, [surroundings, mark]);
  if (surroundings === null) return <div className={styles.box} />;
  const digits = String(surroundings.lines.at(-1)?.number ?? 1).length;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by keyboard
    <section ref={box} className={styles.box} tabIndex={0} aria-label={`Lines around line ${line.toLocaleString('en')}, read-only`}>
      <ol
        className={classNames(styles.lines, surroundings.lines.some(isLong) && styles.wrapped)}
        style={{ '--digits': `${Math.max(3, digits)}ch` } as Record<string, string>}
      >
        {surroundings.lines.map((shown) => (
          <Line key={shown.number} shown={shown} mark={mark} />
        ))}
      </ol>
    </section>
  );
}

/** So long that reading it sideways makes no sense; then all lines wrap. */
function isLong({ text }: ShownLine): boolean {
  return text.length > 400;
}

function Line({ shown, mark }: { readonly shown: ShownLine; readonly mark: ShownMark | null }) {
  const { number, text, offset, before, after } = shown;
  const isPlace = mark !== null && mark.range.start.line === number;
  const stretch = mark === null ? null : stretchIn(shown, mark.range);
  const underlines: readonly Underline[] =
    stretch === null || mark === null || mark.severity === null ? [] : [{ ...stretch, severity: mark.severity }];
  const flashes = stretch !== null && mark?.severity === null ? [stretch] : [];
  return (
    <li className={isPlace ? styles.placeLine : styles.line} value={number} aria-current={isPlace ? 'location' : undefined}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <code className={styles.text}>
        {before > 0 ? <Left amount={before} /> : null}
        {cutLine(text, offset, underlines, flashes).map((piece, index) => (
          <span
            key={index}
            className={piece.flash ? styles.found : undefined}
            data-token={piece.kind}
            {...(piece.severity === null ? {} : { 'data-severity': piece.severity })}
            {...(isPlace && (piece.severity !== null || piece.flash) ? { 'data-place': '' } : {})}
          >
            {piece.text}
          </span>
        ))}
        {after > 0 ? <Left amount={after} /> : null}
      </code>
    </li>
  );
}

/** Says that a part of a long line is not shown. */
function Left({ amount }: { readonly amount: number }) {
  return <span className={styles.left}>… {amount.toLocaleString('en')} more characters</span>;
}

/** The marked stretch as far as it lies in a line; an empty one is a character wide. */
function stretchIn({ offset, text }: ShownLine, { start, end }: Range): { start: number; end: number } | null {
  const from = Math.max(start.offset, offset);
  const to = Math.min(Math.max(end.offset, start.offset + 1), offset + text.length);
  return from < to || (start.offset >= offset && start.offset <= offset + text.length)
    ? { start: from, end: Math.max(to, from + 1) }
    : null;
}
