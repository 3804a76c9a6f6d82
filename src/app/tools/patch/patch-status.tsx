import { Clock } from 'lucide-react';
import { Mark } from '../../ui/mark.tsx';
import { StatusItems } from '../../ui/status-items.tsx';
import type { PatchAnswer, PatchOutcome, SideFindings } from '../../workers/patch-protocol.ts';
import styles from './patch-status.module.css';

function inWords(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : many}`;
}

/** What the status bar says of a PATCH that is applied. */
export function ApplyStatus({ answer }: { readonly answer: PatchAnswer | null }) {
  if (answer === null) {
    return (
      <StatusItems>
        <span>Waiting for a PatchOp</span>
      </StatusItems>
    );
  }
  const { patchOp, resource, outcome, ms } = answer;
  return (
    <StatusItems>
      <Verdict outcome={outcome} />
      <Counts side={patchOp} />
      <span className={styles.spare}>
        {[resource.resourceType, 'PatchOp', patchOp.client === null ? null : `looks like ${patchOp.client.name}`]
          .filter((word) => word !== null)
          .join(', ')}
      </span>
      <Time ms={ms} />
    </StatusItems>
  );
}

function Verdict({ outcome }: { readonly outcome: PatchOutcome | null }) {
  if (outcome === null) {
    return (
      <span className={styles.error}>
        <Mark kind="error" size={13} />
        Does not parse
      </span>
    );
  }
  const { failure, operations } = outcome;
  if (failure !== null) {
    return (
      <span className={styles.error}>
        <Mark kind="error" size={13} />
        {failure.operation === null ? 'Refused' : `Operation ${failure.operation + 1} fails`}, {failure.status} {failure.scimType}
      </span>
    );
  }
  return (
    <span className={styles.pass}>
      <Mark kind="pass" size={13} />
      {inWords(operations, 'operation')} applied{outcome.changed ? '' : ', nothing changes'}
    </span>
  );
}

function Counts({ side }: { readonly side: SideFindings }) {
  const amount = (severity: 'error' | 'warning' | 'info') => side.findings.filter((finding) => finding.severity === severity).length;
  const shown = (
    [
      ['error', amount('error'), 'error', 'errors'],
      ['warning', amount('warning'), 'warning', 'warnings'],
      ['info', amount('info'), 'info', 'info'],
    ] as const
  ).filter(([, count]) => count > 0);
  return shown.map(([severity, count, one, many]) => (
    <span key={severity} className={styles[severity]}>
      <Mark kind={severity} size={13} />
      {inWords(count, one, many)}
    </span>
  ));
}

/** How long the worker took. */
export function Time({ ms }: { readonly ms: number }) {
  return (
    <span className={styles.spare}>
      <Clock size={13} strokeWidth={1.75} aria-hidden="true" />
      {ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`}
    </span>
  );
}

/** What the status bar says of a PATCH that was written. */
export function WriteStatus({ operations, ms }: { readonly operations: number | null; readonly ms: number }) {
  return (
    <StatusItems>
      {operations === null ? (
        <span>Waiting for both resources</span>
      ) : (
        <span className={styles.pass}>
          <Mark kind="pass" size={13} />
          {operations === 0 ? 'Nothing to write' : `${inWords(operations, 'operation')} written`}
        </span>
      )}
      {operations === null ? null : <Time ms={ms} />}
    </StatusItems>
  );
}
