/** For the tests of PATCH. */
import { pointerTokens } from '../json/pointer.ts';
import { isJsonObject } from '../schema/json-object.ts';
import { messageUrn } from '../schema/urns.ts';
import type { OperationTrace, PatchChange } from './trace.ts';

/** A PatchOp message of these operations. */
export function patchOp(...operations: readonly unknown[]): {
  readonly schemas: readonly string[];
  readonly Operations: readonly unknown[];
} {
  return { schemas: [messageUrn('PatchOp')], Operations: operations };
}

/** A value in which nothing can be written to. */
export function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFrozen(member);
  }
  return value;
}

/** The changes of a trace carried out on the resource before, as `PatchChange` says. */
export function replayed(before: unknown, trace: readonly OperationTrace[]): unknown {
  const resource: unknown = JSON.parse(JSON.stringify(before));
  for (const { changes } of trace) for (const change of [...changes].reverse()) replay(resource, change);
  return resource;
}

function replay(resource: unknown, change: PatchChange): void {
  const tokens = pointerTokens(change.pointer);
  const last = tokens.pop() ?? '';
  let holder: unknown = resource;
  for (const token of tokens) {
    if (Array.isArray(holder)) holder = holder[Number(token)];
    else if (isJsonObject(holder)) holder = holder[token];
  }
  const after: unknown = change.after === undefined ? undefined : JSON.parse(JSON.stringify(change.after));
  if (Array.isArray(holder)) {
    const removed: unknown[] = holder.splice(Number(last), 'before' in change ? 1 : 0, ...('after' in change ? [after] : []));
    if (JSON.stringify(removed[0]) !== JSON.stringify(change.before)) throw new Error(`${change.pointer} held something else`);
    return;
  }
  if (!isWritable(holder)) throw new Error(`${change.pointer} is nowhere`);
  if (JSON.stringify(holder[last]) !== JSON.stringify(change.before)) throw new Error(`${change.pointer} held something else`);
  if ('after' in change) holder[last] = after;
  else delete holder[last];
}

function isWritable(value: unknown): value is Record<string, unknown> {
  return isJsonObject(value);
}
