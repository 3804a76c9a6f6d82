import { Clock } from 'lucide-react';
import { useMemo } from 'react';
import { useApp } from '../../state/store.ts';
import { Mark } from '../../ui/mark.tsx';
import { StatusItems } from '../../ui/status-items.tsx';
import { count, sizeInWords } from './finding-words.ts';
import styles from './lint-status.module.css';
import { Running } from './running.tsx';
import { exchangeWords, kindWords } from './subject-words.ts';

/** What the status bar says of the payload. */
export function LintStatus() {
  const report = useApp((state) => state.report);
  const ms = useApp((state) => state.reportMs);
  const slow = useApp((state) => state.slow);
  const text = useApp((state) => state.text);
  const big = useApp((state) => state.big);
  const bigLines = useApp((state) => (state.reportBig === null ? null : (state.overview?.lines ?? null)));
  const size = useMemo(() => (big === null ? measure(text) : { lines: bigLines ?? 0, bytes: big.blob.size }), [text, big, bigLines]);
  const subject = report?.subjects[0];
  if (report === null || subject === undefined) {
    return (
      <StatusItems>
        <span>{text === '' && big === null ? 'Waiting for a payload' : 'Checking'}</span>
        <Running />
        <span className={styles.spare}>Catalogs: SCIM 2.0</span>
      </StatusItems>
    );
  }
  const { error, warning, info } = report.counts;
  return (
    <StatusItems>
      {error > 0 ? (
        <span className={styles.error}>
          <Mark kind="error" size={13} />
          {count(error, 'error')}
        </span>
      ) : null}
      {warning > 0 ? (
        <span className={styles.warning}>
          <Mark kind="warning" size={13} />
          {count(warning, 'warning')}
        </span>
      ) : null}
      {info > 0 ? (
        <span className={styles.info}>
          <Mark kind="info" size={13} />
          {count(info, 'info', 'info')}
        </span>
      ) : null}
      {error + warning + info === 0 ? (
        <span className={styles.pass}>
          <Mark kind="pass" size={13} />
          No findings
        </span>
      ) : null}
      <span>
        {kindWords(subject)}, {exchangeWords(subject)}
      </span>
      <span className={styles.spare}>
        {count(size.lines, 'line')}, {sizeInWords(size.bytes)}
      </span>
      <span className={styles.spare}>
        <Clock size={13} strokeWidth={1.75} aria-hidden="true" />
        {slow ? 'checking' : `${Math.max(1, Math.round(ms)).toLocaleString('en')} ms`}
      </span>
      <Running />
    </StatusItems>
  );
}

function measure(text: string): { readonly lines: number; readonly bytes: number } {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (at < text.length - 1) lines += 1;
  return { lines, bytes: new TextEncoder().encode(text).length };
}
