import { Button } from '../../ui/button.tsx';
import styles from './key-strip.module.css';

/** What a phone's keyboard has no keys for; the caret goes to where `|` stands. */
const keys: readonly (readonly [label: string, text: string])[] = [
  ['eq', ' eq "|"'],
  ['co', ' co "|"'],
  ['sw', ' sw "|"'],
  ['pr', ' pr'],
  ['and', ' and '],
  ['or', ' or '],
  ['not', 'not (|)'],
  ['( )', '(|)'],
  ['[ ]', '[|]'],
  ['" "', '"|"'],
  ['ne', ' ne "|"'],
  ['ew', ' ew "|"'],
  ['gt', ' gt "|"'],
  ['lt', ' lt "|"'],
];

export function KeyStrip({ onInsert }: { readonly onInsert: (text: string) => void }) {
  return (
    <fieldset className={styles.strip} aria-label="Insert">
      {keys.map(([label, text]) => (
        <Button key={label} className={styles.key} onPointerDown={(event) => event.preventDefault()} onClick={() => onInsert(text)}>
          {label}
        </Button>
      ))}
    </fieldset>
  );
}
