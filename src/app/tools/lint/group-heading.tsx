import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Counts, Severity } from '../../../core/finding.ts';
import { Mark } from '../../ui/mark.tsx';
import { count, groupWords } from './finding-words.ts';
import styles from './group-heading.module.css';
import type { ResourceGroup } from './resource-groups.ts';
import { resourceWords } from './resource-words.ts';

/** The heading over the findings of one severity. */
export function SeverityHeading({ severity, counts }: { readonly severity: Severity; readonly counts: Counts }) {
  const { name, meaning } = groupWords[severity];
  return (
    <h3 className={styles.heading}>
      {name}
      <span className={styles.badge} data-severity={severity}>
        {counts[severity].toLocaleString('en')}
      </span>
      <span className={styles.meaning}>{meaning}</span>
    </h3>
  );
}

interface ResourceHeadingProps {
  readonly group: ResourceGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The heading over the findings of one resource: which one it is, and how many it has; a click closes and opens it. */
export function ResourceHeading({ group, open, onToggle }: ResourceHeadingProps) {
  const { resource, entries } = group;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <h3 className={styles.heading}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
        <Chevron size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className={styles.name}>{resource === null ? 'The whole text' : resourceWords(resource)}</span>
        {resource === null || resource.pointer === '' ? null : (
          <span className={styles.meaning}>line {resource.range.start.line.toLocaleString('en')}</span>
        )}
        <span className={styles.counts}>
          {severities.map((severity) => {
            const amount = entries.filter(({ finding }) => finding.severity === severity).length;
            return amount === 0 ? null : (
              <span key={severity} title={count(amount, severity, severity === 'info' ? 'info' : `${severity}s`)}>
                <Mark kind={severity} size={13} label={severity} />
                {amount.toLocaleString('en')}
              </span>
            );
          })}
        </span>
      </button>
    </h3>
  );
}

/** What a group is called for readers of screens. */
export function groupName(group: ResourceGroup): string {
  return group.resource === null ? 'The whole text' : resourceWords(group.resource);
}
