import type { ReactNode } from 'react';
import { Tabs } from 'radix-ui';
import styles from './pane-tabs.module.css';

export interface PaneTab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface PaneTabsProps {
  readonly label: string;
  readonly tabs: readonly PaneTab[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
  /** Stands at the right end of the bar. */
  readonly aside?: ReactNode;
  /** Stands under the bar, above whatever is shown. */
  readonly notice?: ReactNode;
  /** What is not shown keeps its state: the caret and the undo of an editor. */
  readonly keep?: boolean;
}

/** One pane at a time. */
export function PaneTabs({ label, tabs, shown, onShow, aside, notice, keep = false }: PaneTabsProps) {
  return (
    <Tabs.Root value={shown} onValueChange={onShow} className={styles.root}>
      <div className={styles.bar}>
        <Tabs.List className={styles.list} aria-label={label}>
          {tabs.map(({ id, label: words }) => (
            <Tabs.Trigger key={id} className={styles.tab} value={id}>
              {words}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      {notice}
      {tabs.map(({ id, content }) => (
        <Tabs.Content key={id} className={styles.content} value={id} tabIndex={-1} {...(keep ? { forceMount: true } : {})}>
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
