import type { Severity } from '../../../core/finding.ts';
import type { Sample } from '../../samples/sample.ts';
import { useApp } from '../../state/store.ts';
import type { RuleFacts } from '../../workers/protocol.ts';
import { Mark } from '../../ui/mark.tsx';
import { count } from './finding-words.ts';
import styles from './sample-verdict.module.css';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest severity of what an example shows; `pass` where it shows nothing wrong. */
function gravest({ expects }: Sample, rules: ReadonlyMap<string, RuleFacts>): Severity | 'pass' {
  if (expects.length === 0) return 'pass';
  const severities = new Set(expects.map(({ rule }) => rules.get(rule)?.severity));
  return order.find((severity) => severities.has(severity)) ?? 'error';
}

/** How many findings an example has, and the gravest of them. */
export function SampleVerdict({ sample }: { readonly sample: Sample }) {
  const rules = useApp((state) => state.rules);
  return (
    <span className={styles.verdict}>
      <Mark kind={gravest(sample, rules)} size={13} />
      {count(sample.expects.length, 'finding')}
    </span>
  );
}
