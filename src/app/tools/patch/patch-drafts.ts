import type { RuleLevels } from '../../state/settings-slice.ts';
import { useApp } from '../../state/store.ts';
import type { PatchAsk, WriteAsk } from '../../workers/patch-protocol.ts';
import { firstResource } from './example-resources.ts';

export type Habit = WriteAsk['habit'];

/** The inputs of the Patch tool, by the names under which the page keeps them. */
export const names = {
  resource: 'patch/resource',
  patchOp: 'patch/patchOp',
  after: 'patch/after',
  reading: 'patch/reading',
  mode: 'patch/mode',
  habit: 'patch/habit',
} as const;

export interface PatchInputs {
  readonly resource: string;
  readonly patchOp: string;
  /** What the resource is to become, in the mode that writes the PATCH. */
  readonly after: string;
  /** Id of the reading whose result is shown. */
  readonly reading: string;
  readonly mode: 'apply' | 'write';
  readonly habit: Habit;
}

const standard = 'rfc';

/** The inputs out of the drafts; what is damaged falls back to its start. */
export function readInputs(drafts: Readonly<Record<string, string>>): PatchInputs {
  const habit = drafts[names.habit];
  return {
    // A group to start with, until something else was put there.
    resource: drafts[names.resource] ?? firstResource,
    patchOp: drafts[names.patchOp] ?? '',
    after: drafts[names.after] ?? '',
    reading: drafts[names.reading] || standard,
    mode: drafts[names.mode] === 'write' ? 'write' : 'apply',
    habit: habit === 'pathless' || habit === 'entra' ? habit : 'paths',
  };
}

export function askOf({ resource, patchOp, reading }: PatchInputs, rules: RuleLevels): PatchAsk {
  return { resource, patchOp, reading, rules };
}

export function writeAskOf({ resource, after, habit }: PatchInputs): WriteAsk {
  return { resource, after, habit };
}

export function setInput(name: keyof typeof names, value: string): void {
  useApp.getState().setDraft(names[name], value);
}
