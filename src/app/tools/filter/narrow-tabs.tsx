import { useState, type ReactNode } from 'react';
import { Tabs } from 'radix-ui';
import styles from './narrow-tabs.module.css';

interface NarrowTabsProps {
  readonly english: string;
  readonly tree: ReactNode;
  readonly resources: ReactNode;
  readonly url: ReactNode;
}

/** On a phone one pane at a time. */
export function NarrowTabs({ english, tree, resources, url }: NarrowTabsProps) {
  const [tab, setTab] = useState('resources');
  return (
    <Tabs.Root value={tab} onValueChange={setTab} className={styles.root}>
      {english === '' ? null : <p className={styles.english}>{english}</p>}
      <Tabs.List className={styles.list} aria-label="Panes">
        <Tabs.Trigger className={styles.tab} value="resources">
          Resources
        </Tabs.Trigger>
        <Tabs.Trigger className={styles.tab} value="tree">
          Tree
        </Tabs.Trigger>
        <Tabs.Trigger className={styles.tab} value="url">
          URL
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content className={styles.content} value="resources" data-pane="resources" tabIndex={-1}>
        {resources}
      </Tabs.Content>
      <Tabs.Content className={styles.content} value="tree" data-pane="tree" tabIndex={-1}>
        {tree}
      </Tabs.Content>
      <Tabs.Content className={styles.content} value="url" data-pane="url" tabIndex={-1}>
        {url}
      </Tabs.Content>
    </Tabs.Root>
  );
}
