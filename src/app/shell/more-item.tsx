import { Ellipsis } from 'lucide-react';
import { MenuButton, type MenuEntry } from '../ui/menu-button.tsx';
import styles from './more-item.module.css';

/** The last place of the bottom bar of a phone: what has no room above. */
export function MoreItem({ entries }: { readonly entries: () => readonly MenuEntry[] }) {
  return (
    <MenuButton
      look="quiet"
      className={styles.item}
      label="More"
      align="end"
      icon={<Ellipsis size={18} strokeWidth={1.75} aria-hidden="true" />}
      entries={entries}
    >
      More
    </MenuButton>
  );
}
