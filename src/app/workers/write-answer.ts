/** The PATCH from one resource to another, and the proof that it is right. */
import { lint } from '../../core/exchange/lint-text.ts';
import { applyPatch } from '../../core/patch/apply.ts';
import { planPatch, type PatchOp } from '../../core/patch/diff.ts';
import type { PatchLeniency } from '../../core/patch/leniency.ts';
import type { PatchResult } from '../../core/patch/trace.ts';
import { isJsonObject, type JsonObject } from '../../core/schema/json-object.ts';
import { printJson } from './json-print.ts';
import { curlOf, parse, sideOf } from './patch-answer.ts';
import type { Proof, WriteAnswer, WriteAsk } from './patch-protocol.ts';
import { resendOf } from './patch-resend.ts';

/** What a habit needs of the server that takes it. */
const needs: Readonly<Record<WriteAsk['habit'], readonly PatchLeniency[]>> = { paths: [], pathless: [], entra: ['entra'] };

export function answerWrite(ask: WriteAsk): WriteAnswer {
  const start = performance.now();
  const resource = sideOf(ask.resource, {}, null);
  const after = sideOf(ask.after, {}, null);
  const [from, to] = [parse(ask.resource), parse(ask.after)];
  if (!isJsonObject(from) || !isJsonObject(to)) {
    return { resource, after, patchOp: null, findings: [], rows: [], proofs: [], curl: '', ms: performance.now() - start };
  }
  const { patchOp, outOfReach } = planPatch(from, to, { habit: ask.habit });
  const text = printMessage(patchOp);
  const leniencies = needs[ask.habit];
  const applied = applyPatch(from, patchOp, { leniencies });
  const isEmpty = patchOp.Operations.length === 0;
  const { findings } = lint(text, {
    version: '2.0',
    kind: 'PatchOp',
    ...(resource.resourceType === null ? {} : { resourceType: resource.resourceType }),
  });
  return {
    resource,
    after,
    patchOp: text,
    findings: isEmpty ? [] : findings,
    rows: rowsOf(applied),
    proofs: [
      ...(isEmpty
        ? [{ severity: 'pass', title: 'Nothing to change', detail: 'Before and After are the same to a SCIM server.' } as const]
        : proofsOf(applied, to, patchOp, leniencies)),
      ...outOfReach.map(({ path, reason }): Proof => ({ severity: 'warning', title: `${path} stays as it is`, detail: reason })),
    ],
    curl: curlOf(resource.resourceType, from, text),
    ms: performance.now() - start,
  };
}

function printMessage({ schemas, Operations }: PatchOp): string {
  const operations = Operations.map((operation) => printJson(operation).replaceAll('\n', '\n    '));
  return `{\n  "schemas": ${JSON.stringify(schemas)},\n  "Operations": [${operations.length === 0 ? '' : `\n    ${operations.join(',\n    ')}\n  `}]\n}\n`;
}

function rowsOf(applied: PatchResult): WriteAnswer['rows'] {
  return applied.trace.map(({ path, changes }) => {
    const [only] = changes;
    const isOne = changes.length === 1 && only !== undefined;
    return {
      what: path.words,
      from: isOne ? shown(only.before) : `${changes.length} values`,
      to: isOne ? shown(only.after) : 'changed',
    };
  });
}

function shown(value: unknown): string {
  if (value === undefined) return 'none';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function proofsOf(applied: PatchResult, to: JsonObject, patchOp: PatchOp, leniencies: readonly PatchLeniency[]): readonly Proof[] {
  if (!applied.ok) return [{ severity: 'error', title: 'The PATCH is refused', detail: applied.detail }];
  const after: JsonObject = { ...applied.resource };
  // What a PATCH leads to is asked of the planner itself: the way back must have nothing to do.
  const rest = planPatch(after, to).patchOp.Operations.length;
  const resend = resendOf(after, patchOp, leniencies);
  return [
    rest === 0
      ? { severity: 'pass', title: 'Before + PatchOp = After', detail: 'Applied in this tab, compared value by value.' }
      : {
          severity: 'warning',
          title: 'Before + PatchOp is not all of After',
          detail: `${rest} more ${rest === 1 ? 'change' : 'changes'} cannot be made by a PATCH.`,
        },
    {
      severity: resend.verdict === 'same' ? 'pass' : 'warning',
      title:
        resend.verdict === 'same'
          ? 'Sent twice: same result'
          : resend.verdict === 'fails'
            ? 'Sent twice: the second fails'
            : 'Sent twice: another result',
      detail: resend.text,
    },
  ];
}
