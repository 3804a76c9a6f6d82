import type { Finding, Severity } from '../../../core/finding.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './finding-counts.module.css';

interface FindingCountsProps {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly selected: number | null;
  readonly onChoose: (index: number) => void;
}

const severities: readonly (readonly [Severity, one: string, many: string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'info', 'info'],
];

/** How many findings of each severity; a press goes to the next of them. */
export function FindingCounts({ name, findings, selected, onChoose }: FindingCountsProps) {
  if (findings.length === 0) {
    return (
      <span className={styles.none}>
        <Mark kind="pass" size={13} />0 findings
      </span>
    );
  }
  return (
    <span className={styles.counts}>
      {severities.map(([severity, one, many]) => {
        const indexes = findings.flatMap((finding, index) => (finding.severity === severity ? [index] : []));
        const [first] = indexes;
        if (first === undefined) return null;
        const words = `${indexes.length} ${indexes.length === 1 ? one : many}`;
        return (
          <button
            key={severity}
            type="button"
            className={styles.count}
            data-severity={severity}
            aria-label={`${name}: ${words}, go to the next`}
            title={`${words}, go to the next`}
            onClick={() => onChoose(indexes.find((index) => selected !== null && index > selected) ?? first)}
          >
            <Mark kind={severity} size={13} />
            {indexes.length}
          </button>
        );
      })}
    </span>
  );
}
