import type { EvidenceLevel, Finding } from '../../../core/finding.ts';
import { useApp } from '../../state/store.ts';
import styles from './habit-lines.module.css';
import { MessageText } from '../../ui/message-text.tsx';

const levels: Readonly<Record<EvidenceLevel, string>> = {
  'vendor-doc': 'Its maker documents it',
  captured: 'Seen in a captured request',
  fixture: 'From a test file named after the client',
  'client-source': 'Read in its source code',
  'implementer-note': 'The author of a server says so',
  inferred: 'Concluded from what is documented',
  unconfirmed: 'Reported, no good source seen',
};

/** Where a finding is what the likely client is known to do: what that is, what servers make of it, and how it is known. */
export function HabitLines({ finding }: { readonly finding: Finding }) {
  const client = useApp((state) => state.report?.subjects[finding.subject]?.client);
  const habits = client?.habits.filter(({ id }) => finding.habits?.includes(id)) ?? [];
  return habits.map(({ id, text, evidence }) => (
    <p key={id} className={styles.habit}>
      <MessageText text={text} />{' '}
      <span className={styles.level} title={levels[evidence]}>
        {evidence}
      </span>
    </p>
  ));
}
