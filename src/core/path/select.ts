import { isJsonObject } from '../schema/json-object.ts';
import { memberKey } from '../filter/located.ts';
import { pointerToken } from '../json/pointer.ts';
import type { PatchPath } from './patch-path.ts';
import type { ResolvedPatchPath } from './resolve.ts';

/** A value in a resource and where it stands (RFC 6901). */
export interface SelectedValue {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * The values that a path selects in a resource. Without brackets, a multi-valued attribute is one value, and a sub-attribute behind it is that of
 * every element (reading 9). What is not there is not selected.
 * @param resolved what `resolvePath` made of the path.
 */
export function selectValues(path: PatchPath, resolved: ResolvedPatchPath, resource: unknown): readonly SelectedValue[] {
  const whole: SelectedValue = { pointer: '', value: resource };
  const holder = resolved.extension === undefined ? [whole] : memberOf(whole, resolved.extension);
  if (path.attribute === undefined) return holder;
  const name = path.attribute;
  let selected = holder.flatMap((one) => memberOf(one, name));
  const { attributeSub, subAttribute } = path;
  if (attributeSub !== undefined) selected = selected.flatMap(elementsOf).flatMap((one) => memberOf(one, attributeSub));
  const { selects } = resolved;
  if (selects !== undefined) selected = selected.flatMap(elementsOf).filter(({ value }) => selects(value));
  if (subAttribute === undefined) return selected;
  return selected.flatMap(elementsOf).flatMap((one) => {
    if (isJsonObject(one.value)) return memberOf(one, subAttribute);
    return subAttribute.toLowerCase() === 'value' ? [one] : [];
  });
}

function memberOf({ pointer, value }: SelectedValue, name: string): readonly SelectedValue[] {
  if (!isJsonObject(value)) return [];
  const key = memberKey(name)(value);
  return key === undefined ? [] : [{ pointer: `${pointer}/${pointerToken(key)}`, value: value[key] }];
}

function elementsOf(one: SelectedValue): readonly SelectedValue[] {
  if (!Array.isArray(one.value)) return [one];
  return one.value.map((value: unknown, index) => ({ pointer: `${one.pointer}/${index}`, value }));
}
