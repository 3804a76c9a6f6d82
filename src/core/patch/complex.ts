/** Puts sub-attributes into complex values: into a singular attribute, or into one element. */
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { contentKey, memberValue, sameValue } from './equality.ts';
import { isUnassigned, memberKey } from './members.ts';
import { withoutUnassigned, type ComplexValue } from './read-value.ts';
import { type Refusal, refuseMutability, refuseValue } from './refusal.ts';
import type { Mode, Run } from './run.ts';

/**
 * Puts the given sub-attributes into a complex value and leaves the others as they are (RFC 7644 3.5.2.3).
 * @param current what is there; anything but an object counts as nothing.
 * @param given canonical names; null unassigns, which `add` passes over.
 * @returns `current` itself where nothing changes, undefined where no sub-attribute is left, or why it may not be.
 */
export function mergeComplex(
  definition: Attribute,
  current: unknown,
  given: ComplexValue,
  { mode, pointer, run }: { mode: Mode; pointer: string; run: Run },
): JsonObject | undefined | Refusal {
  const start = isJsonObject(current) ? current : {};
  let result: Record<string, unknown> | undefined;
  for (const name of Object.keys(given)) {
    const value = given[name];
    const subAttribute = findAttribute(definition.subAttributes, name);
    if (subAttribute === undefined || (mode === 'add' && value === null)) continue;
    const key = memberKey(start, name);
    const before = key === undefined ? undefined : start[key];
    const after = mode === 'add' && subAttribute.multiValued ? union(subAttribute, before, value) : value;
    if (isSame(subAttribute, before, after)) continue;
    const refusal = memberFault(definition, subAttribute, before, after, pointer);
    if (refusal !== undefined) return refusal;
    result ??= { ...start };
    if (isUnassigned(after)) delete result[key ?? name];
    else result[key ?? name] = after;
  }
  if (result === undefined) {
    const isThere = isJsonObject(current) && !isUnassigned(current);
    if (isThere) run.tell('alreadySo', () => `\`${definition.name}\` holds these values already; nothing to do.`);
    return isThere ? current : undefined;
  }
  return isUnassigned(result) ? undefined : result;
}

/**
 * Puts a new value in place of an element that a filter selects. What is readOnly or immutable and left out stays (readings 21, 22).
 * @returns the element itself where nothing changes.
 */
export function replaceElement(definition: Attribute, current: unknown, given: ComplexValue, pointer: string): unknown {
  const result: Record<string, unknown> = {};
  for (const subAttribute of definition.subAttributes) {
    const before = memberValue(current, subAttribute.name);
    const after = given[subAttribute.name] ?? undefined;
    const stays = after === undefined && (subAttribute.mutability === 'readOnly' || subAttribute.mutability === 'immutable');
    if (stays && !isUnassigned(before)) result[subAttribute.name] = before;
    if (stays || isSame(subAttribute, before, after)) continue;
    const refusal = memberFault(definition, subAttribute, before, after, pointer);
    if (refusal !== undefined) return refusal;
  }
  Object.assign(result, withoutUnassigned(given));
  return contentKey(definition, current, 'exact') === contentKey(definition, result, 'exact') ? current : result;
}

/** What an element or a complex value that is made anew may not hold, or lacks. */
export function newComplexFault(definition: Attribute, value: unknown, pointer: string): Refusal | undefined {
  if (definition.type !== 'complex' || !isJsonObject(value)) return undefined;
  for (const { name, required, mutability } of definition.subAttributes) {
    if (mutability === 'readOnly' && !isUnassigned(value[name])) {
      return refuseMutability(`\`${definition.name}.${name}\` is readOnly: leave it out, the server sets it.`, `${pointer}/${name}`);
    }
    if (required && mutability !== 'readOnly' && isUnassigned(value[name])) {
      return refuseValue(`A value of \`${definition.name}\` needs \`${name}\`, which is required: add it.`, pointer, ['RFC 7643 2.2']);
    }
  }
  return undefined;
}

/** Whether a value may take the place of another in a sub-attribute; the two differ. */
function memberFault(parent: Attribute, definition: Attribute, before: unknown, after: unknown, pointer: string): Refusal | undefined {
  const name = `${parent.name}.${definition.name}`;
  if (definition.mutability === 'readOnly') {
    return refuseMutability(`\`${name}\` is readOnly: leave it out, the server sets it.`, pointer);
  }
  if (isUnassigned(before)) return undefined;
  if (isUnassigned(after) && definition.required) {
    return refuseMutability(`\`${name}\` is required and cannot be removed: give it another value.`, pointer, ['RFC 7644 3.5.2.2']);
  }
  if (definition.mutability !== 'immutable') return undefined;
  const advice = parent.multiValued ? 'remove the element and add another' : 'it keeps its first value';
  return refuseMutability(`\`${name}\` is immutable and has a value already: ${advice}.`, pointer);
}

/** Letter by letter, so that a change of case is a change; what is immutable compares as the schema says. */
function isSame(definition: Attribute, before: unknown, after: unknown): boolean {
  if (isFalsePrimary(definition, before) && isFalsePrimary(definition, after)) return true;
  return sameValue(definition, before, after, definition.mutability === 'immutable' ? 'caseExact' : 'exact');
}

/** An absent `primary` is false (RFC 7643 2.4). */
function isFalsePrimary(definition: Attribute, value: unknown): boolean {
  return definition.name.toLowerCase() === 'primary' && (value === false || isUnassigned(value));
}

/** The values of a multi-valued sub-attribute with others added that are not there yet. */
function union(definition: Attribute, before: unknown, added: unknown): readonly unknown[] {
  const values: unknown[] = Array.isArray(before) ? before.slice() : isUnassigned(before) ? [] : [before];
  const known = new Set(values.map((value) => contentKey(definition, value, 'caseExact')));
  for (const value of Array.isArray(added) ? added : []) {
    const key = contentKey(definition, value, 'caseExact');
    if (!known.has(key)) values.push(value);
    known.add(key);
  }
  return values;
}
