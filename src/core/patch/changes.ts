/** What one operation changed, in pointers and values (see `PatchChange`). */
import { pointerToken } from '../json/pointer.ts';
import { isJsonObject } from '../schema/json-object.ts';
import { extensionJson, hasData, isPresentAfter, type Extension } from './draft.ts';
import type { Slot } from './slot.ts';
import type { PatchChange } from './trace.ts';

/**
 * The changes of the current operation; to be asked before the draft settles.
 * @param touched what the operation wrote to, in order.
 */
export function changesOf(touched: readonly Slot[]): PatchChange[] {
  const changes: PatchChange[] = [];
  const whole = new Set<Extension>();
  for (const slot of touched) {
    const { extension } = slot;
    if (extension === undefined || whole.has(extension)) {
      if (extension === undefined) changes.push(...slotChanges(slot));
      continue;
    }
    const isThere = isPresentAfter(extension);
    const wasObject = isJsonObject(extension.original) || hasData(extension, 'before');
    if (extension.isPresent === isThere && (wasObject || !isThere)) {
      changes.push(...slotChanges(slot));
      continue;
    }
    whole.add(extension);
    const before = extension.isPresent ? extensionJson(extension, 'before') : undefined;
    const after = isThere ? extensionJson(extension, 'now') : undefined;
    if (before !== undefined || after !== undefined) changes.push(change(`/${pointerToken(extension.key)}`, before, after));
  }
  return changes;
}

function slotChanges(slot: Slot): readonly PatchChange[] {
  const { pointer } = slot;
  if (!slot.attribute.multiValued) return singularChanges(pointer, slot.jsonBefore(), slot.json());
  const list = slot.elements();
  const done = list.changes();
  if (done === undefined) return [];
  const { touched, appended, replaced, lengthBefore } = done;
  if (replaced !== undefined || lengthBefore === 0 || list.length === 0 || !slot.wasArray())
    return [change(pointer, slot.jsonBefore(), slot.json())];
  return [
    ...touched.flatMap(({ place, before, after, whole }) => {
      const own = `${pointer}/${list.rank(place)}`;
      return whole || !isJsonObject(before) ? [change(own, before, after)] : singularChanges(own, before, after);
    }),
    ...appended.map((element) => change(`${pointer}/${lengthBefore}`, undefined, element)),
  ];
}

/** One change for each sub-attribute where both are objects, one for the whole value otherwise. */
function singularChanges(pointer: string, before: unknown, after: unknown): readonly PatchChange[] {
  if (before === after) return [];
  if (!isJsonObject(before) || !isJsonObject(after)) return [change(pointer, before, after)];
  const keys = [...Object.keys(before), ...Object.keys(after).filter((key) => !Object.hasOwn(before, key))];
  return keys.filter((key) => before[key] !== after[key]).map((key) => change(`${pointer}/${pointerToken(key)}`, before[key], after[key]));
}

function change(pointer: string, before: unknown, after: unknown): PatchChange {
  return { pointer, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
