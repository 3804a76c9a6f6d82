/** Values without a path, and values for a whole extension: objects whose members are attributes (RFC 7644 3.5.2.1, 3.5.2.3). */
import { pointerToken } from '../json/pointer.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject } from '../schema/json-object.ts';
import { putAttribute } from './attribute-values.ts';
import type { Extension } from './draft.ts';
import { memberValue, sameValue } from './equality.ts';
import { isForbiddenName, isUnassigned, shown } from './members.ts';
import { twice, unknownMember } from './read-value.ts';
import { type Refusal, refuseMutability, refuseValue } from './refusal.ts';
import { removeExtension } from './remove.ts';
import type { Mode, Run } from './run.ts';
import type { Slot } from './slot.ts';

/** Applies a path that stands as a key in a value without path; undefined when the key is none (reading 44). */
export type PutByPath = (path: string, value: unknown, mode: Mode, pointer: string) => Refusal | 'done' | undefined;

/** Adds or replaces the attributes that a value without path names. */
export function putResource(given: unknown, mode: Mode, run: Run, putByPath: PutByPath): Refusal | undefined {
  if (!isJsonObject(given)) {
    const detail = `Without a path the value takes an object of attributes, not ${shown(given)}.`;
    return refuseValue(detail, '/value', [sectionOf(mode)]);
  }
  const seen = new Set<unknown>();
  if (Object.keys(given).length === 0) run.tell('alreadySo', () => 'The value names no attribute; nothing to do.');
  for (const key of Object.keys(given)) {
    const pointer = `/value/${pointerToken(key)}`;
    const attribute = findAttribute(run.draft.attributes, key);
    const extension = attribute === undefined ? run.draft.extension(key) : undefined;
    const named = attribute ?? extension;
    if (named !== undefined && !isForbiddenName(key)) {
      if (seen.has(named)) return twice(attribute?.name ?? key, pointer);
      seen.add(named);
    }
    const refusal = putMember({ key, value: given[key], pointer, attribute, extension }, mode, run, putByPath);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

interface Member {
  readonly key: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly attribute: Attribute | undefined;
  readonly extension: Extension | undefined;
}

function putMember(member: Member, mode: Mode, run: Run, putByPath: PutByPath): Refusal | undefined {
  const { key, value, pointer, attribute, extension } = member;
  if (isForbiddenName(key)) return unknownMember(key, `\`${run.draft.resourceType.name}\``, pointer, run);
  if (attribute !== undefined) return putNamed(run.draft.slot(attribute), value, mode, pointer, run);
  if (extension !== undefined) return putExtension(extension, value, mode, pointer, run);
  const done = putByPath(key, value, mode, pointer);
  if (done !== undefined) return done === 'done' ? undefined : done;
  return unknownMember(key, run.draft.resourceType.name, pointer, run);
}

/** Adds or replaces the attributes of an extension; the others stay, as in a complex attribute (reading 8). */
export function putExtension(extension: Extension, given: unknown, mode: Mode, pointer: string, run: Run): Refusal | undefined {
  if (given === null || (Array.isArray(given) && given.length === 0)) {
    if (mode === 'replace') return removeExtension(extension, run);
    run.tell('alreadySo', () => 'The value is unassigned, and add takes nothing away; nothing to do.', 'RFC 7643 2.5');
    return undefined;
  }
  if (!isJsonObject(given)) {
    return refuseValue(`\`${extension.urn}\` takes an object of its attributes, not ${shown(given)}.`, pointer, ['RFC 7643 3.3']);
  }
  const seen = new Set<Attribute>();
  for (const key of Object.keys(given)) {
    const attribute = findAttribute(extension.attributes, key);
    const place = `${pointer}/${pointerToken(key)}`;
    if (attribute === undefined || isForbiddenName(key)) {
      const refusal = unknownMember(key, `\`${extension.urn}\``, place, run);
      if (refusal !== undefined) return refusal;
      continue;
    }
    if (seen.has(attribute)) return twice(attribute.name, place);
    seen.add(attribute);
    const refusal = putNamed(run.draft.slot(attribute, extension), given[key], mode, place, run);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** An attribute that a value without path names: a readOnly one may stand there as long as it says what is so already (reading 20). */
function putNamed(slot: Slot, value: unknown, mode: Mode, pointer: string, run: Run): Refusal | undefined {
  const { attribute } = slot;
  if (attribute.mutability !== 'readOnly') return putAttribute(slot, value, mode, pointer, run);
  if (saysTheSame(attribute, slot, value) || (mode === 'add' && isUnassigned(value))) {
    run.tell('ignored', () => `\`${attribute.name}\` is readOnly and the value would change nothing; it is passed over.`, 'RFC 7644 3.5.2');
    return undefined;
  }
  if (run.switches.has('ignore-read-only')) {
    run.tellLeniency('ignore-read-only', () => `\`${attribute.name}\` is readOnly and is left out.`);
    return undefined;
  }
  return refuseMutability(`\`${attribute.name}\` is readOnly: leave it out, only the server changes it.`, pointer);
}

function saysTheSame(attribute: Attribute, slot: Slot, value: unknown): boolean {
  const current = attribute.multiValued ? slot.elements().elements() : slot.get();
  if (isUnassigned(value)) return isUnassigned(current);
  if (attribute.multiValued || !isJsonObject(value))
    return sameValue(attribute, current, Array.isArray(current) && !Array.isArray(value) ? [value] : value, 'exact');
  return Object.keys(value).every((key) => {
    const subAttribute = findAttribute(attribute.subAttributes, key);
    return subAttribute !== undefined && sameValue(subAttribute, memberValue(current, key), value[key], 'exact');
  });
}

function sectionOf(mode: Mode): string {
  return mode === 'add' ? 'RFC 7644 3.5.2.1' : 'RFC 7644 3.5.2.3';
}
