import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the lower right, the main one last. */
  readonly footer?: ReactNode;
}

/** A modal dialog: focus is trapped and given back, Esc closes. Import it lazily, it is not part of the first load. */
export function Dialog({ open, onOpenChange, title, description, children, footer }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content className={styles.dialog} data-modal="" {...(description === undefined ? { 'aria-describedby': undefined } : {})}>
          <ReturnFocus />
          <header className={styles.header}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button look="quiet" aria-label="Close" icon={<X size={16} aria-hidden="true" />} />
            </Radix.Close>
          </header>
          <div className={styles.body}>
            {description === undefined ? null : <Radix.Description className={styles.description}>{description}</Radix.Description>}
            {children}
          </div>
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/**
 * Gives the focus back when the dialog goes. Where a menu opened it, the button of the menu gets the focus just after the dialog
 * has come, so what is focused outside is followed as long as the dialog is open.
 */
function ReturnFocus() {
  const [before] = useState(() => document.activeElement);
  const origin = useRef<Element | null>(before);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('[role="dialog"]') === null) origin.current = target;
    };
    document.addEventListener('focusin', follow, { capture: true });
    return () => {
      document.removeEventListener('focusin', follow, { capture: true });
      setTimeout(() => {
        if (origin.current instanceof HTMLElement && origin.current.isConnected) origin.current.focus();
      });
    };
  }, []);
  return null;
}
