import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Finding, Fix, Severity } from '../../../core/finding.ts';
import { FixPreview } from '../../editor/fix-preview.tsx';
import { useApp } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import styles from './finding-bar.module.css';

interface FindingBarProps {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly selected: number | null;
  /** The findings are those of this very text. */
  readonly isFresh: boolean;
  readonly onChoose: (index: number) => void;
  readonly onFix: (fix: Fix) => void;
}

const words: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Info' };
const grave: readonly Severity[] = ['error', 'warning', 'info'];

/** The finding at the caret, else the gravest: what, why, and what to write instead. */
export function FindingBar({ name, text, findings, selected, isFresh, onChoose, onFix }: FindingBarProps) {
  const [previewed, setPreviewed] = useState<string | null>(null);
  const rules = useApp((state) => state.rules);
  const gravest = grave.map((severity) => findings.findIndex((finding) => finding.severity === severity)).find((index) => index >= 0) ?? 0;
  const at = selected !== null && selected < findings.length ? selected : gravest;
  const finding = findings[at];
  if (finding === undefined) return null;
  const { severity, message, range, rule, spec, fixes } = finding;
  const key = `${rule}${range.start.offset}`;
  const shown = previewed === null ? undefined : fixes.find((fix) => previewed === key + fix.title);
  const why = rules.get(rule)?.why;
  return (
    <section className={styles.bar} aria-label={`Finding in ${name}`}>
      <Mark kind={severity} label={words[severity]} size={15} />
      <div className={styles.words}>
        <p className={styles.message}>
          <MessageText text={message} />
        </p>
        <p className={styles.why}>
          line {range.start.line} · {rule}
          {spec.length === 0 ? '' : ` · ${spec.map(sectionWords).join(', ')}`}
          {why === undefined ? null : (
            <>
              {' · '}
              <MessageText text={why} />
            </>
          )}
        </p>
        {shown === undefined || !isFresh ? null : <FixPreview text={text} edits={shown.edits} />}
        {fixes.length === 0 ? null : (
          <p className={styles.fixes}>
            {fixes.map((fix) => (
              <Button
                key={fix.title}
                small
                look={fix.safe && shown === undefined ? 'main' : 'plain'}
                className={styles.fix}
                disabled={!isFresh}
                onClick={() => {
                  // What loses or decides something is shown before it is done.
                  if (fix.safe || shown === fix) onFix(fix);
                  else setPreviewed(key + fix.title);
                }}
              >
                <span>
                  {shown === fix ? 'Write it: ' : ''}
                  <MessageText text={fix.title} />
                  {fix.safe || shown === fix ? '' : '…'}
                </span>
              </Button>
            ))}
          </p>
        )}
      </div>
      {findings.length < 2 ? null : (
        <span className={styles.step}>
          <Button
            small
            look="quiet"
            icon={<ChevronLeft size={14} aria-hidden="true" />}
            aria-label={`Previous finding in ${name}`}
            onClick={() => onChoose((at - 1 + findings.length) % findings.length)}
          />
          <span className={styles.place}>
            {at + 1}/{findings.length}
          </span>
          <Button
            small
            look="quiet"
            icon={<ChevronRight size={14} aria-hidden="true" />}
            aria-label={`Next finding in ${name}`}
            onClick={() => onChoose((at + 1) % findings.length)}
          />
        </span>
      )}
    </section>
  );
}

/** `RFC 7644 3.5.2` as `RFC 7644 §3.5.2`. */
function sectionWords(section: string): string {
  return section.replace(/^(RFC \d+) (\d)/u, '$1 §$2');
}
