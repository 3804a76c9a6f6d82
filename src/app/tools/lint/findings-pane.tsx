/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the native progress bar cannot be a line of 2 px that travels */
import { WandSparkles } from 'lucide-react';
import { useMemo } from 'react';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { EngineStopped } from './engine-stopped.tsx';
import { FindingList } from './finding-list.tsx';
import { ListBar } from './list-bar.tsx';
import { Stopped } from './running.tsx';
import { RuleLevelsNote } from './rule-levels-note.tsx';
import { safeFixOf } from './finding-words.ts';
import styles from './findings-pane.module.css';
import type { LintCommands } from './lint-commands.ts';
import { SeverityFilter } from './severity-filter.tsx';

/** The list of findings with its bar. */
export function FindingsPane({ commands }: { readonly commands: LintCommands }) {
  const report = useApp((state) => state.report);
  const failure = useApp((state) => state.failure);
  const slow = useApp((state) => state.slow);
  const stopped = useApp((state) => state.stopped);
  const fixable = useMemo(() => report?.findings.filter((finding) => safeFixOf(finding) !== undefined).length ?? 0, [report]);
  const total = report === null ? 0 : report.counts.error + report.counts.warning + report.counts.info;
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.title}>
          {report === null ? (
            'Findings'
          ) : (
            <>
              {total.toLocaleString('en')} <span className={styles.titleWord}>{total === 1 ? 'finding' : 'findings'}</span>
            </>
          )}
        </h2>
        {report === null ? null : <SeverityFilter counts={report.counts} />}
        <span className={styles.space} />
        {fixable > 0 ? (
          <Button
            small
            look="main"
            className={styles.fixAll}
            icon={<WandSparkles className={styles.wand} size={14} strokeWidth={1.75} aria-hidden="true" />}
            title={`Fix all safe (${keyText('mod+shift+.')})`}
            aria-keyshortcuts={keyShortcuts('mod+shift+.')}
            onClick={() => void commands.fixAll()}
          >
            Fix all safe ({fixable.toLocaleString('en')}
            {report?.truncated === true ? '+' : ''})
          </Button>
        ) : null}
        {slow ? <span className={styles.progress} role="progressbar" aria-label="Checking" /> : null}
      </div>
      <ListBar commands={commands} />
      <div className={classNames(styles.scroll, slow && styles.old)} aria-busy={slow}>
        {failure === null ? null : <EngineStopped failure={failure} />}
        {stopped ? <Stopped /> : null}
        {slow && report !== null ? <p className={styles.note}>From the previous text</p> : null}
        <RuleLevelsNote />
        {report === null ? null : <FindingList report={report} commands={commands} />}
      </div>
    </>
  );
}
