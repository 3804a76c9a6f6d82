/** `primary`: true at most once in an attribute (RFC 7643 2.4); a PATCH that sets one resets the others (RFC 7644 3.5.2). */
import { isJsonObject } from '../schema/json-object.ts';
import { memberValue } from './equality.ts';
import { memberKey } from './members.ts';
import { refuseValue, type Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import type { Slot } from './slot.ts';

const sections = ['RFC 7643 2.4', 'RFC 7644 3.5.2'];

export function isPrimary(element: unknown): boolean {
  return memberValue(element, 'primary') === true;
}

/** Two primaries in one value have no meaning: which of them should it be? (reading 24) */
export function primariesFault(name: string, elements: readonly unknown[], pointer: string): Refusal | undefined {
  let first: number | undefined;
  for (const [index, element] of elements.entries()) {
    if (!isPrimary(element)) continue;
    if (first === undefined) first = index;
    else
      return refuseValue(
        `\`${name}\` is given two primary values, at index ${first} and ${index}: leave primary true at one.`,
        pointer,
        sections,
      );
  }
  return undefined;
}

/** `primary` true for all that a filter selects, and it selects several. */
export function manyPrimariesFault(name: string, count: number, pointer: string): Refusal {
  const detail = `The path selects ${count} elements of \`${name}\` and would make all of them primary: select one.`;
  return refuseValue(detail, pointer, sections);
}

/** The element at this place is primary now: no other one is. */
export function handOver(slot: Slot, to: number, run: Run): void {
  const list = slot.elements();
  const others = [...list.placesOfPrimaries()].filter((place) => place !== to);
  if (others.length === 0) return;
  const name = slot.attribute.name;
  if (run.switches.has('two-primaries-stay')) {
    run.tellLeniency('two-primaries-stay', () => `\`${name}\` now has ${others.length + 1} primary values.`);
    return;
  }
  for (const place of others) {
    const element = list.at(place);
    if (!isJsonObject(element)) continue;
    run.tell('primaryMoved', () => `primary moves from ${label(element)} to ${label(list.at(to))}.`, 'RFC 7644 3.5.2');
    slot.elementsToChange().set(place, { ...element, [memberKey(element, 'primary') ?? 'primary']: false }, false);
  }
}

function label(element: unknown): string {
  const value = memberValue(element, 'value') ?? memberValue(element, 'type') ?? memberValue(element, 'display');
  return typeof value === 'string' ? `\`${value}\`` : 'one without a value';
}
