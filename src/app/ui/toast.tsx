/* oxlint-disable jsx-a11y/no-static-element-interactions -- the handlers only hold the message while it is in use */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import styles from './toast.module.css';

interface ToastProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  readonly onClose: () => void;
}

const staysMs = 5000;

/** One message at a time above the status bar; it leaves after 5 s, but not while it is pointed at or focused. */
export function Toast({ text, action, onClose }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, staysMs);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  return (
    <div
      className={styles.toast}
      data-pane="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <p className={styles.text}>{text}</p>
      {action === undefined ? null : (
        <Button
          small
          look="quiet"
          className={styles.action}
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button small look="quiet" aria-label="Close message" icon={<X size={14} aria-hidden="true" />} onClick={onClose} />
    </div>
  );
}
