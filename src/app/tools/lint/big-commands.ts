import type { Finding, Fix, ReportedResource, TextEdit } from '../../../core/finding.ts';
import { holdBigText, type BigText, type Within } from '../../state/big-text.ts';
import { lintOptions } from '../../state/checking.ts';
import { pickPayload, type Overrides, type Payload } from '../../state/payload-slice.ts';
import { useApp } from '../../state/store.ts';
import { lintClient, type Outcome } from '../../workers/client.ts';
import type { JobName, Jobs } from '../../workers/protocol.ts';
import { count, plainMessage } from './finding-words.ts';
import { resourceWords } from './resource-words.ts';

const { getState } = useApp;

/** What was there before each change of a big text, and the text that the change made. */
const past: { readonly before: Payload; readonly made: BigText }[] = [];

/** Steps that can be taken back; each is a file of its own in the browser. */
const mostSteps = 20;

/** Takes the last change of the big text back. */
export function undoBig(): void {
  const step = past.pop();
  if (step === undefined || step.made !== getState().big) return;
  getState().restore(step.before);
}

async function ask<Name extends JobName>(job: Name, what: Jobs[Name]['ask']): Promise<Outcome<Jobs[Name]['answer']>> {
  const slow = setTimeout(() => getState().setSlow(true), 200);
  const outcome = await lintClient.request(job, what);
  clearTimeout(slow);
  getState().setSlow(false);
  if (outcome.kind === 'failed') getState().fail(outcome.error);
  return outcome;
}

/** Puts the changed text in the place of the big text, where that is still what is looked at. */
function change(before: Payload, blob: Blob, words: string): void {
  const made = holdBigText(blob, true);
  past.push({ before, made });
  past.splice(0, past.length - mostSteps);
  if (before.within === null) getState().changeBig(made);
  else getState().leaveResource(made);
  getState().showToast(words, { label: 'Undo', run: undoBig });
}

/** Applies one fix in the worker. */
export async function applyBigFix(big: BigText, finding: Finding, fix: Fix): Promise<void> {
  const before = pickPayload(getState());
  const outcome = await ask('editBig', { big, edits: fix.edits });
  if (outcome.kind !== 'answer' || getState().big !== big) return;
  getState().leave([finding]);
  change(
    before,
    outcome.answer,
    `Line ${finding.range.start.line.toLocaleString('en')}: ${plainMessage(fix.title)}.`.replace(/\.\.$/, '.'),
  );
}

/** Applies all safe fixes, or those of one rule, in the worker. */
export async function fixAllBig(big: BigText, rule?: string): Promise<void> {
  const state = getState();
  const before = pickPayload(state);
  const outcome = await ask('fixBig', { big, options: lintOptions(state), ...(rule === undefined ? {} : { rule }) });
  if (outcome.kind !== 'answer' || getState().big !== big) return;
  const { blob, applied } = outcome.answer;
  if (applied > 0) change(before, blob, `${count(applied, 'safe fix', 'safe fixes')} applied.`);
}

/** Takes one resource of the big text into the editor. */
export async function editResource(big: BigText, resource: ReportedResource): Promise<void> {
  const [start, end] = [resource.range.start.offset, resource.range.end.offset];
  const outcome = await ask('takeResource', { big, start, end });
  const { overrides } = getState();
  if (outcome.kind !== 'answer' || getState().big !== big) return;
  const name = resourceWords(resource);
  getState().take(outcome.answer, { big, start, length: end - start, name, overrides }, inheritedOverrides());
}

/** A resource of a list is a response like the list; what kind it is shows by itself. */
function inheritedOverrides(): Overrides {
  const { report, overrides } = getState();
  const subject = report?.subjects[0];
  const { version } = overrides;
  return {
    ...(version === undefined ? {} : { version }),
    ...(subject?.kind === 'ListResponse' ? { direction: 'response' as const } : {}),
  };
}

/** Puts the resource in the editor back where it was taken from. */
export async function putResourceBack(within: Within): Promise<void> {
  const { text, loaded } = getState();
  const { big, start, length, name } = within;
  if (text === loaded) {
    getState().leaveResource(big);
    return;
  }
  const before = pickPayload(getState());
  const outcome = await ask('putResource', { big, start, length, text });
  if (outcome.kind === 'answer' && getState().within === within && getState().text === text)
    change(before, outcome.answer, `${name} put back.`);
}

/** Leaves the resource in the editor as it was. */
export function discardResource(within: Within): void {
  const before = pickPayload(getState());
  getState().leaveResource(within.big);
  if (before.text === before.loaded) return;
  getState().showToast(`${within.name} left as it was.`, { label: 'Undo', run: () => getState().restore(before) });
}

/** The edits of all fixes of a finding, which its preview has to show. */
export function editsOf(finding: Finding | undefined): readonly TextEdit[] {
  return finding?.fixes.flatMap(({ edits }) => edits) ?? [];
}
