import { useId } from 'react';
import type { Counts } from '../../../core/finding.ts';
import type { SeverityFilter as Filter } from '../../state/findings-slice.ts';
import { useApp } from '../../state/store.ts';
import { Mark } from '../../ui/mark.tsx';
import { count } from './finding-words.ts';
import styles from './severity-filter.module.css';

const segments: readonly Filter[] = ['all', 'error', 'warning', 'info'];

function segmentWords(segment: Filter, counts: Counts): string {
  if (segment === 'all') return 'All findings';
  if (segment === 'info') return `${counts.info} info`;
  return count(counts[segment], segment);
}

/** Chooses which severities are listed. */
export function SeverityFilter({ counts }: { readonly counts: Counts }) {
  const name = useId();
  const filter = useApp((state) => state.severityFilter);
  const setFilter = useApp((state) => state.setSeverityFilter);
  return (
    <div className={styles.filter} role="radiogroup" aria-label="Severity">
      {segments.map((segment) => (
        <label
          key={segment}
          className={styles.segment}
          title={segmentWords(segment, counts)}
          data-zero={segment !== 'all' && counts[segment] === 0 ? '' : undefined}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={segment}
            checked={filter === segment}
            aria-label={segmentWords(segment, counts)}
            onChange={() => setFilter(segment)}
          />
          {segment === 'all' ? (
            'All'
          ) : (
            <>
              <Mark kind={segment} size={13} />
              <span className={styles.count}>{counts[segment].toLocaleString('en')}</span>
            </>
          )}
        </label>
      ))}
    </div>
  );
}
