import { useMemo } from 'react';
import { useApp } from '../../state/store.ts';
import { Segments } from '../../ui/segments.tsx';
import { ApplyMode } from './apply-mode.tsx';
import { readInputs, setInput } from './patch-drafts.ts';
import styles from './patch-tool.module.css';
import { WriteMode } from './write-mode.tsx';

/** See what a PATCH does and why, by each reading; or have it written from a before and an after. */
export default function PatchTool() {
  const drafts = useApp((state) => state.drafts);
  const inputs = useMemo(() => readInputs(drafts), [drafts]);
  const head = (
    <div className={styles.head}>
      <Segments
        label="What to do"
        chosen={inputs.mode}
        onChoose={(mode) => setInput('mode', mode)}
        segments={[
          { id: 'apply', label: 'Apply a PATCH' },
          { id: 'write', label: 'Write the PATCH for me' },
        ]}
      />
    </div>
  );
  return (
    <div className={styles.tool}>
      {inputs.mode === 'write' ? <WriteMode inputs={inputs} head={head} /> : <ApplyMode inputs={inputs} head={head} />}
    </div>
  );
}
