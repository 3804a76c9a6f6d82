import { useEffect, useState } from 'react';
import { openSample, replacePayload } from '../../state/replace-payload.ts';
import { loadRuleExamples } from '../../state/rule-examples.ts';
import { useApp } from '../../state/store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Mark } from '../../ui/mark.tsx';
import { MessageText } from '../../ui/message-text.tsx';
import type { RuleExampleGroups } from '../../workers/protocol.ts';
import { count } from './finding-words.ts';
import styles from './list-dialog.module.css';
import { SampleVerdict } from './sample-verdict.tsx';

interface GalleryDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** All examples: the curated ones, then those that each rule shows of itself. */
export default function GalleryDialog({ open, onOpenChange }: GalleryDialogProps) {
  const samples = useApp((state) => state.samples);
  const [groups, setGroups] = useState<RuleExampleGroups>([]);
  const [words, setWords] = useState('');
  useEffect(() => {
    let isWanted = true;
    void loadRuleExamples().then((loaded) => {
      if (isWanted) setGroups(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  const wanted = words.trim().toLowerCase();
  const has = (...texts: readonly string[]): boolean => texts.join(' ').toLowerCase().includes(wanted);
  const curated = samples.filter(({ title, request, teaches, expects }) =>
    has(title, request, teaches, ...expects.map(({ rule }) => rule)),
  );
  const byRule = groups.filter(({ rule, title }) => has(rule, title));
  const close = () => onOpenChange(false);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Examples" description="Opening one replaces the text; Undo brings it back.">
      <input
        className={styles.search}
        type="search"
        aria-label="Find an example"
        placeholder="Find by title, request, rule"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <h3 className={styles.heading}>{count(curated.length, 'curated example')}</h3>
      <ul className={styles.list} aria-label="Curated examples">
        {curated.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              className={styles.row}
              title={sample.teaches}
              onClick={() => {
                openSample(sample);
                close();
              }}
            >
              <span className={styles.words}>
                <span className={styles.name}>{sample.title}</span>
                <code className={styles.title}>{sample.request}</code>
              </span>
              <SampleVerdict sample={sample} />
            </button>
          </li>
        ))}
      </ul>
      <h3 className={styles.heading}>{count(byRule.length, 'rule')} with examples</h3>
      <ul className={styles.list} aria-label="Examples by rule">
        {byRule.map((group) => (
          <li key={group.rule}>
            <RuleGroup group={group} onOpened={close} />
          </li>
        ))}
      </ul>
      {curated.length + byRule.length === 0 ? <p className={styles.none}>No example has these words.</p> : null}
    </Dialog>
  );
}

function RuleGroup({ group, onOpened }: { readonly group: RuleExampleGroups[number]; readonly onOpened: () => void }) {
  const { rule, title, severity, examples } = group;
  return (
    <details>
      <summary className={styles.row}>
        <Mark kind={severity} size={14} />
        <span className={styles.words}>
          <code className={styles.id}>{rule}</code>
          <span className={styles.title}>
            <MessageText text={title} />
          </span>
        </span>
        <span className={styles.count}>{examples.length}</span>
      </summary>
      <ul>
        {examples.map(({ text, passes, options }, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.row}
              onClick={() => {
                replacePayload(text, { kind: 'sample', id: `${rule}-${index + 1}` }, options, `Example of ${rule} opened.`);
                onOpened();
              }}
            >
              <Mark kind={passes ? 'pass' : severity} size={13} />
              <span className={styles.words}>
                <span className={styles.name}>{passes ? 'Passes' : 'Fails'}</span>
                <code className={styles.text}>{text.replaceAll(/\s+/gu, ' ').slice(0, 160)}</code>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
