import { CornerUpLeft } from 'lucide-react';
import type { Within } from '../../state/big-text.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { discardResource, putResourceBack } from './big-commands.ts';
import styles from './resource-banner.module.css';

/** Above the editor while it holds one resource of a big text: which one, and the two ways back. */
export function ResourceBanner({ within }: { readonly within: Within }) {
  const origin = useApp((state) => state.origin);
  const isChanged = useApp((state) => state.text !== state.loaded);
  const name = origin.kind === 'file' ? origin.name : 'the pasted text';
  return (
    <section className={styles.banner} aria-label="Resource of a long text">
      <p className={styles.words}>
        <b>{within.name}</b> of {name}
      </p>
      {isChanged ? (
        <Button small look="quiet" onClick={() => discardResource(within)}>
          Discard changes
        </Button>
      ) : null}
      <Button
        small
        look={isChanged ? 'main' : 'plain'}
        icon={<CornerUpLeft size={14} strokeWidth={1.75} aria-hidden="true" />}
        onClick={() => void putResourceBack(within)}
      >
        {isChanged ? 'Put back' : 'Back to the text'}
      </Button>
    </section>
  );
}
