/** Operations that turn the elements of one multi-valued attribute into others. */
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import type { DiffOperation } from './diff.ts';
import { contentKey, memberValue, sameValue } from './equality.ts';
import { isUnassigned } from './members.ts';

/**
 * Operations with value paths, as far as filters identify elements: removals, then changes, then one add.
 * @returns undefined where an element cannot be named by a filter. Whether the operations do what they should, the caller tries.
 */
export function diffElements(
  attribute: Attribute,
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): DiffOperation[] | undefined {
  const { pairs, gone, added } = pairUp(attribute, before, after);
  const removals: DiffOperation[] = [];
  const all = new Crowd(before);
  for (const element of gone) {
    const filter = filterFor(attribute, element, all, undefined);
    if (filter === undefined) return undefined;
    removals.push({ op: 'remove', path: `${path}[${filter}]` });
  }
  const isTaken = after.some((element) => memberValue(element, 'primary') === true);
  const isGone = new Set(gone);
  const left = new Crowd(before.filter((element) => !isGone.has(element)));
  const changes: DiffOperation[] = [];
  for (const [old, fresh] of pairs) {
    const some = changeElement(attribute, path, { old, fresh, among: left, isTaken });
    if (some === undefined) return undefined;
    changes.push(...some);
  }
  const adds: DiffOperation[] = added.length === 0 ? [] : [{ op: 'add', path, value: added }];
  return [...removals, ...changes, ...adds];
}

interface Pairs {
  readonly pairs: readonly (readonly [unknown, unknown])[];
  readonly gone: readonly unknown[];
  readonly added: readonly unknown[];
}

/** What became of which: the same elements, then those of the same `value`, then those of the same `type`. */
function pairUp(attribute: Attribute, before: readonly unknown[], after: readonly unknown[]): Pairs {
  const old = new Set(before);
  const fresh = new Set(after);
  const pairs: [unknown, unknown][] = [];
  const pairBy = (keyOf: (element: unknown) => string | undefined, keeps: boolean) => {
    const byKey = new Map<string, unknown[]>();
    for (const element of old) {
      const key = keyOf(element);
      if (key === undefined) continue;
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [element]);
      else others.push(element);
    }
    for (const element of fresh) {
      const found = byKey.get(keyOf(element) ?? '') ?? [];
      if (!keeps && found.length !== 1) continue;
      const match = found.pop();
      if (match === undefined || !isAllowed(attribute, match, element)) continue;
      old.delete(match);
      fresh.delete(element);
      if (!keeps) pairs.push([match, element]);
    }
  };
  pairBy((element) => contentKey(attribute, element, 'exact'), true);
  for (const name of ['value', 'type']) {
    const subAttribute = findAttribute(attribute.subAttributes, name);
    if (subAttribute === undefined) continue;
    pairBy((element) => {
      const value = memberValue(element, name);
      return isUnassigned(value) ? undefined : contentKey(subAttribute, value, 'caseExact');
    }, false);
  }
  return { pairs, gone: [...old], added: [...fresh] };
}

/** Whether one element may become the other: nothing immutable or readOnly in it changes. */
function isAllowed(attribute: Attribute, old: unknown, fresh: unknown): boolean {
  return attribute.subAttributes.every((subAttribute) => {
    if (subAttribute.mutability !== 'immutable' && subAttribute.mutability !== 'readOnly') return true;
    const before = memberValue(old, subAttribute.name);
    const isNew = isUnassigned(before) && subAttribute.mutability === 'immutable';
    return isNew || sameValue(subAttribute, before, memberValue(fresh, subAttribute.name), 'exact');
  });
}

interface Change {
  readonly old: unknown;
  readonly fresh: unknown;
  /** The elements among which the filter has to find the old one. */
  readonly among: Crowd;
  /** Another element becomes, or is, primary: the one that was is reset by itself (RFC 7644 3.5.2). */
  readonly isTaken: boolean;
}

function changeElement(attribute: Attribute, path: string, { old, fresh, among, isTaken }: Change): DiffOperation[] | undefined {
  if (!isJsonObject(fresh)) return undefined;
  const changed = attribute.subAttributes.filter(
    (subAttribute) => !sameSub(subAttribute, memberValue(old, subAttribute.name), memberValue(fresh, subAttribute.name), isTaken),
  );
  if (changed.length === 0) return [];
  const names = new Set(changed.map(({ name }) => name.toLowerCase()));
  const filter = filterFor(attribute, old, among, names);
  if (filter === undefined) return undefined;
  const [only] = changed;
  if (changed.length > 2 || only === undefined) return [{ op: 'replace', path: `${path}[${filter}]`, value: fresh }];
  return changed.map(({ name }) => {
    const value = memberValue(fresh, name);
    const place = `${path}[${filter}].${name}`;
    return isUnassigned(value) ? { op: 'remove', path: place } : { op: 'replace', path: place, value };
  });
}

function sameSub(subAttribute: Attribute, before: unknown, after: unknown, isTaken: boolean): boolean {
  if (subAttribute.name === 'primary') {
    const [was, is] = [before === true, after === true];
    return was === is || (was && isTaken);
  }
  return sameValue(subAttribute, before, after, 'exact');
}

/**
 * A filter that finds one element among others and no other.
 * @param changing names of sub-attributes, in lower case, that a filter should rather not rest on, since they are about to change.
 */
function filterFor(attribute: Attribute, element: unknown, among: Crowd, changing: ReadonlySet<string> | undefined): string | undefined {
  if (attribute.type !== 'complex') return `value eq ${JSON.stringify(element)}`;
  const stable = preferred(attribute).filter((name) => changing?.has(name) !== true);
  const candidates = [...stable, ...(changing === undefined || changing.size === 1 ? [...(changing ?? [])] : [])];
  const usable = candidates.flatMap((name) => {
    const subAttribute = findAttribute(attribute.subAttributes, name);
    const value = memberValue(element, name);
    const isLiteral = typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
    return subAttribute === undefined || !isLiteral || subAttribute.multiValued ? [] : [{ subAttribute, value }];
  });
  const one = usable.find((part) => among.isAlone([part]));
  const parts = one === undefined ? usable.slice(0, 2) : [one];
  if (parts.length === 0 || (one === undefined && !among.isAlone(parts))) return undefined;
  return parts.map(({ subAttribute, value }) => `${subAttribute.name} eq ${JSON.stringify(value)}`).join(' and ');
}

/** A sub-attribute, and the value of it that an element is to be found by. */
interface Part {
  readonly subAttribute: Attribute;
  readonly value: unknown;
}

/** Elements among which one is to be found; how often a value is there is counted once. */
class Crowd {
  private readonly elements: readonly unknown[];
  private readonly counts = new Map<Attribute, Map<string, number>>();

  constructor(elements: readonly unknown[]) {
    this.elements = elements;
  }

  /** Whether one element alone has these values. */
  isAlone(parts: readonly Part[]): boolean {
    const [first, ...others] = parts;
    if (first === undefined) return false;
    if (others.length === 0) return this.countOf(first.subAttribute).get(contentKey(first.subAttribute, first.value, 'caseExact')) === 1;
    const found = this.elements.filter((element) =>
      parts.every(({ subAttribute, value }) => sameValue(subAttribute, memberValue(element, subAttribute.name), value, 'caseExact')),
    );
    return found.length === 1;
  }

  private countOf(subAttribute: Attribute): Map<string, number> {
    const known = this.counts.get(subAttribute);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const element of this.elements) {
      const key = contentKey(subAttribute, memberValue(element, subAttribute.name), 'caseExact');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    this.counts.set(subAttribute, counts);
    return counts;
  }
}

/** What people name an element by: a reference by its value, all else by its type. */
function preferred({ subAttributes }: Attribute): readonly string[] {
  const isReference = subAttributes.some(
    ({ name }) => name.toLowerCase() === 'value' && findAttribute(subAttributes, '$ref')?.referenceTypes.length,
  );
  const first = isReference ? ['value', 'type'] : ['type', 'value'];
  const others = subAttributes
    .filter(({ name, type }) => type === 'string' && !first.includes(name.toLowerCase()) && name.toLowerCase() !== 'primary')
    .map(({ name }) => name.toLowerCase());
  return [...first, 'primary', ...others];
}

/** A value without the members and elements that are unassigned. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls).filter((element) => !isUnassigned(element));
  if (!isJsonObject(value)) return value;
  const members: JsonObject = Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (isUnassigned(member) ? [] : [[key, withoutNulls(member)]])),
  );
  return members;
}
