import { useState } from 'react';
import { useApp } from '../../state/store.ts';
import type { RuleLevels } from '../../state/settings-slice.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { RuleFacts } from '../../workers/protocol.ts';
import { count } from './finding-words.ts';
import styles from './list-dialog.module.css';

interface RulesDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

const levels = ['error', 'warning', 'info', 'off'] as const;
const levelWords: Readonly<Record<(typeof levels)[number], string>> = { error: 'Error', warning: 'Warning', info: 'Info', off: 'Off' };

/** Every rule with its level; what is set here holds in all tabs. */
export default function RulesDialog({ open, onOpenChange }: RulesDialogProps) {
  const rules = useApp((state) => state.rules);
  const ruleLevels = useApp((state) => state.ruleLevels);
  const reset = useApp((state) => state.resetRuleLevels);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = [...rules.values()].filter(({ id, title, spec }) => `${id} ${title} ${spec.join(' ')}`.toLowerCase().includes(wanted));
  const changed = Object.keys(ruleLevels).length;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Rules and their levels"
      description="Levels hold in all tabs of this browser; a share link and the Markdown report name what differs."
      footer={
        <>
          <output className={styles.count}>{changed === 0 ? 'No level changed' : `${count(changed, 'level')} changed`}</output>
          <Button aria-disabled={changed === 0} onClick={reset}>
            Reset all
          </Button>
        </>
      }
    >
      <input
        className={styles.search}
        type="search"
        aria-label="Find a rule"
        placeholder="Find by id, title, RFC section"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul className={styles.list} aria-label="Rules">
        {shown.map((rule) => (
          <RuleRow key={rule.id} rule={rule} level={ruleLevels[rule.id]} />
        ))}
      </ul>
      {shown.length === 0 ? <p className={styles.none}>No rule has these words.</p> : null}
    </Dialog>
  );
}

function RuleRow({ rule, level }: { readonly rule: RuleFacts; readonly level: RuleLevels[string] | undefined }) {
  const { id, title, severity } = rule;
  const setRuleLevel = useApp((state) => state.setRuleLevel);
  const now = level ?? severity;
  return (
    <li className={styles.row} data-changed={level !== undefined || undefined}>
      <Mark kind={now === 'off' ? 'none' : now} size={14} />
      <span className={styles.words}>
        <code className={styles.id}>{id}</code>
        <span className={styles.title}>
          <MessageText text={title} />
        </span>
      </span>
      <select
        className={styles.level}
        aria-label={`Level of ${id}`}
        value={now}
        onChange={(event) => {
          const chosen = levels.find((one) => one === event.target.value);
          if (chosen !== undefined) setRuleLevel(id, chosen === severity ? null : chosen);
        }}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {levelWords[one]}
            {one === severity ? ' (its own)' : ''}
          </option>
        ))}
      </select>
    </li>
  );
}
