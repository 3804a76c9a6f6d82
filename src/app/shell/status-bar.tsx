import { HardDrive, ShieldCheck } from 'lucide-react';
import type { Ref } from 'react';
import type { Keeping } from '../state/layout-slice.ts';
import { useApp } from '../state/store.ts';
import styles from './status-bar.module.css';

const trouble: Readonly<Record<Keeping, string | null>> = {
  opening: null,
  kept: null,
  blocked: 'Kept in this tab only: the browser gives no storage',
  full: 'Kept in this tab only: the storage of the browser is full',
};

/** What the tool in view says at the left, what is true of the whole page at the right. */
export function StatusBar({ toolPlace }: { readonly toolPlace: Ref<HTMLDivElement> }) {
  const keeping = useApp((state) => trouble[state.keeping]);
  return (
    <footer className={styles.bar}>
      <div ref={toolPlace} className={styles.tool} />
      {keeping === null ? null : (
        <span className={styles.trouble}>
          <HardDrive size={14} strokeWidth={1.75} aria-hidden="true" />
          {keeping}
        </span>
      )}
      <span className={styles.item}>
        <ShieldCheck size={14} strokeWidth={1.75} aria-hidden="true" />
        Nothing leaves this page
      </span>
    </footer>
  );
}
