/** Operations on elements that the path selects: by a value filter, or all of them by a sub-attribute without one (reading 9). */
import { isJsonObject } from '../schema/json-object.ts';
import { unassignFault } from './attribute-values.ts';
import { mergeComplex, newComplexFault, replaceElement } from './complex.ts';
import type { ElementFilter } from './element-filter.ts';
import { isUnassigned, shown } from './members.ts';
import { handOver, isPrimary, manyPrimariesFault } from './primary.ts';
import { readMany, readOne, withoutUnassigned, type ComplexValue } from './read-value.ts';
import { Refusal, refuseMutability } from './refusal.ts';
import type { Mode, Run } from './run.ts';
import type { Slot } from './slot.ts';
import type { AttributeTarget } from './target.ts';

/** The places of the elements that the path selects. */
export function selectPlaces(slot: Slot, { filter }: AttributeTarget, run: Run): readonly number[] {
  const list = slot.elements();
  if (filter === undefined) return list.all();
  if (run.switches.has('path-filter-ignored')) {
    run.tellLeniency('path-filter-ignored', () => `\`${filter.text}\` is passed over: all ${list.length} elements are taken.`);
    return list.all();
  }
  const candidates = filter.value === undefined ? list.all() : list.placesOfValue(filter.value);
  const places: number[] = [];
  for (const place of candidates) if (filter.match(list.at(place))) places.push(place);
  return places;
}

/** Adds to, or replaces, what the path selects. */
export function putSelected(slot: Slot, target: AttributeTarget, given: unknown, mode: Mode, run: Run): Refusal | undefined {
  const { attribute, filter, subAttribute } = target;
  const value = readGiven(target, given, run);
  if (value instanceof Refusal) return value;
  const places = selectPlaces(slot, target, run);
  run.selectElements(slot, places, subAttribute?.name);
  if (places.length === 0) return putMissing(slot, target, value, mode, run);
  if (attribute.mutability === 'immutable')
    return refuseMutability(`\`${attribute.name}\` is immutable: its elements keep their values.`, '/path');
  if (filter === undefined) {
    run.tell(
      'reading',
      () => `Without a filter, \`${attribute.name}.${subAttribute?.name ?? ''}\` means that of all ${places.length} elements.`,
      'RFC 7644 3.5.2',
    );
  }
  if (value === null && subAttribute === undefined) return mode === 'add' ? nothingGiven(run) : removePlaces(slot, places, run);
  if (isPrimary(value) && places.length > 1) return manyPrimariesFault(attribute.name, places.length, '/path');
  for (const place of places) {
    const refusal = putElement(slot, place, value, { target, mode, run });
    if (refusal !== undefined) return refusal;
    if (isPrimary(value)) handOver(slot, place, run);
  }
  return undefined;
}

/** Takes away what the path selects: whole elements, or a sub-attribute of each. */
export function removeSelected(slot: Slot, target: AttributeTarget, run: Run): Refusal | undefined {
  const { attribute, filter, subAttribute } = target;
  const places = selectPlaces(slot, target, run);
  run.selectElements(slot, places, subAttribute?.name);
  if (places.length === 0) {
    if (filter !== undefined && run.switches.has('remove-needs-target'))
      return noMatch(target, 'there is nothing to remove', 'RFC 7644 3.12');
    run.tell('alreadySo', () => 'The path selects nothing; nothing to do.', 'RFC 7644 3.5.2.2');
    return undefined;
  }
  if (attribute.mutability === 'immutable') return refuseMutability(`\`${attribute.name}\` is immutable: its elements stay.`, '/path');
  if (subAttribute === undefined) return removePlaces(slot, places, run);
  if (subAttribute.mutability === 'readOnly') return readOnlySub(target);
  for (const place of places) {
    const refusal = putElement(slot, place, { [subAttribute.name]: null }, { target, mode: 'replace', run });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Takes whole elements away; the last one of a required attribute stays. */
export function removePlaces(slot: Slot, places: readonly number[], run: Run): Refusal | undefined {
  const list = slot.elements();
  if (places.length > 0 && list.length === places.length) {
    const fault = unassignFault(slot, '/path');
    if (fault !== undefined) return fault;
    run.tell('reading', () => `No element of \`${slot.attribute.name}\` is left: it is unassigned.`, 'RFC 7644 3.5.2.2');
  }
  if (places.length > 0) for (const place of places) slot.elementsToChange().remove(place);
  return undefined;
}

/** The value as a part of an element: `{ sub: value }` with a sub-attribute, an object or a simple value without; null unassigns. */
function readGiven({ attribute, subAttribute }: AttributeTarget, given: unknown, run: Run): unknown {
  if (subAttribute === undefined) {
    // An array of one is as good as the one (reading 2); an empty one unassigns (reading 23).
    const one: unknown = Array.isArray(given) && given.length <= 1 ? (given[0] ?? null) : given;
    return readOne(attribute, one, attribute.name, '/value', run);
  }
  const name = `${attribute.name}.${subAttribute.name}`;
  if (!subAttribute.multiValued) {
    const value = readOne(subAttribute, given, name, '/value', run);
    return value instanceof Refusal ? value : { [subAttribute.name]: value };
  }
  const values = readMany(subAttribute, given, name, '/value', run);
  if (values instanceof Refusal) return values;
  return { [subAttribute.name]: values.length === 0 ? null : values };
}

interface Putting {
  readonly target: AttributeTarget;
  readonly mode: Mode;
  readonly run: Run;
}

function putElement(slot: Slot, place: number, value: unknown, { target, mode, run }: Putting): Refusal | undefined {
  const { attribute, subAttribute } = target;
  const current = slot.elements().at(place);
  const isWhole = subAttribute === undefined && mode === 'replace' && !run.switches.has('merge-elements');
  let after: unknown = value;
  if (isJsonObject(value)) {
    after = isWhole
      ? replaceElement(attribute, current, value, '/value')
      : mergeComplex(attribute, current, value, { mode, pointer: subAttribute === undefined ? '/value' : '/path', run });
  }
  if (after instanceof Refusal) return after;
  if (after === current) return undefined;
  if (isUnassigned(after)) return removePlaces(slot, [place], run);
  slot.elementsToChange().set(place, after, isWhole);
  return undefined;
}

/** Nothing matches: an add makes the element where the filter says what it would be (reading 6), a replace finds no target (reading 5). */
function putMissing(slot: Slot, target: AttributeTarget, value: unknown, mode: Mode, run: Run): Refusal | undefined {
  const { attribute, filter } = target;
  if (filter === undefined) return noMatch(target, `\`${attribute.name}\` has no element`, 'RFC 7644 3.5.2');
  if (mode === 'replace' && !run.switches.has('create-on-miss')) {
    return noMatch(target, 'a replace needs one: add the element, or take the filter out of the path', 'RFC 7644 3.5.2.3');
  }
  if (mode === 'add' && run.switches.has('add-needs-target')) return noMatch(target, 'this reading makes none', 'RFC 7644 3.12');
  if (value === null || (isJsonObject(value) && isUnassigned(withoutUnassigned(value)))) return nothingGiven(run);
  const element = elementFrom(filter, target, value, run);
  if (element === undefined) {
    return noMatch(target, 'none can be made from it: only eq comparisons joined by and say what the element would be', 'RFC 7644 3.5.2.1');
  }
  if (attribute.mutability === 'immutable' && slot.isAssigned()) return refuseMutability(`\`${attribute.name}\` is immutable.`, '/path');
  const fault = newComplexFault(attribute, element, '/value');
  if (fault !== undefined) return fault;
  const text = () => `Nothing matches ${filter.text}: an element is made from it, ${shown(element)}.`;
  if (mode === 'replace') run.tellLeniency('create-on-miss', text);
  else run.tell('created', text, 'RFC 7644 3.5.2.1');
  const list = slot.elementsToChange();
  list.append(element);
  if (isPrimary(element)) handOver(slot, list.lastPlace(), run);
  return undefined;
}

/** The element that the filter describes, with the value laid over it; undefined where the filter does not describe one. */
function elementFrom(filter: ElementFilter, { attribute }: AttributeTarget, value: unknown, run: Run): unknown {
  if (filter.equals === undefined) return undefined;
  if (!isJsonObject(value)) return value;
  const made = readOne(attribute, { ...filter.equals }, attribute.name, '/path', { switches: run.switches, note: () => undefined });
  if (!isJsonObject(made)) return undefined;
  const whole: ComplexValue = { ...made, ...withoutUnassigned(value) };
  return withoutUnassigned(whole);
}

function nothingGiven(run: Run): undefined {
  run.tell('alreadySo', () => 'The value is unassigned; nothing to do.', 'RFC 7643 2.5');
}

function readOnlySub({ attribute, subAttribute }: AttributeTarget): Refusal {
  return refuseMutability(`\`${attribute.name}.${subAttribute?.name ?? ''}\` is readOnly: only the server changes it.`, '/path');
}

function noMatch({ attribute, filter }: AttributeTarget, advice: string, section: string): Refusal {
  const what = filter === undefined ? '' : `No element of \`${attribute.name}\` matches ${filter.text}; `;
  return new Refusal({
    scimType: 'noTarget',
    detail: `${what}${advice}.`,
    pointer: '/path',
    sections: [section],
    ...(filter !== undefined && { span: filter.span }),
  });
}
