import { Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Finding } from '../../../core/finding.ts';
import { Button } from '../../ui/button.tsx';
import type { DiffLine, WriteAnswer } from '../../workers/patch-protocol.ts';
import { copyAs, CopyMenu } from './copy-menu.tsx';
import { DiffView } from './diff-view.tsx';
import { FindingBar } from './finding-bar.tsx';
import { FindingCounts } from './finding-counts.tsx';
import { applyWritten } from './patch-commands.ts';
import styles from './written-patch.module.css';

interface WrittenPatchProps extends Pick<WriteAnswer, 'findings' | 'rows' | 'curl'> {
  readonly patchOp: string;
  /** Why it is that of an earlier pair; null where it is not. */
  readonly stale: string | null;
}

/** The PATCH that leads from Before to After, what is to be said about it, and what each operation changes. */
export function WrittenPatch({ patchOp, findings, rows, curl, stale }: WrittenPatchProps) {
  const [selected, setSelected] = useState<number | null>(null);
  const lines = useMemo(() => asLines(patchOp), [patchOp]);
  // The text is written anew with each change of Before or After: what is wrong with it is not mended here.
  const told = useMemo(() => findings.map((finding): Finding => ({ ...finding, fixes: [] })), [findings]);
  const marked = selected === null ? undefined : told[selected]?.range;
  return (
    <div className={styles.written} data-stale={stale === null ? undefined : ''}>
      <div className={styles.bar}>
        <h2>PatchOp</h2>
        <FindingCounts name="PatchOp" findings={told} selected={selected} onChoose={setSelected} />
        <span className={styles.space} />
        <Button small icon={<Play size={13} strokeWidth={1.75} aria-hidden="true" />} onClick={() => applyWritten(patchOp)}>
          Apply it to Before
        </Button>
        <CopyMenu
          entries={[
            { label: 'PatchOp', detail: 'the request body', text: patchOp },
            { label: 'curl', detail: 'the whole request', text: curl },
          ]}
        />
        <Button small look="main" onClick={() => void copyAs('PatchOp', patchOp)}>
          Copy PatchOp
        </Button>
      </div>
      {stale === null ? null : <p className={styles.stale}>{stale}</p>}
      <DiffView
        label="PatchOp that was written"
        lines={lines}
        {...(marked === undefined ? {} : { linked: between(marked.start.line - 1, marked.end.line - 1) })}
      />
      <FindingBar
        name="PatchOp"
        text={patchOp}
        findings={told}
        selected={selected}
        isFresh={false}
        onChoose={setSelected}
        onFix={() => undefined}
      />
      {rows.length === 0 ? null : (
        <section className={styles.operations} aria-label="Operation by operation">
          <h3>Operation by operation</h3>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keys */}
          <section className={styles.scroll} tabIndex={0} aria-label="Table of operations">
            <table>
              <thead>
                <tr>
                  <th scope="col">#</th>
                  <th scope="col">what changes</th>
                  <th scope="col">from</th>
                  <th scope="col">to</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ what, from, to }, index) => (
                  <tr key={index}>
                    <td>{index + 1}</td>
                    <td>{what}</td>
                    <td>
                      <code>{from}</code>
                    </td>
                    <td>
                      <code>{to}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      )}
    </div>
  );
}

function asLines(text: string): readonly DiffLine[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => ({ sign: ' ', before: index + 1, after: index + 1, text: line, start: 0, end: 0 }));
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
