import type { Report } from '../../../core/finding.ts';
import { useApp } from '../../state/store.ts';
import { Mark } from '../../ui/mark.tsx';
import { count } from './finding-words.ts';
import styles from './no-findings.module.css';
import { exchangeWords, kindWords } from './subject-words.ts';

/** What a clean payload was checked as, so that silence says something. */
export function NoFindings({ report }: { readonly report: Report }) {
  const rules = useApp((state) => [...state.rules.keys()].filter((id) => state.ruleLevels[id] !== 'off').length);
  const members = useApp((state) => state.members);
  const [subject] = report.subjects;
  if (subject === undefined) return null;
  return (
    <div className={styles.clean}>
      <Mark kind="pass" size={20} />
      <div>
        <p className={styles.title}>No findings</p>
        <p>
          Checked as {kindWords(subject)}, {exchangeWords(subject)}, SCIM {subject.version}: {count(members, 'attribute')} against RFC 7643
          and RFC 7644{rules > 0 ? `, by ${count(rules, 'rule')}` : ''}.
        </p>
        <p>If it is something else, say so with the chips above the text.</p>
      </div>
    </div>
  );
}
