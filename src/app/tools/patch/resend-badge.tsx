import { RefreshCw } from 'lucide-react';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { Resend } from '../../workers/patch-protocol.ts';
import { DiffView } from './diff-view.tsx';
import styles from './resend-badge.module.css';

const words: Readonly<Record<Resend['verdict'], string>> = {
  same: 'Sent twice: same result',
  differs: 'Sent twice: differs',
  fails: 'Sent twice: fails',
};

interface ResendBadgeProps {
  readonly resend: Resend;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The id of the part that it opens. */
  readonly controls: string;
}

/** What a retry would do; a press opens why. */
export function ResendBadge({ resend, isOpen, onToggle, controls }: ResendBadgeProps) {
  return (
    <button
      type="button"
      className={styles.badge}
      data-verdict={resend.verdict}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <RefreshCw size={12} strokeWidth={2} aria-hidden="true" />
      {words[resend.verdict]}
    </button>
  );
}

interface ResendDetailProps {
  readonly id: string;
  readonly resend: Resend;
  readonly onOperation: (operation: number) => void;
}

/** Why a retry does the same or not, what it changes, and how to write the PATCH so that it does no harm. */
export function ResendDetail({ id, resend, onOperation }: ResendDetailProps) {
  const { verdict, text, operation, advice, diff } = resend;
  return (
    <section id={id} className={styles.detail} aria-label="Sent twice">
      <div className={styles.words}>
        <Mark kind={verdict === 'same' ? 'pass' : verdict === 'differs' ? 'warning' : 'error'} label={words[verdict]} size={15} />
        <div>
          <p>
            <MessageText text={text} />
            {operation === null ? null : (
              <>
                {' '}
                <button type="button" className={styles.link} onClick={() => onOperation(operation)}>
                  Show operation {operation + 1}
                </button>
              </>
            )}
          </p>
          {advice === null ? null : (
            <p className={styles.advice}>
              <MessageText text={advice} />
            </p>
          )}
        </div>
      </div>
      {diff.length === 0 ? null : (
        <div className={styles.diff}>
          <p className={styles.title}>Second result against the first</p>
          <DiffView label="Second result against the first" lines={diff} />
        </div>
      )}
    </section>
  );
}
