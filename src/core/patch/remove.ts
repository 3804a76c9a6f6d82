/** Removes attributes and extensions, and listed values where the leniency has it (RFC 7644 3.5.2.2; reading 3). */
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject } from '../schema/json-object.ts';
import { unassign } from './attribute-values.ts';
import { mergeComplex } from './complex.ts';
import { hasData, type Extension } from './draft.ts';
import { memberValue, sameValue } from './equality.ts';
import { isUnassigned } from './members.ts';
import { Refusal, refuseMutability } from './refusal.ts';
import type { Run } from './run.ts';
import { removePlaces } from './selected-elements.ts';
import type { Slot } from './slot.ts';
import type { AttributeTarget } from './target.ts';

/** Removes an attribute, or with `given` and the leniency the listed values of it. */
export function removeAttribute(slot: Slot, given: unknown, run: Run): Refusal | undefined {
  const { name, multiValued } = slot.attribute;
  if (given !== undefined && multiValued && run.switches.has('remove-by-value')) return removeListed(slot, given, run);
  run.selectSlot(slot);
  if (given !== undefined) {
    const gone = multiValued ? `every element of \`${name}\` goes (${slot.elements().length})` : `\`${name}\` goes`;
    run.tell('reading', () => `The value means nothing in a remove: ${gone}.`, 'RFC 7644 3.5.2.2');
  }
  return unassign(slot, '/path', run);
}

/** Removes a sub-attribute of a singular complex attribute. */
export function removeSubAttribute(slot: Slot, { attribute, subAttribute }: AttributeTarget, run: Run): Refusal | undefined {
  if (subAttribute === undefined) return undefined;
  const name = `${attribute.name}.${subAttribute.name}`;
  if (subAttribute.mutability === 'readOnly') {
    return refuseMutability(`\`${name}\` is readOnly: only the server changes it.`, '/path', ['RFC 7644 3.5.2.2']);
  }
  const current = slot.get();
  if (isUnassigned(memberValue(current, subAttribute.name))) {
    run.tell('alreadySo', () => `\`${name}\` has no value; nothing to do.`, 'RFC 7644 3.5.2.2');
    return undefined;
  }
  run.selectSubAttribute(slot, subAttribute.name);
  const merged = mergeComplex(attribute, current, { [subAttribute.name]: null }, { mode: 'replace', pointer: '/path', run });
  if (merged instanceof Refusal) return merged;
  if (merged === undefined) return unassign(slot, '/path', run);
  if (attribute.mutability === 'immutable') return refuseMutability(`\`${attribute.name}\` is immutable: it keeps its value.`, '/path');
  slot.set(merged);
  return undefined;
}

/** Removes all data of an extension. */
export function removeExtension(extension: Extension, run: Run): Refusal | undefined {
  if (!hasData(extension, 'now')) {
    run.tell('alreadySo', () => `The extension \`${extension.urn}\` holds no data; nothing to do.`, 'RFC 7644 3.5.2.2');
    return undefined;
  }
  if (extension.required) {
    const detail = `The extension \`${extension.urn}\` is required for this resource type and cannot be removed.`;
    return refuseMutability(detail, '/path', ['RFC 7643 6', 'RFC 7644 3.5.2.2']);
  }
  for (const attribute of extension.attributes) {
    const slot = run.draft.slot(attribute, extension);
    if (!slot.isAssigned()) continue;
    if (attribute.mutability === 'readOnly' || attribute.mutability === 'immutable') {
      return refuseMutability(`\`${attribute.name}\` is ${attribute.mutability}, so the extension that holds it stays.`, '/path');
    }
    run.selectSlot(slot);
    if (attribute.multiValued) slot.elementsToChange().replaceAll([]);
    else slot.set(undefined);
  }
  return undefined;
}

/** Removes the elements that the value lists; those that are not there are passed over. */
function removeListed(slot: Slot, given: unknown, run: Run): Refusal | undefined {
  const list = slot.elements();
  const places = new Set<number>();
  for (const one of listed(given, slot.attribute.name)) for (const place of placesLike(slot, one)) places.add(place);
  const ascending = [...places].sort((a, b) => a - b);
  run.selectElements(slot, ascending);
  run.tellLeniency(
    'remove-by-value',
    () => `The value narrows the remove to ${ascending.length} of ${list.length} elements; without the leniency all of them go.`,
  );
  if (ascending.length === 0) run.tell('alreadySo', () => 'None of the listed values is there; nothing to do.');
  return removePlaces(slot, ascending, run);
}

/** An array, one value, or either wrapped in the name of the attribute. */
function listed(given: unknown, name: string): readonly unknown[] {
  const wrapped = memberValue(given, name);
  const value = wrapped !== undefined && isJsonObject(given) && Object.keys(given).length === 1 ? wrapped : given;
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** With `value`, the elements of that `value` and, where it is given, `type`; else those that hold all that is given. */
function placesLike(slot: Slot, wanted: unknown): readonly number[] {
  const { attribute } = slot;
  const list = slot.elements();
  if (attribute.type !== 'complex') return list.placesOfValue(wanted);
  const parts = isJsonObject(wanted) ? wanted : { value: wanted };
  const value = memberValue(parts, 'value');
  const names = isUnassigned(value) ? Object.keys(parts) : ['value', 'type'];
  const compared = names.flatMap((name) => {
    const subAttribute = findAttribute(attribute.subAttributes, name);
    const part = memberValue(parts, name);
    return subAttribute === undefined || isUnassigned(part) || part === false ? [] : [{ subAttribute, part }];
  });
  if (compared.length === 0) return [];
  const candidates = isUnassigned(value) ? list.all() : list.placesOfValue(value);
  return candidates.filter((place) =>
    compared.every(({ subAttribute, part }) => sameValue(subAttribute, memberValue(list.at(place), subAttribute.name), part, 'caseExact')),
  );
}
