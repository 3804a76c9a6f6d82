/** Makes a closure of each node of a filter, once; the closures then run on many resources. */
import type { Attribute } from '../schema/attribute.ts';
import { isJsonObject } from '../schema/json-object.ts';
import type { AttrExp, Comparison, Filter, LogExp, ValuePath } from './ast.ts';
import { isMistake } from './attr-path.ts';
import type { Compiled, Reading } from './compiled.ts';
import type { Mistake } from './filter-error.ts';
import type { FilterScope } from './filter-scope.ts';
import type { Leniency } from './leniency.ts';
import { attributeReader, isAssigned, isPresent, memberReader } from './located.ts';
import { neverReturned, resolveAttribute, valueSubAttribute, type ResolvedPath } from './resolve-attribute.ts';
import { complexCompared, singularValuePath } from './complex-mistakes.ts';
import { valueTest, type ValueTest } from './value-test.ts';

/** @returns the node, ready to run, or the first thing in it that the catalog refuses. */
export function compileNode(node: Filter, scope: FilterScope, leniencies: ReadonlySet<Leniency>): Compiled | Mistake {
  switch (node.type) {
    case 'and':
    case 'or':
      return compileLogExp(node, scope, leniencies);
    case 'not': {
      const operand = compileNode(node.operand, scope, leniencies);
      return isMistake(operand) ? operand : { node, run: (on) => !operand.run(on), parts: [operand] };
    }
    case 'valuePath':
      return compileValuePath(node, scope, leniencies);
    default:
      return compileAttrExp(node, scope, leniencies);
  }
}

function compileLogExp(node: LogExp, scope: FilterScope, leniencies: ReadonlySet<Leniency>): Compiled | Mistake {
  const parts: Compiled[] = [];
  for (const operand of node.operands) {
    const part = compileNode(operand, scope, leniencies);
    if (isMistake(part)) return part;
    parts.push(part);
  }
  const runs = parts.map(({ run }) => run);
  const [first = () => false, second = () => false] = runs;
  if (node.type === 'and') {
    return { node, parts, run: runs.length === 2 ? (on) => first(on) && second(on) : (on) => runs.every((run) => run(on)) };
  }
  return { node, parts, run: runs.length === 2 ? (on) => first(on) || second(on) : (on) => runs.some((run) => run(on)) };
}

/** RFC 7644 table 5: the filter in the brackets is applied to one element at a time. */
function compileValuePath(node: ValuePath, scope: FilterScope, leniencies: ReadonlySet<Leniency>): Compiled | Mistake {
  const resolved = resolveAttribute(node.attrPath, scope);
  if (isMistake(resolved)) return resolved;
  const refused = singularValuePath(node, resolved, scope) ?? neverReturned({ attrPath: node.attrPath, definition: resolved.definition });
  if (refused !== undefined) return refused;
  const definitions =
    node.attrPath.subAttribute === undefined ? resolved.attributes : [resolved.definition].filter((one) => one !== undefined);
  const inner = compileNode(node.filter, { ...scope, parent: { name: node.attrPath.name, definitions } }, leniencies);
  if (isMistake(inner)) return inner;
  const reads: Reading = { steps: resolved.steps, test: inner.run, byValue: false, isPrimary: false };
  const any = anyValue(reads);
  return { node, parts: [inner], reads, run: (on) => any(on) === true };
}

function compileAttrExp(node: AttrExp, scope: FilterScope, leniencies: ReadonlySet<Leniency>): Compiled | Mistake {
  const resolved = resolveAttribute(node.attrPath, scope);
  if (isMistake(resolved)) return resolved;
  const { steps, definition } = resolved;
  const refused = neverReturned({ attrPath: node.attrPath, definition });
  if (refused !== undefined) return refused;
  if (node.type === 'present' || node.value.value === null) {
    const test = node.type === 'present' ? isPresent : isAssigned;
    const reads: Reading = { steps, test, byValue: false, isPrimary: false };
    const any = anyValue(reads);
    if (node.type === 'present' || node.operator === 'ne') return { node, parts: [], reads, run: (on) => any(on) === true };
    return { node, parts: [], reads, run: node.operator === 'eq' ? (on) => any(on) !== true : () => false };
  }
  return compileComparison(node, resolved, leniencies);
}

function compileComparison(node: Comparison, resolved: ResolvedPath, leniencies: ReadonlySet<Leniency>): Compiled | Mistake {
  const { definition, isPrimary, steps } = resolved;
  const target = comparedDefinition(definition);
  const missing = definition === undefined || target !== undefined ? undefined : complexCompared(node, definition);
  if (missing !== undefined) return missing;
  if (steps.name === undefined) return complexCompared(node, undefined);
  const test = valueTest(node, target, leniencies);
  if (isMistake(test)) return test;
  const reads: Reading = { steps, test, byValue: definition === undefined || definition.type === 'complex', isPrimary };
  const any = anyValue(reads);
  // An unassigned attribute is identical to no value (reading 11).
  const absent = node.operator === 'ne';
  return { node, parts: [], reads, run: (on) => any(on) ?? absent };
}

/** The definition that a comparison goes by; undefined for a complex attribute without `value`. */
function comparedDefinition(definition: Attribute | undefined): Attribute | undefined {
  return definition?.type === 'complex' ? valueSubAttribute(definition) : definition;
}

/**
 * Whether any of the values satisfies a test (RFC 7644 3.4.2.2).
 * @returns undefined where there is no value at all.
 */
function anyValue({ steps, test, byValue, isPrimary }: Reading): (from: unknown) => boolean | undefined {
  const attribute = attributeReader(steps);
  const pick = picker({ steps, byValue, isPrimary });
  return (from) => {
    const value = attribute(from);
    if (value === undefined || value === null)
      return isPrimary && steps.subAttribute === undefined && isJsonObject(from) ? test(false) : undefined;
    if (!Array.isArray(value)) return testOne(pick(value), test);
    let found: boolean | undefined;
    for (const element of value) {
      const one = testOne(pick(element), test);
      if (one === true) return true;
      if (one !== undefined) found = one;
    }
    return found;
  };
}

/** What of an element, or of a singular value, is compared. */
export function picker({ steps, byValue, isPrimary }: Omit<Reading, 'test'>): (element: unknown) => unknown {
  const { subAttribute } = steps;
  if (subAttribute === undefined) {
    if (!byValue) return (element) => element;
    const value = memberReader('value');
    return (element) => (isJsonObject(element) ? (value(element) ?? undefined) : element);
  }
  const member = memberReader(subAttribute);
  const isValue = subAttribute.toLowerCase() === 'value';
  return (element) => {
    if (!isJsonObject(element)) return isValue ? element : undefined;
    return member(element) ?? (isPrimary ? false : undefined);
  };
}

function testOne(value: unknown, test: ValueTest): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return test(value);
  let found: boolean | undefined;
  for (const one of value) {
    if (one === undefined || one === null) continue;
    if (test(one)) return true;
    found = false;
  }
  return found;
}
