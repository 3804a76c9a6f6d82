import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { Proof } from '../../workers/patch-protocol.ts';
import styles from './proof-list.module.css';

const words: Readonly<Record<Proof['severity'], string>> = { pass: 'Pass', warning: 'Warning', error: 'Error' };

/** What was tried with the PATCH that was written, and how it went. */
export function ProofList({ proofs }: { readonly proofs: readonly Proof[] }) {
  return (
    <section className={styles.section} aria-label="Proved here">
      <h3 className={styles.title}>Proved here</h3>
      <ul className={styles.list}>
        {proofs.map(({ severity, title, detail }) => (
          <li key={title + detail}>
            <Mark kind={severity} label={words[severity]} size={15} />
            <div>
              <p>{title}</p>
              <p className={styles.detail}>
                <MessageText text={detail} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
