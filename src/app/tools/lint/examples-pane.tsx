import { ChevronRight } from 'lucide-react';
import type { Sample } from '../../samples/sample.ts';
import { openSample } from '../../state/replace-payload.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import styles from './examples-pane.module.css';
import { SampleVerdict } from './sample-verdict.tsx';

/** What stands in place of the findings while there is no text. */
export function ExamplesPane({ onOpened }: { readonly onOpened: () => void }) {
  const samples = useApp((state) => state.samples);
  return (
    <>
      <div className={styles.bar}>
        <h2 className={styles.title}>Or start from an example</h2>
        <Button small look="quiet" onClick={() => useApp.getState().setDialog('gallery')}>
          All examples
        </Button>
      </div>
      <ul className={styles.list}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <Example sample={sample} onOpened={onOpened} />
          </li>
        ))}
      </ul>
      <div className={styles.checked}>
        <h3 className={styles.title}>What is checked</h3>
        <ul className={styles.facts}>
          <li>Types and required attributes, by schema</li>
          <li>Messages: PatchOp, lists, bulk, errors</li>
          <li>Rules of RFC 7643 and RFC 7644</li>
          <li>JSON itself: quotes, commas, duplicates</li>
        </ul>
      </div>
    </>
  );
}

function Example({ sample, onOpened }: { readonly sample: Sample; readonly onOpened: () => void }) {
  return (
    <button
      type="button"
      className={styles.example}
      title={sample.teaches}
      onClick={() => {
        openSample(sample);
        onOpened();
      }}
    >
      <span className={styles.words}>
        <span className={styles.name}>{sample.title}</span>
        <code className={styles.request}>{sample.request}</code>
      </span>
      <SampleVerdict sample={sample} />
      <ChevronRight size={15} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
