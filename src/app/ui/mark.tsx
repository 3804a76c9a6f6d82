import { classNames } from './class-names.ts';
import styles from './mark.module.css';

export type MarkKind = 'error' | 'warning' | 'info' | 'pass' | 'none';

/** Each mark has its own outline and sign, so that colour is never alone (ui/design.md section 3). */
const shapes: Record<MarkKind, React.ReactNode> = {
  error: (
    <>
      <path className={styles.fill} d="M4.9.5h6.2L15.5 4.9v6.2L11.1 15.5H4.9L.5 11.1V4.9z" />
      <path className={styles.sign} d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" />
    </>
  ),
  warning: (
    <>
      <path className={styles.fill} d="M8 .9a1 1 0 0 1 .87.5l6.5 11.9a1 1 0 0 1-.87 1.5h-13a1 1 0 0 1-.87-1.5L7.13 1.4A1 1 0 0 1 8 .9z" />
      <path className={styles.sign} d="M8 5.6v4.2m0 2.2v.2" />
    </>
  ),
  info: (
    <>
      <rect className={styles.line} x="1.6" y="1.6" width="12.8" height="12.8" rx="3" />
      <path className={styles.line} d="M8 7.4v3.8M8 4.7v.3" />
    </>
  ),
  pass: (
    <>
      <circle className={styles.fill} cx="8" cy="8" r="7.2" />
      <path className={styles.sign} d="m4.9 8.2 2.2 2.2 4.1-4.5" />
    </>
  ),
  none: (
    <>
      <circle className={styles.line} cx="8" cy="8" r="6.4" />
      <path className={styles.line} d="M5.2 8h5.6" />
    </>
  ),
};

interface MarkProps {
  readonly kind: MarkKind;
  /** The word that is read aloud; without it the mark is decoration beside its word. */
  readonly label?: string;
  readonly size?: number;
}

/** The sign of a severity or verdict. */
export function Mark({ kind, label, size = 14 }: MarkProps) {
  return (
    <svg
      className={classNames(styles.mark, styles[kind])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes[kind]}
    </svg>
  );
}
