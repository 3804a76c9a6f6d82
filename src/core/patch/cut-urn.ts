/** The wrong reading that takes the dot in the version of a URN for the one before a sub-attribute (RFC 7644 3.10). */
import { isJsonObject } from '../schema/json-object.ts';
import { isForbiddenName } from './members.ts';
import type { PatchOperation } from './operation.ts';
import type { Run } from './run.ts';
import type { Target } from './target.ts';

/** The two halves of a path with a URN that has a dot. */
export interface CutPath {
  readonly name: string;
  readonly rest: string;
}

/** Where such a server cuts a path; undefined for a path that it reads as everybody does. */
export function cutPath(path: string): CutPath | undefined {
  const dot = path.indexOf('.');
  const colon = path.lastIndexOf(':');
  if (colon === -1 || dot === -1 || dot > colon) return undefined;
  const [name, rest] = [path.slice(0, dot), path.slice(dot + 1)];
  return isForbiddenName(name) || isForbiddenName(rest) ? undefined : { name, rest };
}

/** What the trace says of the path. */
export function cutTarget(path: string, { name, rest }: CutPath, schema: string): Target {
  const words = `${name}, which no schema has; in it ${rest}`;
  return {
    kind: 'resource',
    reading: { text: path, kind: 'subAttribute', schema, attribute: name, subAttribute: rest, multiValued: false, words },
  };
}

/** The value lands under a name that no schema has; what the client meant stays as it is. */
export function applyCut({ op, value }: PatchOperation, { name, rest }: CutPath, run: Run): void {
  const slot = run.draft.strangerSlot(name);
  const current = slot.get();
  const held = isJsonObject(current) ? current : {};
  run.tellLeniency(
    'urn-cut-at-dot',
    () => `The path is cut at its first dot: \`${name}\` and \`${rest}\`. The attribute that was meant stays as it is.`,
  );
  if (op !== 'remove') {
    slot.set({ ...held, [rest]: value });
    return;
  }
  if (!Object.hasOwn(held, rest)) return;
  const kept = Object.fromEntries(Object.entries(held).filter(([key]) => key !== rest));
  slot.set(Object.keys(kept).length === 0 ? undefined : kept);
}
