import { ChevronDown, ChevronUp, Filter, Layers, X } from 'lucide-react';
import type { Report } from '../../../core/finding.ts';
import { isByResource } from '../../state/list-slice.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { MenuButton, type MenuEntry } from '../../ui/menu-button.tsx';
import { count } from './finding-words.ts';
import type { LintCommands } from './lint-commands.ts';
import styles from './list-bar.module.css';
import { resourceUnit } from './resource-words.ts';

/** Findings from which it is worth narrowing the list. */
const many = 20;

/** What a long list of findings, or one of several resources, is narrowed and walked by. */
export function ListBar({ commands }: { readonly commands: LintCommands }) {
  const report = useApp((state) => state.report);
  const rule = useApp((state) => state.ruleFilter);
  if (report === null) return null;
  const isList = report.resourceCount > 1;
  const total = report.counts.error + report.counts.warning + report.counts.info;
  if (total === 0 || (!isList && total < many && rule === null)) return null;
  return (
    <div className={styles.bar}>
      {isList ? <Grouping /> : null}
      <RuleChoice rules={report.countsByRule} />
      {isList ? <ResourceSteps report={report} commands={commands} /> : null}
    </div>
  );
}

function Grouping() {
  const byResource = useApp(isByResource);
  const setGrouping = useApp((state) => state.setGrouping);
  const entries = (): readonly MenuEntry[] => [
    { kind: 'choice', label: 'By resource', chosen: byResource, run: () => setGrouping('resource') },
    { kind: 'choice', label: 'By severity', chosen: !byResource, run: () => setGrouping('severity') },
  ];
  return (
    <MenuButton
      small
      look="quiet"
      label="Order of the findings"
      icon={<Layers size={14} strokeWidth={1.75} aria-hidden="true" />}
      entries={entries}
    >
      {byResource ? 'By resource' : 'By severity'}
    </MenuButton>
  );
}

/** Narrows the list to one rule; the counts are those of the whole text. */
function RuleChoice({ rules }: { readonly rules: Report['countsByRule'] }) {
  const rule = useApp((state) => state.ruleFilter);
  const setRule = useApp((state) => state.setRuleFilter);
  const byCount = Object.entries(rules).sort(([a, often], [b, seldom]) => seldom - often || a.localeCompare(b));
  const entries = (): readonly MenuEntry[] => [
    { kind: 'choice', label: 'All rules', chosen: rule === null, run: () => setRule(null) },
    { kind: 'line' },
    ...byCount.map(([id, amount]) => ({
      kind: 'choice' as const,
      label: `${id} (${amount.toLocaleString('en')})`,
      chosen: id === rule,
      run: () => setRule(id),
    })),
  ];
  return (
    <span className={styles.rule}>
      <MenuButton
        small
        look="quiet"
        label="Narrow by rule"
        className={styles.choice}
        icon={<Filter size={14} strokeWidth={1.75} aria-hidden="true" />}
        entries={entries}
      >
        <span className={styles.words}>{rule === null ? count(byCount.length, 'rule') : `${rule} (${rules[rule] ?? 0})`}</span>
      </MenuButton>
      {rule === null ? null : (
        <Button
          small
          look="quiet"
          aria-label="All rules"
          title="All rules"
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => setRule(null)}
        />
      )}
    </span>
  );
}

function ResourceSteps({ report, commands }: { readonly report: Report; readonly commands: LintCommands }) {
  const { resources, resourceCount } = report;
  const unit = resourceUnit(report);
  const words = `${resources.length.toLocaleString('en')} of ${count(resourceCount, unit)}`;
  return (
    <span className={styles.steps}>
      <span className={styles.of}>
        {words} with findings{report.truncated ? ' listed' : ''}
      </span>
      <Button
        small
        look="quiet"
        aria-label={`Previous ${unit} with findings`}
        title={`Previous ${unit} with findings (${keyText('shift+alt+F8')})`}
        aria-keyshortcuts={keyShortcuts('shift+alt+F8')}
        icon={<ChevronUp size={14} aria-hidden="true" />}
        onClick={() => commands.stepResource(-1)}
      />
      <Button
        small
        look="quiet"
        aria-label={`Next ${unit} with findings`}
        title={`Next ${unit} with findings (${keyText('alt+F8')})`}
        aria-keyshortcuts={keyShortcuts('alt+F8')}
        icon={<ChevronDown size={14} aria-hidden="true" />}
        onClick={() => commands.stepResource(1)}
      />
    </span>
  );
}
