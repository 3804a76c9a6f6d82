import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Report } from '../../../core/finding.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { FindingGroup } from './finding-group.tsx';
import { groupFindings, listOrder } from './finding-groups.ts';
import { count } from './finding-words.ts';
import styles from './findings-pane.module.css';
import type { LintCommands } from './lint-commands.ts';
import { NoFindings } from './no-findings.tsx';

/** Cards drawn at once; more are drawn as the end of the list comes into view. */
const batch = 100;

/** The findings by severity, those put away at the end. */
export function FindingList({ report: latest, commands }: { readonly report: Report; readonly commands: LintCommands }) {
  // Typing goes before the list: the marks in the editor do not wait for its cards.
  const report = useDeferredValue(latest);
  const filter = useApp((state) => state.severityFilter);
  const setFilter = useApp((state) => state.setSeverityFilter);
  const hidden = useApp((state) => state.hidden);
  const leaving = useApp((state) => state.leaving);
  const showHidden = useApp((state) => state.showHidden);
  const selected = useApp((state) => (state.report === report ? state.selected : null));
  const groups = useMemo(() => groupFindings(report, filter, hidden, leaving), [report, filter, hidden, leaving]);
  const order = useMemo(() => listOrder(groups), [groups]);
  const putAway = useMemo(() => groupFindings(report, filter, [], []), [report, filter]);
  const hiddenCount = listOrder(putAway).length - order.length;
  const [limit, setLimit] = useState(batch);
  const needed = selected === null ? 0 : order.indexOf(selected) + 1;
  const shown = Math.max(limit, needed);

  if (groups.length === 0 && hiddenCount === 0) {
    return report.findings.length === 0 ? (
      <NoFindings report={report} />
    ) : (
      <p className={styles.none}>
        No finding of this severity.
        <Button small onClick={() => setFilter('all')}>
          Show all
        </Button>
      </p>
    );
  }
  const firsts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.entries.length, 0));
  return (
    <>
      {groups.map((group, index) => (
        <FindingGroup
          key={group.severity}
          group={group}
          limit={shown - (firsts[index] ?? 0)}
          report={report}
          selected={selected}
          first={order[0] ?? null}
          order={order}
          commands={commands}
        />
      ))}
      {order.length > shown ? <More rest={order.length - shown} onMore={() => setLimit(shown + batch)} /> : null}
      {report.truncated && order.length <= shown ? (
        <p className={styles.note}>The first {report.findings.length.toLocaleString('en')} findings are listed; the counts are exact.</p>
      ) : null}
      {hiddenCount > 0 ? (
        <p className={styles.hidden}>
          {hiddenCount} hidden
          <Button small look="quiet" onClick={showHidden}>
            Show
          </Button>
        </p>
      ) : null}
    </>
  );
}

function More({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) onMore();
    });
    if (button.current !== null) observer.observe(button.current);
    return () => observer.disconnect();
  });
  return (
    <Button ref={button} look="quiet" className={styles.more} onClick={onMore}>
      {count(rest, 'more finding')}
    </Button>
  );
}
