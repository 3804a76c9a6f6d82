import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { count } from './finding-words.ts';
import styles from './findings-pane.module.css';

/** Says that rules are off or have another level, so that silence is not taken for praise. */
export function RuleLevelsNote() {
  const levels = useApp((state) => state.ruleLevels);
  const all = Object.values(levels);
  if (all.length === 0) return null;
  const off = all.filter((level) => level === 'off').length;
  const words = [
    ...(off > 0 ? [`${count(off, 'rule')} off`] : []),
    ...(all.length > off ? [`${count(all.length - off, 'level')} changed`] : []),
  ];
  return (
    <p className={styles.hidden}>
      {words.join(', ')}
      <Button small look="quiet" onClick={() => useApp.getState().setDialog('rules')}>
        Show rules
      </Button>
      <Button small look="quiet" onClick={() => useApp.getState().resetRuleLevels()}>
        Reset all
      </Button>
    </p>
  );
}
