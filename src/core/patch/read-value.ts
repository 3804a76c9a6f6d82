/** Reads the values of operations by the schema: types, plurality, names in their canonical spelling (RFC 7643 2.3, 2.4; RFC 7644 3.5.2). */
import { pointerToken } from '../json/pointer.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import type { PatchSwitch } from './leniency.ts';
import { isForbiddenName, isUnassigned, shown } from './members.ts';
import { Refusal, refuseValue } from './refusal.ts';
import { simpleFault, typeWords } from './simple-types.ts';
import type { PatchNote } from './trace.ts';

/** What reading a value has to know and to tell. */
export interface Reading {
  readonly switches: ReadonlySet<PatchSwitch>;
  note(note: PatchNote): void;
}

/** An object read by a complex definition: canonical names; null stands for a sub-attribute that is to be unassigned. */
export type ComplexValue = Readonly<Record<string, unknown>>;

/**
 * One value: of a singular attribute, or an element of a multi-valued one.
 * @param name what the attribute is called in a message.
 * @returns the value with the names as the catalog spells them, null where it is unassigned, or why it is none.
 */
export function readOne(definition: Attribute, given: unknown, name: string, pointer: string, reading: Reading): unknown {
  const value = unwrapped(definition, given, name, reading);
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return readSoleElement(definition, value, name, pointer, reading);
  if (definition.type === 'complex') return readComplex(definition, value, name, pointer, reading);
  return readSimple(definition, value, name, pointer, reading);
}

/** An array in place of one value. */
function readSoleElement(definition: Attribute, value: readonly unknown[], name: string, pointer: string, reading: Reading): unknown {
  if (value.length === 0) return null;
  if (value.length === 1 && reading.switches.has('array-for-singular')) {
    leniency(reading, 'array-for-singular', `The only element of the array is taken for \`${name}\`.`);
    return readOne(definition, value[0], name, `${pointer}/0`, reading);
  }
  return refuseValue(`\`${name}\` takes one value, not an array: write ${typeWords[definition.type]}.`, pointer, ['RFC 7643 2.4']);
}

/**
 * The values given for a multi-valued attribute: one value is as good as an array of one (reading 2).
 * @returns the elements, none where nothing is given, or why they are none.
 */
export function readMany(definition: Attribute, given: unknown, name: string, pointer: string, reading: Reading): unknown[] | Refusal {
  const value = unwrapped(definition, given, name, reading);
  if (value === null || value === undefined) return [];
  const isList = Array.isArray(value);
  const elements: unknown[] = [];
  for (const [index, one] of (isList ? value : [value]).entries()) {
    const place = isList ? `${pointer}/${index}` : pointer;
    if (one === null) {
      return refuseValue(`An element of \`${name}\` is null: leave it out.`, place, ['RFC 7643 2.4', 'RFC 7643 2.5']);
    }
    const element = Array.isArray(one)
      ? refuseValue(`An element of \`${name}\` is an array: write ${typeWords[definition.type]}.`, place, ['RFC 7643 2.4'])
      : readOne(definition, one, name, place, reading);
    if (element instanceof Refusal) return element;
    const full = definition.type === 'complex' && isJsonObject(element) ? withoutUnassigned(element) : element;
    if (isUnassigned(full)) note(reading, 'ignored', `An element of \`${name}\` has no members and is left out.`);
    else elements.push(full);
  }
  return elements;
}

/** A complex value without what it unassigns. */
export function withoutUnassigned(value: ComplexValue): ComplexValue {
  for (const key in value) {
    if (isUnassigned(value[key])) return Object.fromEntries(Object.entries(value).filter(([, member]) => !isUnassigned(member)));
  }
  return value;
}

function readSimple(definition: Attribute, value: unknown, name: string, pointer: string, reading: Reading): unknown {
  if (definition.type === 'boolean' && typeof value === 'string') {
    if (reading.switches.has('any-text-is-true')) {
      leniency(reading, 'any-text-is-true', `The text ${shown(value)} counts as ${String(value !== '')}.`);
      return value !== '';
    }
    if (reading.switches.has('string-booleans') && /^(?:true|false)$/iu.test(value)) {
      leniency(reading, 'string-booleans', `The text ${shown(value)} is taken for the boolean.`);
      return value.toLowerCase() === 'true';
    }
  }
  const fault = simpleFault(definition, value, name);
  return fault === undefined ? value : refuseValue(fault, pointer);
}

function readComplex(
  definition: Attribute,
  given: unknown,
  name: string,
  pointer: string,
  reading: Reading,
): ComplexValue | null | Refusal {
  const value = typeof given === 'string' ? fromText(definition, given, name, reading) : given;
  if (value === null) return null;
  if (!isJsonObject(value)) {
    const subAttributes = definition.subAttributes.slice(0, 3).map((sub) => sub.name);
    const example = subAttributes.length === 0 ? '' : ` such as ${subAttributes.join(', ')}`;
    return refuseValue(`\`${name}\` takes an object with sub-attributes${example}, not ${shown(value)}.`, pointer, ['RFC 7644 3.5.2.3']);
  }
  const object = packed(definition, value, reading);
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const subAttribute = subAttributeOf(definition, key, reading);
    const place = `${pointer}/${pointerToken(key)}`;
    if (subAttribute === undefined || isForbiddenName(key)) {
      const refusal = unknownMember(key, `\`${name}\``, place, reading);
      if (refusal !== undefined) return refusal;
      continue;
    }
    if (Object.hasOwn(read, subAttribute.name)) return twice(`${name}.${subAttribute.name}`, place);
    const member = readMember(subAttribute, object[key], `${name}.${subAttribute.name}`, place, reading);
    if (member instanceof Refusal) return member;
    read[subAttribute.name] = member;
  }
  return clearedByEmptyText(read, name, reading) ? null : read;
}

function readMember(definition: Attribute, value: unknown, name: string, pointer: string, reading: Reading): unknown {
  if (!definition.multiValued) return readOne(definition, value, name, pointer, reading);
  const elements = readMany(definition, value, name, pointer, reading);
  return elements instanceof Refusal || elements.length > 0 ? elements : null;
}

/**
 * A member that no schema defines: dropped with the leniency, else refused (reading 39).
 * @returns undefined where it is dropped.
 */
export function unknownMember(key: string, holder: string, pointer: string, reading: Reading): Refusal | undefined {
  if (reading.switches.has('ignore-unknown') && !isForbiddenName(key)) {
    leniency(reading, 'ignore-unknown', `\`${key}\` is unknown in ${holder} and is left out.`);
    return undefined;
  }
  const detail = `\`${key}\` is no attribute of ${holder}; an operation that does not fit the schema is refused.`;
  return new Refusal({ scimType: 'invalidPath', detail, pointer, sections: ['RFC 7644 3.5.2'] });
}

/** One attribute under two spellings. */
export function twice(name: string, pointer: string): Refusal {
  const detail = `The value names \`${name}\` twice, since names compare without case: write it once.`;
  return new Refusal({ scimType: 'invalidSyntax', detail, pointer, sections: ['RFC 7643 2.1'] });
}

function subAttributeOf(definition: Attribute, key: string, reading: Reading): Attribute | undefined {
  const known = findAttribute(definition.subAttributes, key);
  if (known !== undefined || key.toLowerCase() !== 'managerid' || !reading.switches.has('manager-id')) return known;
  leniency(reading, 'manager-id', '`managerId` is read as `value`.');
  return findAttribute(definition.subAttributes, 'value');
}

/** A text in place of a complex value. */
function fromText(definition: Attribute, text: string, name: string, reading: Reading): unknown {
  if (text === '' && reading.switches.has('empty-string-clears')) {
    leniency(reading, 'empty-string-clears', `The empty text unassigns \`${name}\`.`);
    return null;
  }
  const wanted = definition.multiValued ? 'bare-elements' : 'string-for-complex';
  if (!reading.switches.has(wanted) || findAttribute(definition.subAttributes, 'value') === undefined) return text;
  leniency(reading, wanted, `The text ${shown(text)} becomes \`${name}.value\`.`);
  return { value: text };
}

/** `{ "value": "" }` and nothing else. */
function clearedByEmptyText(read: ComplexValue, name: string, reading: Reading): boolean {
  if (!reading.switches.has('empty-string-clears') || read['value'] !== '' || Object.keys(read).length !== 1) return false;
  leniency(reading, 'empty-string-clears', `The empty \`${name}.value\` unassigns \`${name}\`.`);
  return true;
}

/** `{ "active": { "active": false } }`: the value wrapped in the name of its attribute. */
function unwrapped(definition: Attribute, value: unknown, name: string, reading: Reading): unknown {
  if (!reading.switches.has('nested-own-name') || !isJsonObject(value)) return value;
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0 || key.toLowerCase() !== definition.name.toLowerCase()) return value;
  if (findAttribute(definition.subAttributes, key) !== undefined) return value;
  leniency(reading, 'nested-own-name', `The value of \`${name}\` is wrapped in its own name and is taken out.`);
  return value[key];
}

/** `{ "value": "{\"value\":\"Admin\"}" }`: an element written as text into its own `value`. */
function packed(definition: Attribute, object: JsonObject, reading: Reading): JsonObject {
  const text = object['value'];
  if (!reading.switches.has('json-in-value') || typeof text !== 'string' || !/^\s*\{/u.test(text)) return object;
  const inner = parsedObject(text);
  if (inner === undefined || findAttribute(definition.subAttributes, 'value') === undefined) return object;
  const known = Object.entries(inner).filter(([key]) => findAttribute(definition.subAttributes, key) !== undefined);
  leniency(
    reading,
    'json-in-value',
    `The JSON in \`${definition.name}.value\` is unpacked; it holds ${known.map(([key]) => key).join(', ') || 'nothing known'}.`,
  );
  return { ...object, value: undefined, ...Object.fromEntries(known) };
}

function parsedObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function leniency(reading: Reading, id: PatchSwitch, text: string): void {
  reading.note({ kind: 'leniency', leniency: id, text });
}

function note(reading: Reading, kind: PatchNote['kind'], text: string): void {
  reading.note({ kind, text });
}
