/** When two values are the same (RFC 7643 2.2 caseExact, 2.5; reading 1). */
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject } from '../schema/json-object.ts';
import { isUnassigned, memberKey } from './members.ts';

/** `caseExact`: texts of attributes that are not caseExact compare without case. `exact`: every text compares letter by letter. */
export type Comparing = 'caseExact' | 'exact';

/**
 * A text that two values of an attribute share exactly when they are the same: names without case, the order of members and elements left
 * aside, dateTimes as instants, what is unassigned and `primary` false as absent.
 * @param value of the attribute; of a multi-valued one an element, or an array of them.
 */
export function contentKey(definition: Attribute | undefined, value: unknown, comparing: Comparing): string {
  if (typeof value === 'string') return textKey(definition, value, comparing);
  if (Array.isArray(value)) {
    const keys = value.flatMap((element) => (isUnassigned(element) ? [] : contentKey(definition, element, comparing)));
    return `[${keys.sort().join()}]`;
  }
  if (!isJsonObject(value)) return JSON.stringify(value) ?? 'null';
  const keys: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    const subAttribute = definition && findAttribute(definition.subAttributes, name);
    const folded = name.toLowerCase();
    if (isUnassigned(member) || (folded === 'primary' && member === false)) continue;
    keys.push(`${JSON.stringify(folded)}:${contentKey(subAttribute, member, comparing)}`);
  }
  return `{${keys.sort().join()}}`;
}

/** Whether two values of an attribute are the same. */
export function sameValue(definition: Attribute, a: unknown, b: unknown, comparing: Comparing): boolean {
  if (a === b) return true;
  const isEmpty = isUnassigned(a);
  if (isEmpty || isUnassigned(b)) return isEmpty && isUnassigned(b);
  if (typeof a !== typeof b) return false;
  if (typeof a !== 'object' && definition.type !== 'dateTime') {
    return comparing === 'caseExact' && foldable.has(definition.type) && !definition.caseExact && folded(a) === folded(b);
  }
  return contentKey(definition, a, comparing) === contentKey(definition, b, comparing);
}

/** A member of an object, its name without case; undefined when the object has none or is none. */
export function memberValue(value: unknown, name: string): unknown {
  if (!isJsonObject(value)) return undefined;
  const key = memberKey(value, name);
  return key === undefined ? undefined : value[key];
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function textKey(definition: Attribute | undefined, text: string, comparing: Comparing): string {
  if (definition?.type === 'dateTime') {
    const instant = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/u.test(text) ? text : `${text}Z`);
    if (!Number.isNaN(instant)) return `@${instant}`;
  }
  const folds = comparing === 'caseExact' && definition !== undefined && !definition.caseExact && foldable.has(definition.type);
  return JSON.stringify(folds ? text.toLowerCase() : text);
}

/** References and binaries are case exact whatever their definition says (RFC 7643 2.3.6, 2.3.7). */
const foldable: ReadonlySet<string> = new Set(['string']);
