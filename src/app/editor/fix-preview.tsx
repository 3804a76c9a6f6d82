import { useMemo, useState } from 'react';
import type { TextEdit } from '../../core/finding.ts';
import { tokenizeLine } from './json-tokens.ts';
import styles from './fix-preview.module.css';
import { previewFix, type PreviewLine } from './preview-lines.ts';

/** Lines shown at once; the rest comes on request. */
const mostLines = 6;

interface FixPreviewProps {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What a fix removes and adds, with the changed words marked. */
export function FixPreview({ text, edits }: FixPreviewProps) {
  const lines = useMemo(() => previewFix(text, edits), [text, edits]);
  const [all, setAll] = useState(false);
  const shown = all || lines.length <= mostLines + 1 ? lines : lines.slice(0, mostLines);
  if (lines.length === 0) return null;
  return (
    <figure className={styles.preview} aria-label={inWords(lines)}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll sideways, by keyboard too */}
      <div className={styles.lines} tabIndex={0} role="presentation">
        {shown.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </div>
      {shown.length < lines.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {lines.length - shown.length} more
        </button>
      ) : null}
    </figure>
  );
}

function inWords(lines: readonly PreviewLine[]): string {
  const side = (sign: '-' | '+') => lines.filter((line) => line.sign === sign).map(({ text }) => text.trim());
  const [before, after] = [side('-').join(' '), side('+').join(' ')];
  if (before === '') return `Adds ${after}`;
  return after === '' ? `Removes ${before}` : `Before ${before}, after ${after}`;
}

interface Piece {
  readonly text: string;
  readonly kind: string;
  readonly changed: boolean;
}

/** Cuts a line where its colour or its mark changes. */
function pieces({ text, start, end }: PreviewLine): readonly Piece[] {
  const tokens = tokenizeLine(text);
  const cuts = [...new Set([...tokens.map((token) => token.start), start, end, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    kind: tokens.findLast((token) => token.start <= from)?.kind ?? 'plain',
    changed: from >= start && from < end,
  }));
}

function Line({ line }: { readonly line: PreviewLine }) {
  return (
    <div className={line.sign === '-' ? styles.removed : styles.added}>
      <span className={styles.sign}>{line.sign === '-' ? '−' : '+'}</span>
      <code className={styles.text}>
        {pieces(line).map(({ text, kind, changed }, index) => (
          <span key={index} className={styles[kind]} data-changed={changed || undefined}>
            {text}
          </span>
        ))}
      </code>
    </div>
  );
}
