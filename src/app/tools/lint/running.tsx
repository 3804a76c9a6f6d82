import { Square } from 'lucide-react';
import { checkAgain } from '../../state/checking.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { lintClient } from '../../workers/client.ts';
import { count } from './finding-words.ts';
import styles from './running.module.css';

/** Ends what has run for more than 200 ms. @returns whether there was something to end. */
export function stopJob(): boolean {
  if (!useApp.getState().slow) return false;
  lintClient.stop();
  return true;
}

/** In the status line while something runs: what, how far, and the way to end it. */
export function Running() {
  const slow = useApp((state) => state.slow);
  const progress = useApp((state) => state.progress);
  if (!slow) return null;
  const words = progress === null ? 'Reading' : `Checking: ${count(progress.findings, 'finding')} so far`;
  return (
    <span className={styles.running}>
      {words}
      <Button small look="quiet" icon={<Square size={11} aria-hidden="true" />} onClick={stopJob}>
        Stop
      </Button>
    </span>
  );
}

/** Says that a check was ended before it was done. */
export function Stopped() {
  return (
    <p className={styles.stopped}>
      Stopped before the check was done.
      <Button small onClick={checkAgain}>
        Check again
      </Button>
    </p>
  );
}
