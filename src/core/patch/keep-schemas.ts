/** Keeps `schemas` in step with the data of extensions (RFC 7643 3; RFC 7644 3.5.2; reading 17). */
import { hasData, type Extension } from './draft.ts';
import { sameValue } from './equality.ts';
import { refuseValue, type Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import type { Slot } from './slot.ts';

/** Ends an operation: adds the URN of an extension with its first value, takes it out with the last. @returns why `schemas` may not be so. */
export function keepSchemas(run: Run): Refusal | undefined {
  const { draft } = run;
  const touched = draft.touchedSlots();
  const extensions = new Set<Extension>();
  let isTouched = false;
  for (const { extension, attribute } of touched) {
    if (extension !== undefined) extensions.add(extension);
    else if (attribute.name === 'schemas') isTouched = true;
  }
  if (!isTouched && extensions.size === 0) return undefined;
  const slot = draft.slotNamed('schemas');
  if (slot === undefined) return undefined;
  if (isTouched && lostBase(slot, draft.resourceType.schema)) {
    const detail = `\`schemas\` must name the base schema \`${draft.resourceType.schema}\`: leave it in.`;
    return refuseValue(detail, '/value', ['RFC 7643 3']);
  }
  for (const extension of isTouched ? draft.allExtensions() : extensions) follow(slot, extension, run);
  if (isTouched && saysTheSame(slot)) {
    slot.undo();
    run.tell('alreadySo', () => '`schemas` names the schemas in use, and these are the same as before.', 'RFC 7643 3');
  }
  return undefined;
}

function saysTheSame(slot: Slot): boolean {
  const list = slot.elements();
  return sameValue(slot.attribute, list.elementsBefore(), list.elements(), 'exact');
}

function lostBase(slot: Slot, urn: string): boolean {
  const wanted = urn.toLowerCase();
  const isBase = (value: unknown) => typeof value === 'string' && value.toLowerCase() === wanted;
  return slot.elements().elementsBefore().some(isBase) && !slot.elements().elements().some(isBase);
}

function follow(slot: Slot, extension: Extension, run: Run): void {
  const { urn } = extension;
  const wanted = urn.toLowerCase();
  const list = slot.elements();
  const places = list.all().filter((place) => String(list.at(place)).toLowerCase() === wanted);
  const holdsData = hasData(extension, 'now');
  if (holdsData && places.length === 0) {
    run.tell('schemas', () => `\`schemas\` names \`${urn}\`, since the extension holds data.`, 'RFC 7644 3.5.2', 'RFC 7643 3');
    slot.elementsToChange().append(urn);
  } else if (!holdsData && places.length > 0 && hasData(extension, 'before')) {
    run.tell('schemas', () => `\`schemas\` no longer names \`${urn}\`, since the extension holds no data any more.`, 'RFC 7643 3');
    for (const place of places) slot.elementsToChange().remove(place);
  }
}
