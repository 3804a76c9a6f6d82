import type { PersonalData } from '../../core/payload/personal-data.ts';
import styles from './share.module.css';
import { countInWords } from './share-words.ts';

type Kinds = PersonalData['kinds'];

interface PersonalDataListProps {
  readonly before: Kinds;
  /** The same of the text with stand-ins, in the same order; null while nothing is replaced. */
  readonly after: Kinds | null;
}

/** Kinds of personal data with counts and up to three samples; with stand-ins, what becomes of each. */
export function PersonalDataList({ before, after }: PersonalDataListProps) {
  if (before.length === 0) return <p className={styles.none}>No personal data found: no names, addresses, ids or secrets.</p>;
  return (
    <ul className={styles.kinds}>
      {before.map(({ kind, count, samples }) => {
        const standIns = after?.find((other) => other.kind === kind)?.samples ?? [];
        return (
          <li key={kind} data-kind={kind}>
            <span className={styles.count}>{countInWords(kind, count)}</span>
            <span className={styles.samples}>
              {samples.map((sample, index) => (
                <span key={sample}>
                  <code className={after === null ? undefined : styles.gone}>{sample}</code>
                  {standIns[index] !== undefined && standIns[index] !== sample && (
                    <>
                      <span aria-label="becomes"> → </span>
                      <code>{standIns[index]}</code>
                    </>
                  )}
                </span>
              ))}
              {count > samples.length && <span>and {count - samples.length} more</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
