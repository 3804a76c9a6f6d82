import { Check } from 'lucide-react';
import { Menu as Radix } from 'radix-ui/internal';
import { useEffect, useRef, type RefObject } from 'react';
import { layersPlace } from './layers.ts';
import type { MenuEntry } from './menu-button.tsx';
import styles from './menu.module.css';

interface MenuProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly align: 'start' | 'end';
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The layer of a `MenuButton`; loaded when it is first needed. */
export default function Menu({ anchor, label, entries, align, open, onClose }: MenuProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => next || onClose()} modal={false}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Portal container={layersPlace()}>
        <Radix.Content
          className={styles.menu}
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
          onInteractOutside={(event) => {
            // The button closes the menu itself; closed here it would open again with the click.
            if (event.target instanceof Node && anchor.current?.contains(event.target) === true) event.preventDefault();
          }}
        >
          <Entries entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The focus starts on the first entry, by mouse too: a menu that scrolls has to have a place for it. */
function Entries({ entries }: Pick<MenuProps, 'entries'>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  }, []);
  return (
    <div ref={list}>
      {entries.map((entry, index) => (
        <Entry key={index} entry={entry} />
      ))}
    </div>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case 'line':
      return <Radix.Separator className={styles.line} />;
    case 'heading':
      return (
        <div role="presentation" className={styles.heading}>
          {entry.label}
        </div>
      );
    case 'choice':
      return (
        <Radix.CheckboxItem
          className={styles.entry}
          role="menuitemradio"
          aria-checked={entry.chosen}
          checked={entry.chosen}
          textValue={entry.label}
          onSelect={entry.run}
        >
          {entry.icon}
          <span className={styles.label}>{entry.label}</span>
          <Radix.ItemIndicator className={styles.tick}>
            <Check size={14} aria-hidden="true" />
          </Radix.ItemIndicator>
        </Radix.CheckboxItem>
      );
    case 'switch':
      return (
        <Radix.CheckboxItem
          className={styles.entry}
          checked={entry.on}
          textValue={entry.label}
          onSelect={(event) => {
            event.preventDefault();
            entry.run();
          }}
        >
          <span className={styles.label}>{entry.label}</span>
          <span className={styles.switch} data-on={entry.on} />
        </Radix.CheckboxItem>
      );
    case 'action':
      return (
        <Radix.Item className={styles.entry} textValue={entry.label} onSelect={entry.run}>
          {entry.icon}
          <span className={styles.label}>
            {entry.label}
            {entry.detail === undefined ? null : <span className={styles.detail}>{entry.detail}</span>}
          </span>
          {entry.aside}
          {entry.keys === undefined ? null : <kbd className={styles.keys}>{entry.keys}</kbd>}
        </Radix.Item>
      );
  }
}
