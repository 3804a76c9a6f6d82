/** Where the operations of a PatchOp stand in its text, and which lines of the diff each of them changed. */
import { parseJson } from '../../core/json/parse.ts';
import { rangeAt } from '../../core/json/locate.ts';
import type { JsonDocument, JsonNode } from '../../core/json/document.ts';
import type { OperationTrace, PatchChange } from '../../core/patch/trace.ts';
import type { DiffLine, OperationPlace } from './patch-protocol.ts';

/** Changes up to which their lines are looked for: each is followed through all others. */
const mostChanges = 1_000;

interface Texts {
  /** The resource and the result, as they were compared. */
  readonly before: string;
  readonly after: string;
  readonly diff: readonly DiffLine[];
}

/**
 * @param patchOp the text of the message.
 * @param trace of a request that went well; empty where it was refused, since then nothing changed.
 * @returns one place for each operation; none where there is no list of operations.
 */
export function operationPlaces(patchOp: string, trace: readonly OperationTrace[], texts: Texts): readonly OperationPlace[] {
  const document = parseJson(patchOp);
  const lines = linesByOperation(trace, texts);
  return [...(operationsOf(document.root)?.children() ?? [])].map((node, index) => ({
    op: node.member('op')?.string ?? null,
    path: node.member('path')?.string ?? null,
    range: rangeAt(document.lineStarts, node.start, node.end),
    lines: lines.get(index) ?? [],
  }));
}

function operationsOf(root: JsonNode | undefined): JsonNode | undefined {
  if (root?.kind === 'array') return root;
  const operations = root?.member('Operations');
  return operations?.kind === 'array' ? operations : undefined;
}

function linesByOperation(trace: readonly OperationTrace[], { before, after, diff }: Texts): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (trace.reduce((sum, { changes }) => sum + changes.length, 0) > mostChanges) return found;
  const [old, now] = [parseJson(before), parseJson(after)];
  for (const [index, { operation, changes }] of trace.entries()) {
    const earlier = trace.slice(0, index).flatMap((one) => one.changes.toReversed());
    const later = trace.slice(index + 1).flatMap((one) => one.changes.toReversed());
    const [removed, added] = [new Set<number>(), new Set<number>()];
    for (const [at, change] of changes.entries()) {
      const { pointer } = change;
      if ('before' in change) addLines(removed, old, earlier.reduceRight<string | null>(undone, pointer));
      if ('after' in change) addLines(added, now, [...changes.slice(0, at).toReversed(), ...later].reduce<string | null>(done, pointer));
    }
    const lines = diff.flatMap((line, number) =>
      (line.sign === '-' && removed.has(line.before ?? 0)) || (line.sign === '+' && added.has(line.after ?? 0)) ? [number] : [],
    );
    found.set(operation, lines);
  }
  return found;
}

function addLines(lines: Set<number>, document: JsonDocument, pointer: string | null): void {
  const node = pointer === null ? undefined : document.at(pointer);
  if (node === undefined) return;
  const { start, end } = rangeAt(document.lineStarts, node.start, node.end);
  for (let line = start.line; line <= end.line; line++) lines.add(line);
}

/** An element that a change puts in or takes out: it moves those behind it. */
function elementOf({
  pointer,
  ...change
}: PatchChange): { readonly array: string; readonly index: number; readonly isPutIn: boolean } | null {
  const slash = pointer.lastIndexOf('/');
  const token = pointer.slice(slash + 1);
  const [isPutIn, isTakenOut] = [!('before' in change), !('after' in change)];
  return /^\d+$/u.test(token) && isPutIn !== isTakenOut ? { array: pointer.slice(0, slash + 1), index: Number(token), isPutIn } : null;
}

/** Where what stands at a pointer is after one more change; null: it has gone. */
function done(pointer: string | null, change: PatchChange): string | null {
  const element = elementOf(change);
  return element === null ? pointer : shifted(pointer, element.array, element.index, element.isPutIn);
}

/** Where what stands at a pointer was before a change; null: it was not there. */
function undone(pointer: string | null, change: PatchChange): string | null {
  const element = elementOf(change);
  return element === null ? pointer : shifted(pointer, element.array, element.index, !element.isPutIn);
}

function shifted(pointer: string | null, array: string, at: number, isPutIn: boolean): string | null {
  if (pointer === null || !pointer.startsWith(array)) return pointer;
  const [token = '', ...rest] = pointer.slice(array.length).split('/');
  const index = Number(token);
  if (index < at) return pointer;
  if (!isPutIn && index === at) return null;
  return array + [String(isPutIn ? index + 1 : index - 1), ...rest].join('/');
}
