import { PencilLine } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import type { PatchOutcome } from '../../workers/patch-protocol.ts';
import { CopyMenu } from './copy-menu.tsx';
import { DiffView } from './diff-view.tsx';
import { FailureCard } from './failure-card.tsx';
import { PaneTabs, type PaneTab } from './pane-tabs.tsx';
import { PartingTable } from './parting-table.tsx';
import { ResendBadge, ResendDetail } from './resend-badge.tsx';
import styles from './result-pane.module.css';

interface ResultPaneProps {
  readonly outcome: PatchOutcome;
  readonly resourceType: string | null;
  readonly patchOp: string;
  /** Why the result is that of an earlier pair; null where it is not. */
  readonly stale: string | null;
  readonly chosen: number | null;
  /** Where there is no room beside the result. */
  readonly trace: ReactNode;
  readonly onOperation: (operation: number) => void;
  readonly onMend: (text: string) => void;
  readonly onShow: (reading: string) => void;
  /** Goes on with the result as the text to change. */
  readonly onEdit: () => void;
}

/** What the PATCH makes of the resource, as a diff and as text, and where other readings part from it. */
export function ResultPane(props: ResultPaneProps) {
  const { outcome, resourceType, patchOp, stale, chosen, trace, onOperation, onMend, onShow, onEdit } = props;
  const id = useId();
  const [tab, setTab] = useState('result');
  const [isResendOpen, setResendOpen] = useState(false);
  const { ok, changed, failure, diff, added, removed, after, resend, places, readings } = outcome;
  const linked = chosen === null || !ok ? undefined : places?.[chosen]?.lines;
  const shownReading = readings.find(({ verdict }) => verdict === 'shown');

  const tabs: readonly PaneTab[] = [
    {
      id: 'result',
      label: 'Result',
      content: (
        <>
          <DiffView label="Changes to the resource" lines={diff} {...(linked === undefined ? {} : { linked })} />
          <PartingTable outcome={outcome} resourceType={resourceType} onShow={onShow} />
        </>
      ),
    },
    {
      id: 'after',
      label: 'After',
      content: (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keys
        <pre className={styles.after} tabIndex={0} aria-label="Resource afterwards">
          {after}
        </pre>
      ),
    },
    ...(trace === null ? [] : [{ id: 'trace', label: 'Trace', content: trace }]),
  ];
  return (
    <div className={styles.result} data-stale={stale === null ? undefined : ''}>
      <PaneTabs
        label="Result"
        tabs={tabs}
        shown={tabs.some((one) => one.id === tab) ? tab : 'result'}
        onShow={setTab}
        aside={
          <>
            {!ok ? (
              <span className={styles.removed}>refused</span>
            ) : changed ? (
              <>
                <span className={styles.added} title={`${added} lines added`}>
                  +{added}
                </span>
                <span className={styles.removed} title={`${removed} lines removed`}>
                  −{removed}
                </span>
              </>
            ) : (
              <span className={styles.unchanged}>nothing changes</span>
            )}
            <span className={styles.space} />
            {resend === null ? null : (
              <ResendBadge resend={resend} isOpen={isResendOpen} onToggle={() => setResendOpen(!isResendOpen)} controls={`${id}resend`} />
            )}
            {ok ? (
              <Button
                small
                look="quiet"
                icon={<PencilLine size={13} strokeWidth={1.75} aria-hidden="true" />}
                aria-label="Edit the result"
                title="Edit the result and get the PATCH for it"
                onClick={onEdit}
              >
                Edit
              </Button>
            ) : null}
            <CopyMenu
              entries={[
                { label: 'PatchOp', detail: 'the request body as it stands', text: patchOp },
                { label: 'curl', detail: 'the whole request', text: outcome.curl },
                { label: 'Test case', detail: 'JSON with before, operations, after', text: outcome.testCase },
                { label: 'After', detail: 'the resource as it is then', text: after },
              ]}
            />
          </>
        }
        notice={
          <>
            {stale === null ? null : <p className={styles.stale}>{stale}</p>}
            {failure === null ? null : (
              <FailureCard
                failure={failure}
                place={failure.operation === null ? undefined : places?.[failure.operation]}
                reading={shownReading}
                onOperation={onOperation}
                onMend={onMend}
              />
            )}
            {resend === null || !isResendOpen ? null : <ResendDetail id={`${id}resend`} resend={resend} onOperation={onOperation} />}
          </>
        }
      />
    </div>
  );
}
