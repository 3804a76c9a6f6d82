/** What a request made must be complete when it ends: several operations may bring its parts (RFC 7643 2.2 required). */
import { hasData } from './draft.ts';
import { memberValue } from './equality.ts';
import { isUnassigned } from './members.ts';
import { refuseValue, type Refusal } from './refusal.ts';
import type { Slot } from './slot.ts';

/** A complex attribute, or an extension, that was not there before the request and lacks what is required of it. */
export function incompleteFault(slot: Slot): Refusal | undefined {
  const { attribute, extension } = slot;
  if (!attribute.multiValued && attribute.type === 'complex' && slot.isNew() && slot.isAssigned()) {
    const missing = attribute.subAttributes.find(
      ({ required, mutability, name }) => required && mutability !== 'readOnly' && isUnassigned(memberValue(slot.get(), name)),
    );
    if (missing !== undefined) {
      return refuseValue(`\`${attribute.name}\` needs \`${missing.name}\`, which is required: add it.`, '', ['RFC 7643 2.2']);
    }
  }
  if (extension === undefined || !hasData(extension, 'now') || !isUnassigned(extension.original)) return undefined;
  const missing = extension.attributes.find(
    (one) => one.required && one.mutability !== 'readOnly' && extension.slots.get(one)?.isAssigned() !== true,
  );
  if (missing === undefined) return undefined;
  return refuseValue(`\`${extension.urn}\` needs \`${missing.name}\`, which is required: add it.`, '', ['RFC 7643 2.2']);
}
