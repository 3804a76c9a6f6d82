/** One operation on a draft (RFC 7644 3.5.2.1 to 3.5.2.3). */
import { putAttribute, putSubAttributes } from './attribute-values.ts';
import { readMany, readOne } from './read-value.ts';
import { Refusal, refuseMutability } from './refusal.ts';
import { removeAttribute, removeExtension, removeSubAttribute } from './remove.ts';
import type { PatchOperation } from './operation.ts';
import type { Mode, Run } from './run.ts';
import { putSelected, removeSelected } from './selected-elements.ts';
import type { Slot } from './slot.ts';
import type { AttributeTarget, Target } from './target.ts';
import type { Targets } from './targets.ts';
import { putExtension, putResource, type PutByPath } from './whole-values.ts';

/** Section of each operation. */
export const sectionOf = { add: 'RFC 7644 3.5.2.1', remove: 'RFC 7644 3.5.2.2', replace: 'RFC 7644 3.5.2.3' } as const;

/**
 * Applies an operation to what its path means.
 * @param targets what paths mean: keys of a value without path may be paths themselves.
 * @returns why it cannot be applied; the draft is of no use then.
 */
export function applyOperation(operation: PatchOperation, target: Target, run: Run, targets: Targets): Refusal | undefined {
  const { op, value } = operation;
  if (op === 'remove') return remove(operation, target, run);
  if (target.kind === 'resource') return putResource(value, op, run, byPath(run, targets));
  if (target.kind === 'extension') {
    const extension = run.draft.extension(target.urn);
    return extension && putExtension(extension, value, op, '/value', run);
  }
  return putTarget(target, value, op, run);
}

/** Adds to, or replaces, an attribute, a sub-attribute, or what a filter selects. */
export function putTarget(target: AttributeTarget, value: unknown, mode: Mode, run: Run): Refusal | undefined {
  const { attribute, filter, subAttribute } = target;
  const slot = slotOf(target, run);
  const fault = readOnlyFault(target);
  if (fault !== undefined) return fault;
  if (filter !== undefined || (attribute.multiValued && subAttribute !== undefined)) return putSelected(slot, target, value, mode, run);
  if (subAttribute === undefined) return putAttribute(slot, value, mode, '/value', run);
  run.selectSubAttribute(slot, subAttribute.name);
  const name = `${attribute.name}.${subAttribute.name}`;
  if (!subAttribute.multiValued) {
    const read = readOne(subAttribute, value, name, '/value', run);
    return read instanceof Refusal ? read : putSubAttributes(slot, { [subAttribute.name]: read }, mode, '/value', run);
  }
  const values = readMany(subAttribute, value, name, '/value', run);
  if (values instanceof Refusal) return values;
  return putSubAttributes(slot, { [subAttribute.name]: values.length === 0 ? null : values }, mode, '/value', run);
}

function remove({ value, hasValue, path }: PatchOperation, target: Target, run: Run): Refusal | undefined {
  if (path === undefined) {
    const detail = 'A remove without a path has no target: name the attribute in `path`.';
    return new Refusal({ scimType: 'noTarget', detail, pointer: '/path', sections: [sectionOf.remove] });
  }
  if (hasValue && run.switches.has('remove-refuses-value')) {
    const detail = 'A remove takes no value: say in the path what goes, for example `members[value eq "2819c223"]`.';
    return new Refusal({ scimType: 'invalidSyntax', detail, pointer: '/value', sections: [sectionOf.remove] });
  }
  if (target.kind === 'resource') return removeBase(run);
  if (target.kind === 'extension') {
    const extension = run.draft.extension(target.urn);
    return extension && removeExtension(extension, run);
  }
  const slot = slotOf(target, run);
  const fault = readOnlyFault(target);
  if (fault !== undefined) return fault;
  const { attribute, filter, subAttribute } = target;
  if (filter !== undefined || (attribute.multiValued && subAttribute !== undefined)) return removeSelected(slot, target, run);
  return subAttribute === undefined ? removeAttribute(slot, hasValue ? value : undefined, run) : removeSubAttribute(slot, target, run);
}

/** The whole base schema: all its attributes at once. */
function removeBase(run: Run): Refusal | undefined {
  const common = new Set(run.draft.catalog.commonAttributes.map(({ name }) => name));
  for (const attribute of run.draft.attributes) {
    const slot = run.draft.slot(attribute);
    if (common.has(attribute.name) || !slot.isAssigned()) continue;
    const refusal = removeAttribute(slot, undefined, run);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function slotOf({ urn, attribute }: AttributeTarget, { draft }: Run): Slot {
  return draft.slot(attribute, urn === undefined ? undefined : draft.extension(urn));
}

function readOnlyFault({ attribute, subAttribute }: AttributeTarget): Refusal | undefined {
  const readOnly = [attribute, subAttribute].find((one) => one?.mutability === 'readOnly');
  if (readOnly === undefined) return undefined;
  const name = readOnly === attribute ? attribute.name : `${attribute.name}.${readOnly.name}`;
  return refuseMutability(`\`${name}\` is readOnly: only the server changes it, so a PATCH cannot name it in a path.`, '/path', [
    'RFC 7644 3.5.2',
    'RFC 7643 2.2',
  ]);
}

/** Keys of a value without path that are paths: only with the leniencies for them (reading 44). */
function byPath(run: Run, targets: Targets): PutByPath {
  return (path, value, mode, pointer) => {
    const hasUrn = path.includes(':');
    const isShort = !hasUrn && !/[.[]/u.test(path);
    const wanted = hasUrn ? 'flat-urn-keys' : isShort ? 'short-extension-paths' : 'dotted-keys';
    if (!run.switches.has(wanted)) return undefined;
    const target = targets.resolve(path);
    if (target instanceof Refusal || target.kind !== 'attribute') return undefined;
    run.tellLeniency(wanted, () => `The key \`${path}\` is read as a path.`);
    const refusal = putTarget(target, value, mode, run);
    if (refusal === undefined) return 'done';
    const { span: _span, suggestion: _suggestion, ...fault } = refusal.fault;
    return new Refusal({ ...fault, pointer: fault.pointer.replace(/^\/(?:value|path)/u, pointer) });
  };
}
