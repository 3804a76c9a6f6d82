import { ChevronDown, CircleQuestionMark, Pin } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

export interface ChoiceGroup {
  readonly label?: string;
  readonly choices: readonly Choice[];
}

export interface ChipProps {
  /** What the chip decides, for example "Version". */
  readonly label: string;
  readonly value: string;
  readonly groups: readonly ChoiceGroup[];
  /** More than one where the chip decides several things, one in each group. */
  readonly chosen: readonly string[];
  /** The user decided; the menu then offers the way back first. */
  readonly overridden?: boolean;
  readonly unsure?: boolean;
  /** Tinted: it tells something that most payloads do not. */
  readonly accent?: boolean;
  readonly onChoose: (id: string) => void;
  readonly onReset: () => void;
  /** Reasons for what was detected, below the choices. */
  readonly why?: ReactNode;
}

export const loadChoices = () => import('./choice-list.tsx');
const ChoiceList = lazy(loadChoices);

/** A detected value in words; a click shows the choices and the reasons. */
export function Chip(props: ChipProps) {
  const { label, value, overridden = false, unsure = false, accent = false } = props;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(styles.chip, overridden && styles.overridden, accent && styles.accent)}
        aria-haspopup="listbox"
        aria-expanded={open === true}
        aria-label={`${label}: ${value}${overridden ? ', chosen by you' : ''}${unsure ? ', not sure' : ''}`}
        onPointerEnter={() => void loadChoices()}
        onFocus={() => void loadChoices()}
        onClick={() => setOpen(open !== true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open === true) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {overridden ? <Pin size={12} aria-hidden="true" /> : null}
        {unsure ? <CircleQuestionMark size={13} aria-hidden="true" /> : null}
        <span className={styles.value}>{value}</span>
        <ChevronDown className={styles.chevron} size={13} aria-hidden="true" />
      </button>
      {open === null ? null : (
        <Suspense>
          <ChoiceList {...props} anchor={button} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
