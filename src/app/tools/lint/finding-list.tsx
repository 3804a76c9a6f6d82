import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Report } from '../../../core/finding.ts';
import { isByResource } from '../../state/list-slice.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { FindingGroup } from './finding-group.tsx';
import { groupFindings, listOrder } from './finding-groups.ts';
import { count } from './finding-words.ts';
import styles from './findings-pane.module.css';
import type { LintCommands } from './lint-commands.ts';
import { NoFindings } from './no-findings.tsx';
import { entriesBefore, none, resourceSections, severitySection } from './list-sections.tsx';
import { groupByResource } from './resource-groups.ts';

/** Cards drawn at once; more are drawn as the end of the list comes into view. */
const batch = 40;

interface FindingListProps {
  readonly report: Report;
  readonly commands: LintCommands;
}

/** The findings by severity or by resource, those put away at the end. */
export function FindingList({ report: latest, commands }: FindingListProps) {
  // Typing goes before the list: the marks in the editor do not wait for its cards. The first list is drawn in steps as well.
  const report = useDeferredValue<Report | null>(latest, null);
  return report === null ? null : <Sections report={report} commands={commands} />;
}

function Sections({ report, commands }: FindingListProps) {
  const filter = useApp((state) => state.severityFilter);
  const setFilter = useApp((state) => state.setSeverityFilter);
  const hidden = useApp((state) => state.hidden);
  const leaving = useApp((state) => state.leaving);
  const showHidden = useApp((state) => state.showHidden);
  const selected = useApp((state) => (state.report === report ? state.selected : null));
  const rule = useApp((state) => state.ruleFilter);
  const setRule = useApp((state) => state.setRuleFilter);
  const byResource = useApp(isByResource);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const bySeverity = useMemo(() => groupFindings(report, filter, hidden, leaving, rule), [report, filter, hidden, leaving, rule]);
  const sections = useMemo(
    () => (byResource ? resourceSections(groupByResource(bySeverity, report), closed) : bySeverity.map(severitySection)),
    [bySeverity, byResource, report, closed],
  );
  const groups = useMemo(() => sections.filter(({ open }) => open), [sections]);
  const order = useMemo(() => listOrder(groups), [groups]);
  const putAway = useMemo(() => groupFindings(report, filter, [], [], rule), [report, filter, rule]);
  const hiddenCount = listOrder(putAway).length - listOrder(sections).length;
  const [limit, setLimit] = useState(batch);
  const needed = selected === null ? 0 : order.indexOf(selected) + 1;
  const shown = Math.max(limit, needed);

  if (sections.length === 0 && hiddenCount === 0) {
    return report.findings.length === 0 ? (
      <NoFindings report={report} />
    ) : (
      <p className={styles.none}>
        {rule === null ? 'No finding of this severity.' : 'No such finding of this rule.'}
        <Button
          small
          onClick={() => {
            setFilter('all');
            setRule(null);
          }}
        >
          Show all
        </Button>
      </p>
    );
  }
  const before = entriesBefore(groups);
  return (
    <>
      {sections.map((section) => {
        const toggle = () => setClosed(toggled(closed, section.key));
        return (
          <FindingGroup
            key={section.key}
            name={section.name}
            heading={section.heading(report, toggle)}
            entries={section.open ? section.entries : none}
            limit={shown - (before.get(section) ?? 0)}
            report={report}
            selected={selected}
            first={order[0] ?? null}
            order={order}
            commands={commands}
          />
        );
      })}
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

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
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
