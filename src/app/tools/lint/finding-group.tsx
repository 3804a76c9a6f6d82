import type { KeyboardEvent, ReactNode } from 'react';
import type { Report } from '../../../core/finding.ts';
import { useApp } from '../../state/store.ts';
import { FindingCard } from './finding-card.tsx';
import type { Entry } from './finding-groups.ts';
import { mainFix, safeFixOf } from './finding-words.ts';
import styles from './findings-pane.module.css';
import type { LintCommands } from './lint-commands.ts';

interface FindingGroupProps {
  readonly name: string;
  readonly heading: ReactNode;
  /** Those to draw. */
  readonly entries: readonly Entry[];
  readonly limit: number;
  readonly report: Report;
  readonly selected: number | null;
  readonly first: number | null;
  readonly order: readonly number[];
  readonly commands: LintCommands;
}

/** Findings under one heading, and the keys that work on them. */
export function FindingGroup({ name, heading, entries, limit, report, selected, first, order, commands }: FindingGroupProps) {
  const rules = useApp((state) => state.rules);
  const opened = useApp((state) => state.opened);
  const text = useApp((state) => state.reportText);
  if (limit <= 0) return null;

  const move = (index: number | undefined, list: Element) => {
    if (index === undefined) return;
    commands.choose(index, useApp.getState().opened);
    requestAnimationFrame(() => list.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const card = event.target instanceof Element ? event.target.closest('article')?.querySelector<HTMLElement>('[data-index]') : null;
    if (card === null || card === undefined || event.altKey || event.defaultPrevented) return;
    const mod = event.ctrlKey || event.metaKey;
    const index = Number(card.dataset.index);
    const at = order.indexOf(index);
    const finding = report.findings[index];
    const list = event.currentTarget.closest('[data-pane]');
    if (finding === undefined || list === null) return;
    const main = mainFix(finding);
    const applyMain = () => {
      if (main === null) return;
      if (main.button !== 'Fix') {
        commands.choose(index, true);
        return;
      }
      commands.applyFix(finding, main.fix);
      onceChecked(() => focusCard(list, at));
    };
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(order[at + 1], list),
      ArrowUp: () => move(order[at - 1], list),
      f: applyMain,
      h: () => {
        commands.hide(finding);
        requestAnimationFrame(() => focusCard(list, at));
      },
    };
    const byMod = event.key === '.' && !event.shiftKey ? applyMain : undefined;
    const act = mod ? byMod : acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <section className={styles.group} aria-label={name}>
      {heading}
      <ul>
        {entries.slice(0, limit).map(({ finding, index }) => {
          const isSelected = index !== null && index === selected;
          const isOpen = isSelected && opened;
          return (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons inside, gathered in one place
            <li key={`${index ?? 'left'} ${finding.rule} ${index === null ? finding.range.start.offset : ''}`} onKeyDown={onKeyDown}>
              <FindingCard
                finding={finding}
                index={index}
                rule={rules.get(finding.rule)}
                selected={isSelected}
                open={isOpen}
                entry={isSelected || (selected === null && index === first)}
                text={isOpen ? text : null}
                sameRule={isOpen ? countSafe(report, finding.rule) : 0}
                commands={commands}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** After a card has left, the one in its place gets the focus, so that the keyboard goes on where it was. */
function focusCard(list: Element, place: number): void {
  const cards = list.querySelectorAll<HTMLElement>('[data-index]');
  cards[Math.min(Math.max(place, 0), cards.length - 1)]?.focus();
}

/** Calls back when the next report is on the screen. */
function onceChecked(act: () => void): void {
  const stop = useApp.subscribe((state, before) => {
    if (state.report === before.report) return;
    stop();
    setTimeout(() => requestAnimationFrame(act));
  });
}

function countSafe(report: Report, rule: string): number {
  return report.findings.filter((finding) => finding.rule === rule && safeFixOf(finding) !== undefined).length;
}
