import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';

export type MenuEntry =
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly icon?: ReactNode;
      /** A second line under the label. */
      readonly detail?: string;
      /** Stands at the right end. */
      readonly aside?: ReactNode;
      readonly keys?: string;
      readonly run: () => void;
    }
  | { readonly kind: 'choice'; readonly label: string; readonly icon?: ReactNode; readonly chosen: boolean; readonly run: () => void }
  | { readonly kind: 'switch'; readonly label: string; readonly on: boolean; readonly run: () => void }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'line' };

/** The menu itself comes when the first one is about to open: it is a third of the first load otherwise. */
export const loadMenu = () => import('./menu.tsx');
const Menu = lazy(loadMenu);

interface MenuButtonProps extends Omit<ButtonProps, 'onClick'> {
  /** Accessible name of the menu, and of the button where it has no words. */
  readonly label: string;
  readonly entries: () => readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

/** A button that opens a menu below itself. */
export function MenuButton({ label, entries, align = 'start', children, ...props }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Null: not opened yet, nothing loaded.
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened === true;
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(children === undefined ? { 'aria-label': label, title: label } : {})}
        {...props}
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setOpened(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpened(true);
        }}
      >
        {children}
      </Button>
      {opened === null ? null : (
        <Suspense>
          <Menu anchor={button} label={label} entries={open ? entries() : []} align={align} open={open} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
