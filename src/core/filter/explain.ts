import { pointerToken } from '../json/pointer.ts';
import { isJsonObject } from '../schema/json-object.ts';
import type { Filter } from './ast.ts';
import { isMistake } from './attr-path.ts';
import { compileFilter, compileTree, type CompileOptions } from './compile.ts';
import type { Compiled, Reading } from './compiled.ts';
import type { FilterError } from './filter-error.ts';
import { isAssigned, isPresent, memberKey } from './located.ts';

/** A value that an expression looked at. */
export interface ExplainedValue {
  /** In the resource (RFC 6901). */
  readonly pointer: string;
  readonly value: unknown;
  readonly matches: boolean;
}

/** What one node of a filter came to on one resource, and through which values. */
export interface Explanation {
  readonly node: Filter;
  readonly result: boolean;
  /** Those that an attrExp compared, or the elements that a value path looked at; empty where the attribute has none, and for `and`, `or`, `not`. */
  readonly values: readonly ExplainedValue[];
  /** The operands; of a value path, its filter on each element, in the order of `values`. */
  readonly children: readonly Explanation[];
  /** One short clause, for people. */
  readonly why: string;
}

export type ExplainedFilter = ({ readonly ok: true } & Explanation) | { readonly ok: false; readonly error: FilterError };

/**
 * Runs a filter on one resource and tells how it came to its result; slower than `compileFilter`, with the same result.
 * @returns the explanation of the whole filter, or the error that `compileFilter` gives.
 */
export function explainFilter(filter: Filter | string, resource: unknown, options: CompileOptions = {}): ExplainedFilter {
  const compiled = compileFilter(filter, options);
  if (!compiled.ok) return compiled;
  const tree = compileTree(compiled.filter, options);
  if (!isMistake(tree)) return { ok: true, ...explain(tree, resource, '') };
  return { ok: false, error: { ...tree, scimType: 'invalidFilter' } };
}

function explain(compiled: Compiled, on: unknown, pointer: string): Explanation {
  const { node, parts, reads } = compiled;
  const result = compiled.run(on);
  const inner = parts[0];
  if (node.type === 'valuePath' && inner !== undefined && reads !== undefined) {
    const elements = valuesOf(reads, on, pointer);
    const children = elements.map((element) => explain(inner, element.value, element.pointer));
    const values = elements.map((element, index) => ({ ...element, matches: children[index]?.result === true }));
    return { node, result, values, children, why: whyElements(values) };
  }
  if (reads === undefined) {
    const children = parts.map((part) => explain(part, on, pointer));
    return { node, result, values: [], children, why: whyOperands(node, children) };
  }
  const isNull = node.type === 'compare' && node.value.value === null;
  const values = valuesOf(reads, on, pointer).map((one) => ({ ...one, matches: isNull ? result : reads.test(one.value) }));
  return { node, result, values, children: [], why: whyValues(node, result, values) };
}

/** The values that an expression looks at, with their places. */
function valuesOf(reading: Reading, on: unknown, pointer: string): readonly Omit<ExplainedValue, 'matches'>[] {
  const { container, name, subAttribute } = reading.steps;
  let holders: Place[] = [{ pointer, value: on }];
  if (container !== undefined) {
    const contained = holders.flatMap((holder) => member(holder, container.urn));
    if (contained.length > 0 || !container.base) holders = contained;
  }
  const found = name === undefined ? holders : holders.flatMap((holder) => member(holder, name));
  const { isPrimary } = reading;
  if (isPrimary && subAttribute === undefined && name !== undefined && found.length === 0)
    return holders.map((holder) => absentPrimary(holder, name));
  if (reading.test === isPresent || reading.test === isAssigned) {
    const whole = subAttribute === undefined ? found : found.flatMap(elements).flatMap((one) => member(one, subAttribute));
    return whole.filter(({ value }) => value !== null && value !== undefined);
  }
  const picked = found.flatMap(elements).flatMap((one) => picks(one, reading));
  return picked.flatMap(elements).filter(({ value }) => value !== null && value !== undefined);
}

interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

function picks(one: Place, { steps: { subAttribute }, byValue, isPrimary }: Reading): readonly Place[] {
  if (subAttribute === undefined) return byValue && isJsonObject(one.value) ? member(one, 'value') : [one];
  if (!isJsonObject(one.value)) return subAttribute.toLowerCase() === 'value' ? [one] : [];
  const found = member(one, subAttribute).filter(({ value }) => value !== null && value !== undefined);
  return found.length === 0 && isPrimary ? [absentPrimary(one, subAttribute)] : found;
}

function absentPrimary({ pointer }: Place, name: string): Place {
  return { pointer: `${pointer}/${pointerToken(name)}`, value: false };
}

function member({ pointer, value }: Place, name: string): readonly Place[] {
  if (!isJsonObject(value)) return name.toLowerCase() === 'value' ? [{ pointer, value }] : [];
  const key = memberKey(name)(value);
  return key === undefined ? [] : [{ pointer: `${pointer}/${pointerToken(key)}`, value: value[key] }];
}

function elements(one: Place): readonly Place[] {
  if (!Array.isArray(one.value)) return [one];
  return one.value.map((value: unknown, index) => ({ pointer: `${one.pointer}/${index}`, value }));
}

function whyElements(values: readonly ExplainedValue[]): string {
  const matching = values.filter(({ matches }) => matches).length;
  if (values.length === 0) return 'there is no element';
  return `${matching === 0 ? 'none' : matching} of ${values.length} ${values.length === 1 ? 'element matches' : 'elements match'}`;
}

function whyOperands(node: Filter, children: readonly Explanation[]): string {
  if (node.type === 'not') return `what it negates is ${String(children[0]?.result === true)}`;
  const holding = children.filter(({ result }) => result).length;
  return `${holding} of ${children.length} hold`;
}

function whyValues(node: Filter, result: boolean, values: readonly ExplainedValue[]): string {
  if (values.length === 0) {
    if (node.type === 'compare' && result)
      return node.value.value === null ? 'it has no value' : 'it has no value, which is not identical to any';
    return 'it has no value';
  }
  const decisive = values.find(({ matches }) => matches === result) ?? values[0];
  const more = values.length === 1 ? '' : result ? `, one of ${values.length} values` : ` and so for all ${values.length} values`;
  return `${decisive?.pointer ?? ''} is ${shown(decisive?.value)}${more}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
