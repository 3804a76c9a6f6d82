import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { keyShortcuts } from '../ui/keys.ts';
import { routeOf } from './routes.ts';
import styles from './rail.module.css';

export interface RailItem {
  readonly id: string;
  readonly name: string;
  readonly icon: LucideIcon;
}

interface RailProps {
  readonly items: readonly RailItem[];
  readonly current: string;
  /** Stands last in the bottom bar of a phone. */
  readonly more: ReactNode;
}

/** Tab enters the rail once, the arrow keys move in it. */
function moveFocus(event: KeyboardEvent<HTMLAnchorElement>): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const links = [...(event.currentTarget.closest('ul')?.querySelectorAll('a') ?? [])];
  const next = links[links.findIndex((link) => link === document.activeElement) + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** The tools that exist: at the left, on a phone at the bottom. */
export function Rail({ items, current, more }: RailProps) {
  return (
    <nav className={styles.rail} aria-label="Tools">
      <ul className={styles.list}>
        {items.map(({ id, name, icon: Icon }, index) => (
          <li key={id}>
            <a
              className={styles.item}
              href={routeOf(id)}
              title={name}
              onKeyDown={moveFocus}
              tabIndex={id === current ? 0 : -1}
              aria-current={id === current ? 'page' : undefined}
              aria-keyshortcuts={keyShortcuts(`tool+${index + 1}`)}
            >
              <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
              <span className={styles.name}>{name}</span>
            </a>
          </li>
        ))}
        <li className={styles.more}>{more}</li>
      </ul>
    </nav>
  );
}
