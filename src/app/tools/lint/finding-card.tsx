import { memo, useEffect, useRef } from 'react';
import type { Finding } from '../../../core/finding.ts';
import type { RuleFacts } from '../../workers/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { keyShortcuts } from '../../ui/keys.ts';
import { Mark } from '../../ui/mark.tsx';
import { FindingDetail } from './finding-detail.tsx';
import styles from './finding-card.module.css';
import { count, failureOf, mainFix, plainMessage, sectionWords, severityWord } from './finding-words.ts';
import type { LintCommands } from './lint-commands.ts';
import { MessageText } from '../../ui/message-text.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  /** Null for a finding that was just fixed. */
  readonly index: number | null;
  readonly rule: RuleFacts | undefined;
  readonly selected: boolean;
  readonly open: boolean;
  /** The card that Tab enters the list by. */
  readonly entry: boolean;
  /** The text that the finding describes; only an open card needs it. */
  readonly text: string | null;
  /** How many findings of the rule have a safe fix; only an open card needs it. */
  readonly sameRule: number;
  readonly commands: LintCommands;
}

/** One finding: what is wrong, where, why it counts; open, also the way out. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, index, rule, selected, open, entry, commands } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (selected) card.current?.scrollIntoView({ block: 'nearest' });
  }, [selected, open]);
  const { severity, message, range, spec } = finding;
  const main = mainFix(finding);
  const line = `line ${range.start.line}`;
  return (
    <article
      ref={card}
      className={classNames(styles.card, selected && styles.selected, index === null && styles.leaving)}
      aria-label={`${severityWord[severity]}, ${line}`}
      data-severity={severity}
    >
      <span className={styles.mark}>
        <Mark kind={severity} label={severityWord[severity]} />
      </span>
      <div className={styles.body}>
        <button
          type="button"
          className={styles.message}
          aria-expanded={open}
          tabIndex={entry ? 0 : -1}
          disabled={index === null}
          data-index={index ?? undefined}
          onClick={() => index !== null && commands.toggle(index)}
        >
          <MessageText text={message} />
        </button>
        <p className={styles.meta}>
          <span className={styles.line}>{line}</span>
          <span className={styles.rule}>{finding.rule}</span>
          {spec.slice(0, open ? spec.length : 2).map((section) => (
            <Section key={section} section={section} />
          ))}
        </p>
        {open && props.text !== null ? (
          <FindingDetail finding={finding} rule={rule} text={props.text} sameRule={props.sameRule} commands={commands} />
        ) : (
          <Why finding={finding} rule={rule} />
        )}
      </div>
      {main === null || open || index === null ? null : (
        <Button
          small
          className={styles.fix}
          aria-label={`${main.button}: ${plainMessage(message)} ${line}`}
          aria-keyshortcuts={keyShortcuts('f')}
          tabIndex={selected || entry ? 0 : -1}
          onClick={() => (main.button === 'Fix' ? commands.applyFix(finding, main.fix) : commands.choose(index, true))}
        >
          {main.button}
        </Button>
      )}
    </article>
  );
});

function Section({ section }: { readonly section: string }) {
  const { document, number } = sectionWords(section);
  return (
    <span className={styles.section}>
      <span className={styles.document}>{document} </span>
      {number}
    </span>
  );
}

/** The reason in one line, and how often the failure behind it was met. */
function Why({ finding, rule }: Pick<FindingCardProps, 'finding' | 'rule'>) {
  if (rule === undefined) return null;
  const failure = failureOf(finding, rule);
  return (
    <p className={styles.why}>
      <span className={styles.reason}>
        <MessageText text={rule.why} />
      </span>
      {failure === undefined ? null : <span className={styles.met}> Met in {count(failure.met, 'thread')}.</span>}
    </p>
  );
}
