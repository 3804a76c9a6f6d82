import type { ReactNode } from 'react';
import { Copy, Ellipsis, EyeOff, WandSparkles } from 'lucide-react';
import type { Finding, Fix } from '../../../core/finding.ts';
import type { RuleFacts } from '../../workers/protocol.ts';
import { Button } from '../../ui/button.tsx';
import { keyShortcuts, keyText } from '../../ui/keys.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { medium, useMedia } from '../../ui/use-media.ts';
import styles from './finding-detail.module.css';
import { count, failureOf, plainMessage } from './finding-words.ts';
import { FixPreview } from '../../editor/fix-preview.tsx';
import { HabitLines } from './habit-lines.tsx';
import type { LintCommands } from './lint-commands.ts';
import { MessageText } from '../../ui/message-text.tsx';
import { ruleLevelEntries } from './rule-level-entries.tsx';
import { usePreviewText } from './preview-text.ts';

interface FindingDetailProps {
  readonly finding: Finding;
  readonly rule: RuleFacts | undefined;
  readonly text: string;
  readonly sameRule: number;
  readonly commands: LintCommands;
}

/** The open part of a card: the whole reason with its evidence, what each fix would write, and what can be done. */
export function FindingDetail({ finding, rule, text, sameRule, commands }: FindingDetailProps) {
  const isMedium = useMedia(medium);
  const fixRule = `Fix all ${sameRule} of this rule`;
  const failure = failureOf(finding, rule);
  const single = finding.fixes.length === 1 ? finding.fixes[0] : undefined;
  return (
    <div className={styles.detail}>
      {rule === undefined ? null : (
        <p className={styles.why}>
          {failure === undefined ? null : <span className={styles.field}>In the field </span>}
          <MessageText text={rule.why} />
          {failure === undefined ? null : ` Met in ${count(failure.met, 'public thread')}.`}
        </p>
      )}
      <HabitLines finding={finding} />
      {finding.fixes.map((fix, index) => (
        <Way key={index} fix={fix} text={text}>
          {single && fix.safe ? null : (
            <p className={styles.title}>
              <span>
                <MessageText text={fix.title} />
              </span>
              {single ? null : <ApplyButton fix={fix} onApply={() => commands.applyFix(finding, fix)} />}
            </p>
          )}
        </Way>
      ))}
      <div className={styles.actions}>
        {single ? <ApplyButton fix={single} look="main" onApply={() => commands.applyFix(finding, single)} /> : null}
        {sameRule > 1 && !isMedium ? (
          <Button small look="quiet" onClick={() => void commands.fixAll(finding.rule)}>
            {fixRule}
          </Button>
        ) : null}
        <span className={styles.space} />
        <Button
          small
          look="quiet"
          className={styles.hide}
          icon={<EyeOff size={14} strokeWidth={1.75} aria-hidden="true" />}
          aria-keyshortcuts={keyShortcuts('h')}
          onClick={() => commands.hide(finding)}
        >
          Hide
        </Button>
        <MenuButton
          small
          look="quiet"
          label="More for this finding"
          align="end"
          icon={<Ellipsis size={14} aria-hidden="true" />}
          entries={() => [
            ...(sameRule > 1 && isMedium
              ? [
                  {
                    kind: 'action' as const,
                    label: fixRule,
                    icon: <WandSparkles size={16} aria-hidden="true" />,
                    run: () => void commands.fixAll(finding.rule),
                  },
                ]
              : []),
            {
              kind: 'action',
              label: 'Copy as Markdown',
              icon: <Copy size={16} aria-hidden="true" />,
              run: () => void commands.copyFinding(finding),
            },
            {
              kind: 'action',
              label: 'Hide this finding',
              icon: <EyeOff size={16} aria-hidden="true" />,
              keys: 'H',
              run: () => commands.hide(finding),
            },
            { kind: 'line' },
            ...ruleLevelEntries(finding.rule),
          ]}
        />
      </div>
    </div>
  );
}

interface WayProps {
  readonly fix: Fix;
  readonly text: string;
  readonly children: ReactNode;
}

/** One way to mend the finding: what it is called, and what it writes. */
function Way({ fix, text, children }: WayProps) {
  const preview = usePreviewText(text, fix.edits);
  return (
    <div className={styles.way}>
      {children}
      {preview === null ? null : <FixPreview {...preview} />}
    </div>
  );
}

interface ApplyButtonProps {
  readonly fix: Fix;
  readonly look?: 'main' | 'plain';
  readonly onApply: () => void;
}

function ApplyButton({ fix, look = 'plain', onApply }: ApplyButtonProps) {
  const title = plainMessage(fix.title);
  const words = fix.safe ? 'Apply safe fix' : 'Apply';
  return (
    <Button
      small
      look={look}
      keys={look === 'main' && fix.safe ? keyText('mod+.') : undefined}
      title={title}
      aria-label={`${words}: ${title}`}
      onClick={onApply}
    >
      {words}
    </Button>
  );
}
