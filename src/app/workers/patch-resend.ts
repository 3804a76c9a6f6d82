/** What happens when the same PATCH is sent again, as a client does that got no answer. */
import { applyPatch } from '../../core/patch/apply.ts';
import type { PatchLeniency } from '../../core/patch/leniency.ts';
import type { OperationTrace } from '../../core/patch/trace.ts';
import type { JsonObject } from '../../core/schema/json-object.ts';
import { printJson } from './json-print.ts';
import { diffLines } from './line-diff.ts';
import type { Resend } from './patch-protocol.ts';

/** @param after what the first sending left. */
export function resendOf(after: JsonObject, patchOp: unknown, leniencies: readonly PatchLeniency[]): Resend {
  const again = applyPatch(after, patchOp, { leniencies });
  if (!again.ok) {
    const { operation, detail } = again;
    const which = operation === null ? 'The request' : `Operation ${operation + 1}`;
    return {
      verdict: 'fails',
      text: `${which} fails the second time: ${detail}`,
      operation,
      advice:
        again.scimType === 'noTarget'
          ? 'Name the element by what the operation does not change, for example its `value`, so that a retry finds it again.'
          : 'Write the end result instead of the step to it: `replace` of the whole attribute gives the same each time.',
      diff: [],
    };
  }
  const diff = diffLines(printJson(after), printJson(again.resource));
  if (!again.changed || diff.every(({ sign }) => sign === ' ')) {
    return { verdict: 'same', text: sameWords(again.trace), operation: null, advice: null, diff: [] };
  }
  const doing = again.trace.find(({ changes }) => changes.length > 0);
  return {
    verdict: 'differs',
    text: `Operation ${(doing?.operation ?? 0) + 1} changes the resource again: ${doing?.path.words ?? ''}.`,
    operation: doing?.operation ?? null,
    advice: adviceFor(doing),
    diff,
  };
}

function sameWords(trace: readonly OperationTrace[]): string {
  const undone = trace.filter(({ changes }) => changes.length > 0).length;
  return undone === 0
    ? 'Sent twice, the second run changes nothing.'
    : 'Sent twice, operations undo each other and the result is the same.';
}

function adviceFor(trace: OperationTrace | undefined): string {
  if (trace?.op === 'add')
    return 'Give each element a `value`, and a `type` where there is one: an `add` of what is there then changes nothing.';
  if (trace?.op === 'remove') return 'Name what goes by a filter on its `value`: what is gone is then not found again.';
  return 'Name the element by what the operation does not change, and write the end result as its value.';
}
