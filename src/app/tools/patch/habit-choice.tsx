import { useId } from 'react';
import type { Finding } from '../../../core/finding.ts';
import styles from './habit-choice.module.css';
import type { Habit } from './patch-drafts.ts';

const habits: readonly { readonly id: Habit; readonly name: string; readonly detail: string }[] = [
  { id: 'paths', name: 'RFC 7644 servers', detail: 'one operation for each change, with a path' },
  { id: 'pathless', name: 'As few operations as possible, as Okta sends it', detail: 'one replace without a path, value paths apart' },
  { id: 'entra', name: 'As Entra ID (default) sends it', detail: 'op with a capital, booleans as text' },
];

interface HabitChoiceProps {
  readonly habit: Habit;
  /** Of the PATCH that was written by the chosen habit. */
  readonly findings: readonly Finding[];
  readonly onChoose: (habit: Habit) => void;
}

/** For whom the PATCH is written. */
export function HabitChoice({ habit, findings, onChoose }: HabitChoiceProps) {
  const name = useId();
  const title = useId();
  return (
    <div>
      <div className={styles.bar}>
        <h2 id={title}>Write it for</h2>
      </div>
      <div role="radiogroup" aria-labelledby={title}>
        {habits.map(({ id, name: words, detail }) => (
          <label key={id} className={styles.habit} data-chosen={id === habit || undefined}>
            <input type="radio" name={name} value={id} checked={id === habit} onChange={() => onChoose(id)} />
            <span className={styles.name}>{words}</span>
            <span className={styles.detail}>
              {detail}
              {id === habit && findings.length > 0 ? `; ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}` : ''}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
