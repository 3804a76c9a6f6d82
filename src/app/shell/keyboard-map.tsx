import { Dialog } from '../ui/dialog.tsx';
import { keyText } from '../ui/keys.ts';
import styles from './keyboard-map.module.css';

interface Row {
  readonly keys: readonly string[];
  readonly does: string;
}

const groups: readonly { readonly name: string; readonly rows: readonly Row[] }[] = [
  {
    name: 'Findings',
    rows: [
      { keys: ['F8', 'shift+F8'], does: 'next and previous finding, from anywhere' },
      { keys: ['alt+F8', 'shift+alt+F8'], does: 'next and previous resource with findings' },
      { keys: ['mod+.'], does: 'quick fixes at the caret; Enter takes the first' },
      { keys: ['mod+shift+.'], does: 'fix all safe' },
      { keys: ['↑', '↓'], does: 'in the list: move; Enter opens' },
      { keys: ['F'], does: 'in the list: apply the fix' },
      { keys: ['H'], does: 'in the list: hide the finding' },
    ],
  },
  {
    name: 'Text',
    rows: [
      { keys: ['shift+alt+f'], does: 'format; the order of members is kept' },
      { keys: ['mod+z', 'mod+shift+z'], does: 'undo and redo' },
      { keys: ['mod+o'], does: 'open a file' },
      { keys: ['mod+s'], does: 'download the text' },
      { keys: ['mod+shift+c'], does: 'copy share link' },
      { keys: ['ctrl+m'], does: 'Tab moves the focus instead of indenting' },
    ],
  },
  {
    name: 'Window',
    rows: [
      { keys: ['F6', 'shift+F6'], does: 'next and previous pane, also out of the editor' },
      { keys: ['tool+1', 'tool+2', 'tool+3'], does: 'Lint, Patch, Filter' },
      { keys: ['mod+Enter'], does: 'Patch: next operation' },
      { keys: ['?'], does: 'this list' },
      { keys: ['Esc'], does: 'close the top layer, then back to the editor' },
    ],
  },
];

interface KeyboardMapProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** All shortcuts. */
export default function KeyboardMap({ open, onOpenChange }: KeyboardMapProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts">
      {groups.map(({ name, rows }) => (
        <section key={name} className={styles.group}>
          <h3 className={styles.name}>{name}</h3>
          <dl className={styles.rows}>
            {rows.map(({ keys, does }) => (
              <div key={does} className={styles.row}>
                <dt className={styles.keys}>
                  {keys.map((key) => (
                    <kbd key={key} className={styles.key}>
                      {keyText(key)}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
