/** The values of a POST or PUT body, held against their definitions (RFC 7643 2; RFC 7644 3.3, 3.5.1). */
import { pointerToken } from '../json/pointer.ts';
import { isUnassigned } from '../patch/members.ts';
import { primariesFault } from '../patch/primary.ts';
import { readMany, readOne, twice, withoutUnassigned, type Reading } from '../patch/read-value.ts';
import { Refusal } from '../patch/refusal.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { ScimError } from './scim-error.ts';

/** Where unknown members are left out. */
export const ignoring: Reading = { switches: new Set(['ignore-unknown']), note: () => undefined };
/** Where they are refused. */
export const refusing: Reading = { switches: new Set(), note: () => undefined };

/**
 * Reads the members of an object by a list of definitions: names as the catalog spells them, without readOnly and unassigned ones.
 * @param others the keys that are not looked at.
 */
export function acceptValues(
  object: JsonObject,
  definitions: readonly Attribute[],
  place: { readonly pointer: string; readonly prefix: string; readonly others: ReadonlySet<string> },
  reading: Reading,
): Record<string, unknown> | ScimError {
  const accepted: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const key of Object.keys(object)) {
    if (place.others.has(key)) continue;
    const definition = findAttribute(definitions, key);
    const name = `${place.prefix}${definition?.name ?? key}`;
    const pointer = `${place.pointer}/${pointerToken(key)}`;
    if (definition === undefined) {
      if (reading === ignoring) continue;
      return new ScimError(400, `\`${name}\` is defined by no schema of the resource (at ${pointer}).`, 'invalidSyntax');
    }
    if (seen.has(definition.name)) return refusedBy(twice(name, pointer));
    seen.add(definition.name);
    if (definition.mutability === 'readOnly') continue;
    const value = acceptValue(definition, object[key], name, pointer, reading);
    if (value instanceof Refusal) return refusedBy(value);
    if (!isUnassigned(value)) accepted[definition.name] = value;
  }
  return accepted;
}

/** The names of required attributes without a value; the service provider's own are not asked for (RFC 7643 2.2). */
export function missingOf(definitions: readonly Attribute[], accepted: JsonObject): readonly string[] {
  return definitions
    .filter(({ required, mutability, name }) => required && mutability !== 'readOnly' && accepted[name] === undefined)
    .map(({ name }) => name);
}

function acceptValue(definition: Attribute, given: unknown, name: string, pointer: string, reading: Reading): unknown {
  if (!definition.multiValued) return complete(definition, readOne(definition, given, name, pointer, reading), name, pointer);
  if (given !== null && !Array.isArray(given) && given !== undefined) {
    const detail = `\`${name}\` is multi-valued and takes an array: put [ and ] around the value.`;
    return new Refusal({ scimType: 'invalidValue', detail, pointer, sections: ['RFC 7643 2.4'] });
  }
  const elements = readMany(definition, given, name, pointer, reading);
  if (elements instanceof Refusal) return elements;
  const fault = primariesFault(name, elements, pointer);
  if (fault !== undefined) return fault;
  const full: unknown[] = [];
  for (const [index, element] of elements.entries()) {
    const read = complete(definition, element, name, `${pointer}/${index}`);
    if (read instanceof Refusal) return read;
    if (!isUnassigned(read)) full.push(read);
  }
  return full;
}

/** A complex value without what is unassigned or readOnly; refused where a required sub-attribute is missing. */
function complete(definition: Attribute, value: unknown, name: string, pointer: string): unknown {
  if (value instanceof Refusal || definition.type !== 'complex' || !isJsonObject(value)) return value;
  const isReadOnly = (key: string) => findAttribute(definition.subAttributes, key)?.mutability === 'readOnly';
  const assigned = withoutUnassigned(value);
  const kept = Object.keys(assigned).some(isReadOnly)
    ? Object.fromEntries(Object.entries(assigned).filter(([key]) => !isReadOnly(key)))
    : assigned;
  const [missing] = missingOf(definition.subAttributes, kept);
  if (missing === undefined || isUnassigned(kept)) return kept;
  const detail = `\`${name}\` needs \`${missing}\`, which is required: add it.`;
  return new Refusal({ scimType: 'invalidValue', detail, pointer: `${pointer}/${missing}`, sections: ['RFC 7643 2.2'] });
}

function refusedBy({ fault }: Refusal): ScimError {
  return new ScimError(400, fault.pointer === '' ? fault.detail : `${fault.detail} (at ${fault.pointer})`, fault.scimType);
}
