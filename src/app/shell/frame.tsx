import { useCallback, useState, type ReactNode } from 'react';
import { useApp } from '../state/store.ts';
import { layersId } from '../ui/layers.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { StatusPlace } from '../ui/status-items.tsx';
import { Toast } from '../ui/toast.tsx';
import styles from './frame.module.css';
import { focusPane } from './panes.ts';
import { StatusBar } from './status-bar.tsx';

interface FrameProps {
  readonly top: ReactNode;
  readonly rail: ReactNode;
  readonly children: ReactNode;
}

/** Top bar, rail, one white sheet with the tool, status bar. */
export function Frame({ top, rail, children }: FrameProps) {
  const [statusPlace, setStatusPlace] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#work"
        onClick={(event) => {
          event.preventDefault();
          focusPane('editor');
        }}
      >
        Skip to the editor
      </a>
      {top}
      {rail}
      <main id="work" className={styles.sheet}>
        <StatusPlace value={statusPlace}>{children}</StatusPlace>
        <Notices />
        <div id={layersId} />
      </main>
      <StatusBar toolPlace={setStatusPlace} />
    </div>
  );
}

function Notices() {
  const toast = useApp((state) => state.toast);
  const dismissToast = useApp((state) => state.dismissToast);
  const announcement = useApp((state) => state.announcement);
  const close = useCallback(() => dismissToast(), [dismissToast]);
  return (
    <>
      {toast === null ? null : <Toast key={toast.id} text={toast.text} action={toast.action} onClose={close} />}
      <LiveRegion text={announcement} />
    </>
  );
}
