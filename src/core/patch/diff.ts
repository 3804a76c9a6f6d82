/** Writes the PATCH that turns one resource into another. */
import type { Attribute } from '../schema/attribute.ts';
import {
  attributesOf,
  findAttribute,
  resourceTypeByName,
  schemaByUrnIgnoringCase,
  type Catalog,
  type ResourceType,
} from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { messageUrn } from '../schema/urns.ts';
import { applyPatch } from './apply.ts';
import { diffElements, withoutNulls } from './diff-elements.ts';
import { inHabit, type DiffHabit } from './diff-habit.ts';
import { contentKey, memberValue, sameValue } from './equality.ts';
import { isUnassigned } from './members.ts';
import { resourceTypeOf } from './resource-type-of.ts';
import type { PatchOpName } from './trace.ts';

export interface DiffOperation {
  readonly op: PatchOpName;
  readonly path?: string;
  readonly value?: unknown;
}

/** A PatchOp message (RFC 7644 3.5.2). */
export interface PatchOp {
  readonly schemas: readonly string[];
  readonly Operations: readonly { readonly op: string; readonly path?: string; readonly value?: unknown }[];
}

export interface DiffOptions {
  /** By its name; else it is taken from the resources. */
  readonly resourceType?: string | ResourceType;
  /** The built-in one unless told otherwise. */
  readonly catalog?: Catalog;
  /** How a client writes it; `paths` unless told otherwise. */
  readonly habit?: DiffHabit;
}

/** A difference that no PATCH can bring about. */
export interface OutOfReach {
  /** Of the attribute, with the URN of its extension. */
  readonly path: string;
  readonly reason: string;
}

/** The message, and what it leaves as it is. */
export interface PatchPlan {
  readonly patchOp: PatchOp;
  readonly outOfReach: readonly OutOfReach[];
}

/**
 * The shortest correct PATCH from one resource to another: applied to `before` it gives `after`, but for what only the server may change.
 * Value paths name elements where they identify them. The order of operations is that of the schema.
 * @param before, after as JSON; neither is written to. The order of elements does not count.
 * @returns a message without operations where the two are the same; a server refuses that one. `planPatch` tells what is left out.
 */
export function diffToPatch(before: unknown, after: unknown, options: DiffOptions = {}): PatchOp {
  return planPatch(before, after, options).patchOp;
}

/** As `diffToPatch`, with what no PATCH can bring about. */
export function planPatch(before: unknown, after: unknown, options: DiffOptions = {}): PatchPlan {
  try {
    return planWithin(before, after, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return planOf([], [{ path: '', reason: 'The resources are nested too deep to be compared.' }], 'paths');
  }
}

function planWithin(before: unknown, after: unknown, options: DiffOptions): PatchPlan {
  const catalog = options.catalog ?? catalogs['2.0'];
  const [old, fresh] = [isJsonObject(before) ? before : {}, isJsonObject(after) ? after : {}];
  const { resourceType: given } = options;
  const named = typeof given === 'string' ? resourceTypeByName(catalog, given) : given;
  const resourceType = named ?? resourceTypeOf(old, catalog) ?? resourceTypeOf(fresh, catalog);
  if (resourceType === undefined) {
    return planOf([], [{ path: '', reason: 'Nothing tells of which resource type the resources are.' }], 'paths');
  }
  const work: Work = { catalog, resourceType, operations: [], outOfReach: [] };
  for (const attribute of attributesOf(catalog, resourceType)) {
    if (attribute.name !== 'schemas') diffAttribute(attribute, '', old, fresh, work);
  }
  for (const { schema: urn } of resourceType.schemaExtensions) diffExtension(urn, old, fresh, work);
  findStrangers(old, fresh, work);
  diffSchemas(old, fresh, work);
  return planOf(work.operations, work.outOfReach, options.habit ?? 'paths');
}

interface Work {
  readonly catalog: Catalog;
  readonly resourceType: ResourceType;
  readonly operations: DiffOperation[];
  readonly outOfReach: OutOfReach[];
}

function planOf(operations: readonly DiffOperation[], outOfReach: readonly OutOfReach[], habit: DiffHabit): PatchPlan {
  return { patchOp: { schemas: [messageUrn('PatchOp')], Operations: inHabit(operations, habit) }, outOfReach };
}

function diffAttribute(attribute: Attribute, prefix: string, old: unknown, fresh: unknown, work: Work): void {
  const path = `${prefix}${attribute.name}`;
  const before = memberValue(old, attribute.name);
  const after = writable(attribute, path, before, withoutNulls(memberValue(fresh, attribute.name)), work);
  if (sameValue(attribute, before, after, 'exact')) return;
  const fault = unreachable(attribute, before, after);
  if (fault !== undefined) work.outOfReach.push({ path, reason: fault });
  else if (isUnassigned(after)) work.operations.push({ op: 'remove', path });
  else if (attribute.multiValued) diffMultiValued(attribute, path, { before, after, old }, work);
  else if (isUnassigned(before)) diffNew(attribute, path, { before, after, old }, work);
  else if (attribute.type === 'complex') diffComplex(attribute, path, { before, after, old }, work);
  else pushTried({ op: 'replace', path, value: after }, old, work);
}

/** A value to be written where there is none, without the sub-attributes that only the server writes. */
function writable(attribute: Attribute, path: string, before: unknown, after: unknown, work: Work): unknown {
  const readOnly = attribute.mutability === 'readOnly' ? [] : attribute.subAttributes.filter(({ mutability }) => mutability === 'readOnly');
  const [first] = readOnly;
  if (first === undefined || !isUnassigned(before) || attribute.multiValued || !isJsonObject(after)) return after;
  const kept = Object.entries(after).filter(([key]) => findAttribute(readOnly, key) === undefined);
  if (kept.length < Object.keys(after).length) {
    work.outOfReach.push({
      path: `${path}.${first.name}`,
      reason: `\`${attribute.name}.${first.name}\` is readOnly: only the server changes it.`,
    });
  }
  return Object.fromEntries(kept);
}

function unreachable({ name, mutability, required }: Attribute, before: unknown, after: unknown): string | undefined {
  if (mutability === 'readOnly') return `\`${name}\` is readOnly: only the server changes it.`;
  if (mutability === 'immutable' && !isUnassigned(before)) return `\`${name}\` is immutable: it keeps its value.`;
  return required && isUnassigned(after) ? `\`${name}\` is required and cannot be removed.` : undefined;
}

/** Adds what is not there; what names one value twice only a replace writes so. */
function diffNew(attribute: Attribute, path: string, { after, old }: Difference, work: Work): void {
  const add: DiffOperation = { op: 'add', path, value: after };
  const isDone = leadsTo([add], attribute, { old, after, path }, work);
  pushTried(isDone ? add : { op: 'replace', path, value: after }, old, work);
}

/** What the resource after may hold against the schema, no PATCH can write. */
function pushTried(operation: DiffOperation, old: unknown, work: Work): void {
  const result = tryOut([operation], old, work);
  if (result.ok) work.operations.push(operation);
  else work.outOfReach.push({ path: operation.path ?? '', reason: result.detail });
}

function diffComplex(attribute: Attribute, path: string, { before, after, old }: Difference, work: Work): void {
  const removals: DiffOperation[] = [];
  const values: [string, unknown][] = [];
  for (const subAttribute of attribute.subAttributes) {
    const [was, is] = [memberValue(before, subAttribute.name), memberValue(after, subAttribute.name)];
    if (sameValue(subAttribute, was, is, 'exact')) continue;
    const place = `${path}.${subAttribute.name}`;
    const fault = unreachable(subAttribute, was, is);
    if (fault !== undefined) work.outOfReach.push({ path: place, reason: fault });
    else if (isUnassigned(is)) removals.push({ op: 'remove', path: place });
    else values.push([subAttribute.name, is]);
  }
  const [first] = values;
  work.operations.push(...removals);
  if (first === undefined) return;
  if (values.length === 1) pushTried({ op: 'replace', path: `${path}.${first[0]}`, value: first[1] }, old, work);
  else pushTried({ op: 'replace', path, value: Object.fromEntries(values) }, old, work);
}

interface Difference {
  readonly before: unknown;
  readonly after: unknown;
  /** What holds the attribute: the resource, or the data of the extension. */
  readonly old: unknown;
}

function diffMultiValued(attribute: Attribute, path: string, { before, after, old }: Difference, work: Work): void {
  const [was, is] = [elementsOf(before), elementsOf(after)];
  const whole: DiffOperation = { op: 'replace', path, value: is };
  const parts = diffElements(attribute, path, was, is);
  // The elements of a resource that breaks the schema may not be reachable in parts; an operation more for each is no gain either.
  const isShort = parts !== undefined && JSON.stringify(parts).length <= 2 * JSON.stringify(whole).length;
  if (isShort && leadsTo(parts, attribute, { old, after: is, path }, work)) work.operations.push(...parts);
  else if (leadsTo([whole], attribute, { old, after: is, path }, work)) work.operations.push(whole);
  else work.outOfReach.push({ path, reason: `\`${attribute.name}\` cannot be so: ${refusalOf(whole, old, work)}` });
}

/** Tries operations on a resource that holds nothing but the attribute. */
function leadsTo(
  operations: readonly DiffOperation[],
  attribute: Attribute,
  { old, after, path }: { old: unknown; after: unknown; path: string },
  work: Work,
): boolean {
  const result = tryOut(operations, old, work);
  if (!result.ok) return false;
  const urn = path.slice(0, -attribute.name.length - 1);
  const holder = urn === '' ? result.resource : memberValue(result.resource, urn);
  return contentKey(attribute, memberValue(holder, attribute.name), 'exact') === contentKey(attribute, after, 'exact');
}

function tryOut(operations: readonly DiffOperation[], old: unknown, { catalog, resourceType }: Work): ReturnType<typeof applyPatch> {
  const message = { schemas: [messageUrn('PatchOp')], Operations: operations };
  const [path = ''] = operations.map((operation) => operation.path ?? '');
  const urn = path.includes(':') ? path.replace(/\[.*$/su, '').replace(/:[^:]*$/u, '') : undefined;
  const resource = urn === undefined ? old : { [urn]: old };
  return applyPatch(resource, message, { catalog, resourceType, trace: false });
}

function refusalOf(operation: DiffOperation, old: unknown, work: Work): string {
  const result = tryOut([operation], old, work);
  return result.ok ? 'the result differs.' : result.detail;
}

function diffExtension(urn: string, old: JsonObject, fresh: JsonObject, work: Work): void {
  const schema = schemaByUrnIgnoringCase(work.catalog, urn);
  if (schema === undefined) return;
  const [before, after] = [memberValue(old, urn), withoutNulls(memberValue(fresh, urn))];
  const first = work.operations.length;
  for (const attribute of schema.attributes) diffAttribute(attribute, `${schema.id}:`, before, after, work);
  const own = work.operations.slice(first);
  if (!isUnassigned(before) || own.length < 2) return;
  const value = own.map(({ path = '', value: given }) => [path.slice(schema.id.length + 1), given] as const);
  work.operations.splice(first, own.length, { op: 'add', value: { [schema.id]: Object.fromEntries(value) } });
}

/** Attributes that no schema defines. */
function findStrangers(old: JsonObject, fresh: JsonObject, { catalog, resourceType, outOfReach }: Work): void {
  const known = attributesOf(catalog, resourceType);
  const urns = new Set(resourceType.schemaExtensions.map(({ schema }) => schema.toLowerCase()));
  for (const name of new Set([...Object.keys(old), ...Object.keys(fresh)])) {
    if (findAttribute(known, name) !== undefined || urns.has(name.toLowerCase())) continue;
    if (JSON.stringify(memberValue(old, name)) === JSON.stringify(memberValue(fresh, name))) continue;
    outOfReach.push({ path: name, reason: `\`${name}\` is no attribute of ${resourceType.name}: a PATCH of it is refused.` });
  }
}

/** `schemas` follows the extensions by itself; what is left is written down. */
function diffSchemas(old: JsonObject, fresh: JsonObject, work: Work): void {
  const wanted = elementsOf(memberValue(fresh, 'schemas'));
  const result = work.operations.length === 0 ? undefined : tryOutAll(old, work);
  const current = elementsOf(memberValue(result?.ok === true ? result.resource : old, 'schemas'));
  const missing = wanted.filter((urn) => !current.includes(urn));
  const operations: DiffOperation[] = current.flatMap((urn) =>
    wanted.includes(urn) || typeof urn !== 'string' ? [] : [{ op: 'remove', path: `schemas[value eq ${JSON.stringify(urn)}]` } as const],
  );
  if (missing.length > 0) operations.push({ op: 'add', path: 'schemas', value: missing });
  for (const operation of operations) {
    work.operations.push(operation);
    if (tryOutAll(old, work).ok) continue;
    work.operations.pop();
    work.outOfReach.push({ path: 'schemas', reason: '`schemas` names the schemas in use, whatever a PATCH asks for.' });
  }
}

function tryOutAll(old: JsonObject, { operations, catalog, resourceType }: Work): ReturnType<typeof applyPatch> {
  return applyPatch(old, { schemas: [messageUrn('PatchOp')], Operations: operations }, { catalog, resourceType, trace: false });
}

function elementsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isUnassigned(value) ? [] : [value];
}
