import { CircleSlash, ListChecks, RotateCcw } from 'lucide-react';
import { useApp } from '../../state/store.ts';
import type { MenuEntry } from '../../ui/menu-button.tsx';
import { Mark } from '../../ui/mark.tsx';

const levels = ['error', 'warning', 'info'] as const;

/** Changes the level of a rule for all tabs, and offers to take it back. */
function changeLevel(rule: string, level: (typeof levels)[number] | 'off' | null): void {
  const { ruleLevels, setRuleLevel, showToast } = useApp.getState();
  const before = ruleLevels[rule] ?? null;
  setRuleLevel(rule, level);
  const words = level === 'off' ? 'is off for this page' : level === null ? 'has its own level again' : `counts as ${level}`;
  showToast(`${rule} ${words}.`, { label: 'Undo', run: () => useApp.getState().setRuleLevel(rule, before) });
}

/** What the menu of a finding offers about its rule. */
export function ruleLevelEntries(rule: string): readonly MenuEntry[] {
  const { ruleLevels, rules, setDialog } = useApp.getState();
  const own = rules.get(rule)?.severity;
  const now = ruleLevels[rule] ?? own;
  return [
    { kind: 'heading', label: rule },
    ...levels.map((level): MenuEntry => ({
      kind: 'choice',
      label: `As ${level}`,
      icon: <Mark kind={level} size={16} />,
      chosen: level === now,
      run: () => changeLevel(rule, level === own ? null : level),
    })),
    {
      kind: 'action',
      label: 'Off for this page',
      icon: <CircleSlash size={16} aria-hidden="true" />,
      run: () => changeLevel(rule, 'off'),
    },
    ...(ruleLevels[rule] === undefined
      ? []
      : [
          {
            kind: 'action' as const,
            label: 'Back to its own level',
            icon: <RotateCcw size={16} aria-hidden="true" />,
            run: () => changeLevel(rule, null),
          },
        ]),
    {
      kind: 'action',
      label: 'Rules and their levels',
      icon: <ListChecks size={16} aria-hidden="true" />,
      run: () => setDialog('rules'),
    },
  ];
}
