/** Adds to and replaces whole attributes (RFC 7644 3.5.2.1, 3.5.2.3). */
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { mergeComplex, newComplexFault } from './complex.ts';
import { contentKey, memberValue, sameValue } from './equality.ts';
import { isUnassigned, memberKey, shown } from './members.ts';
import { handOver, isPrimary, primariesFault } from './primary.ts';
import { readMany, readOne, type ComplexValue } from './read-value.ts';
import { Refusal, refuseMutability } from './refusal.ts';
import type { Mode, Run } from './run.ts';
import type { Slot } from './slot.ts';

/** Adds a value to an attribute, or replaces its value. @returns why it may not be, else undefined. */
export function putAttribute(slot: Slot, given: unknown, mode: Mode, pointer: string, run: Run): Refusal | undefined {
  run.selectSlot(slot);
  if (!slot.attribute.multiValued) return putSingular(slot, given, mode, pointer, run);
  const elements = readMany(slot.attribute, given, slot.attribute.name, pointer, run);
  if (elements instanceof Refusal) return elements;
  const placeOf = Array.isArray(given) ? (index: number) => `${pointer}/${index}` : () => pointer;
  const fault = primariesFault(slot.attribute.name, elements, pointer) ?? elementsFault(slot, elements, placeOf);
  if (fault !== undefined) return fault;
  return mode === 'add' ? addElements(slot, elements, pointer, run) : replaceElements(slot, elements, pointer, run);
}

/** Takes the value of an attribute away (RFC 7644 3.5.2.2). */
export function unassign(slot: Slot, pointer: string, run: Run): Refusal | undefined {
  const { attribute } = slot;
  if (!slot.isAssigned()) {
    run.tell('alreadySo', () => `\`${attribute.name}\` has no value; nothing to do.`, 'RFC 7644 3.5.2.2');
    return undefined;
  }
  const fault = unassignFault(slot, pointer);
  if (fault !== undefined) return fault;
  if (attribute.multiValued) slot.elementsToChange().replaceAll([]);
  else slot.set(undefined);
  return undefined;
}

/** Why an attribute that has a value may not lose it. */
export function unassignFault({ attribute: { name, required, mutability } }: Slot, pointer: string): Refusal | undefined {
  if (mutability === 'readOnly')
    return refuseMutability(`\`${name}\` is readOnly: only the server changes it.`, pointer, ['RFC 7644 3.5.2.2']);
  if (required) {
    const detail = `\`${name}\` is required and cannot be left without a value: replace it by another value.`;
    return refuseMutability(detail, pointer, ['RFC 7644 3.5.2.2']);
  }
  if (mutability === 'immutable') return refuseMutability(`\`${name}\` is immutable: it keeps the value that it has.`, pointer);
  return undefined;
}

/** Puts sub-attributes into a singular complex attribute. */
export function putSubAttributes(slot: Slot, given: ComplexValue, mode: Mode, pointer: string, run: Run): Refusal | undefined {
  const { attribute } = slot;
  const current = slot.get();
  const start = mode === 'replace' && run.switches.has('complex-swapped') ? swapped(slot, given, run) : current;
  const merged = mergeComplex(attribute, start, given, { mode, pointer, run });
  if (merged instanceof Refusal) return merged;
  if (merged === current || (merged === undefined && isUnassigned(current))) return undefined;
  if (attribute.mutability === 'immutable' && slot.isAssigned()) return immutable(slot, pointer);
  if (merged === undefined) return unassign(slot, pointer, run);
  if (!slot.isAssigned()) run.tell('created', () => `\`${attribute.name}\` had no value; it is made.`);
  slot.set(merged);
  return undefined;
}

/** The wrong reading: what the value leaves out is gone. */
function swapped(slot: Slot, given: ComplexValue, run: Run): unknown {
  const current = slot.get();
  if (!isJsonObject(current)) return current;
  const lost = Object.keys(current).filter((key) => memberValue(given, key) === undefined);
  if (lost.length === 0) return current;
  run.tellLeniency('complex-swapped', () => `\`${slot.attribute.name}\` loses ${lost.join(', ')}.`);
  const kept: JsonObject = Object.fromEntries(Object.entries(current).filter(([key]) => !lost.includes(key)));
  return kept;
}

function putSingular(slot: Slot, given: unknown, mode: Mode, pointer: string, run: Run): Refusal | undefined {
  const { attribute } = slot;
  const value = readOne(attribute, given, attribute.name, pointer, run);
  if (value instanceof Refusal) return value;
  if (value === null) {
    if (mode === 'replace') return unassign(slot, pointer, run);
    run.tell('alreadySo', () => 'The value is unassigned, and add takes nothing away; nothing to do.', 'RFC 7643 2.5');
    return undefined;
  }
  if (attribute.type === 'complex' && isJsonObject(value)) return putSubAttributes(slot, value, mode, pointer, run);
  const comparing = attribute.mutability === 'immutable' ? 'caseExact' : 'exact';
  if (sameValue(attribute, slot.get(), value, comparing)) {
    run.tell('alreadySo', () => `\`${attribute.name}\` is ${shown(value)} already; nothing to do.`);
    return undefined;
  }
  if (attribute.mutability === 'immutable' && slot.isAssigned()) return immutable(slot, pointer);
  if (mode === 'replace' && !slot.isAssigned()) {
    run.tell('created', () => `\`${attribute.name}\` had no value, so replace acts as add.`);
  }
  slot.set(value);
  return undefined;
}

function addElements(slot: Slot, elements: readonly unknown[], pointer: string, run: Run): Refusal | undefined {
  const { name, mutability } = slot.attribute;
  if (elements.length === 0) {
    run.tell('alreadySo', () => `No value is given for \`${name}\`, and add takes nothing away; nothing to do.`, 'RFC 7643 2.5');
    return undefined;
  }
  if (run.switches.has('add-replaces-array') && slot.isAssigned()) {
    run.tellLeniency('add-replaces-array', () => `All that \`${name}\` held is thrown away.`);
    slot.elementsToChange().replaceAll(elements);
    return undefined;
  }
  if (mutability === 'immutable' && slot.isAssigned() && elements.some((element) => slot.elements().placeOf(element) === undefined)) {
    return immutable(slot, pointer);
  }
  let present = 0;
  for (const element of elements) {
    const list = slot.elements();
    const place = list.placeOf(element);
    if (place === undefined) {
      slot.elementsToChange().append(element);
      if (isPrimary(element)) handOver(slot, list.lastPlace(), run);
      continue;
    }
    present++;
    if (isPrimary(element)) makePrimary(slot, place, run);
  }
  if (present > 0) {
    run.tell(
      'alreadySo',
      () =>
        `${present} of ${elements.length} values of \`${name}\` ${present === 1 ? 'is' : 'are'} there already; nothing to do for ${present === 1 ? 'it' : 'them'}.`,
    );
  }
  return undefined;
}

/** `primary` true on an element that is there without it makes it the primary one (reading 1). */
function makePrimary(slot: Slot, place: number, run: Run): void {
  const element = slot.elements().at(place);
  if (!isPrimary(element) && isJsonObject(element)) {
    slot.elementsToChange().set(place, { ...element, [memberKey(element, 'primary') ?? 'primary']: true }, false);
  }
  handOver(slot, place, run);
}

function replaceElements(slot: Slot, elements: readonly unknown[], pointer: string, run: Run): Refusal | undefined {
  if (elements.length === 0) return unassign(slot, pointer, run);
  const { attribute } = slot;
  const list = slot.elements();
  const current = list.length === elements.length ? list.elements() : undefined;
  const comparing = attribute.mutability === 'immutable' ? 'caseExact' : 'exact';
  if (current !== undefined && contentKey(attribute, current, comparing) === contentKey(attribute, elements, comparing)) {
    run.tell('alreadySo', () => `\`${attribute.name}\` holds exactly these values already; nothing to do.`);
    return undefined;
  }
  if (attribute.mutability === 'immutable' && slot.isAssigned()) return immutable(slot, pointer);
  if (!slot.isAssigned()) run.tell('created', () => `\`${attribute.name}\` had no value, so replace acts as add.`);
  slot.elementsToChange().replaceAll(elements);
  return undefined;
}

function elementsFault(slot: Slot, elements: readonly unknown[], placeOf: (index: number) => string): Refusal | undefined {
  if (slot.attribute.type !== 'complex') return undefined;
  for (const [index, element] of elements.entries()) {
    const fault = newComplexFault(slot.attribute, element, placeOf(index));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function immutable({ attribute: { name } }: Slot, pointer: string): Refusal {
  return refuseMutability(`\`${name}\` is immutable and has a value already: it keeps it.`, pointer);
}
