import { checkAgain } from '../../state/checking.ts';
import type { EngineFailure } from '../../state/findings-slice.ts';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './no-findings.module.css';

/** Says that the engine failed, what is kept, and what to do; the report holds nothing of the payload. */
export function EngineStopped({ failure }: { readonly failure: EngineFailure }) {
  const copy = async () => {
    const copied = await copyText(`scimlab: the lint engine stopped\n${failure.message}\n${failure.stack}`);
    if (copied) useApp.getState().showToast('Report copied. It holds nothing of the payload.');
  };
  return (
    <div className={styles.clean} role="alert">
      <Mark kind="error" size={20} />
      <div>
        <p className={styles.title}>The check stopped on this text.</p>
        <p>The text is kept and can be edited; what is listed below belongs to an earlier text.</p>
        <p className={styles.actions}>
          <Button small look="main" onClick={checkAgain}>
            Check again
          </Button>
          <Button small onClick={() => void copy()}>
            Copy report
          </Button>
        </p>
      </div>
    </div>
  );
}
