import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the one thing to do; `plain`: framed; `quiet`: words only. */
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly icon?: ReactNode;
  /** Shown as a key cap behind the words. */
  readonly keys?: string | undefined;
  /** 24 px high, for cards and pane bars. */
  readonly small?: boolean;
}

/** A button of the product: words, or an icon with `aria-label`. */
export function Button({ look = 'plain', icon, keys, small = false, className, children, ...props }: ButtonProps) {
  const alone = children === undefined;
  return (
    <button
      type="button"
      className={classNames(styles.button, styles[look], small && styles.small, alone && styles.alone, className)}
      {...props}
    >
      {icon}
      {children}
      {keys === undefined ? null : (
        <kbd className={styles.keys} aria-hidden="true">
          {keys}
        </kbd>
      )}
    </button>
  );
}
