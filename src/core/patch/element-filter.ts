/** The value filter in the brackets of a path, made ready for the elements of one attribute (RFC 7644 3.5.2, 3.4.2.2). */
import type { Comparison, Filter, Span } from '../filter/ast.ts';
import type { Leniency } from '../filter/leniency.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute, type Catalog } from '../schema/catalog.ts';
import { isDateTime } from '../schema/date-time.ts';
import { didYouMean } from '../schema/did-you-mean.ts';
import { contentKey, memberValue } from './equality.ts';
import { isForbiddenName, isUnassigned } from './members.ts';
import { Refusal } from './refusal.ts';

export interface ElementFilter {
  /** As it was written, with its brackets. */
  readonly text: string;
  /** In the path. */
  readonly span: Span;
  readonly filter: Filter;
  readonly match: (element: unknown) => boolean;
  /** Only elements with this `value` can match; undefined where the filter does not say so. */
  readonly value: unknown;
  /** What an element is to which the filter applies, by sub-attributes; undefined where it is no conjunction of `eq` (reading 6). */
  readonly equals: Readonly<Record<string, unknown>> | undefined;
}

interface FilterContext {
  readonly text: string;
  readonly span: Span;
  readonly catalog: Catalog;
  readonly leniencies: readonly Leniency[];
}

/** @returns the filter for elements of the attribute, or why it has no meaning there. */
export function elementFilter(filter: Filter, attribute: Attribute, context: FilterContext): ElementFilter | Refusal {
  const fault = filterFault(filter, attribute);
  if (fault !== undefined) return fault;
  const conjuncts = filter.type === 'and' ? filter.operands : [filter];
  const equal = conjuncts.flatMap((one) => (one.type === 'compare' && one.operator === 'eq' ? [one] : []));
  const lenient = context.leniencies.includes('entra');
  const values = equal.filter(({ attrPath, value }) => attrPath.name.toLowerCase() === 'value' && typeof value.value === 'string');
  return {
    text: context.text,
    span: context.span,
    filter,
    match: matcher(filter, attribute, lenient),
    value: values[0]?.value.value,
    equals: equal.length === conjuncts.length ? equalsOf(equal, attribute, lenient) : undefined,
  };
}

/** What the conjunction says of an element; undefined where it says two things of one sub-attribute, or null. */
function equalsOf(
  comparisons: readonly Comparison[],
  attribute: Attribute,
  lenient: boolean,
): Readonly<Record<string, unknown>> | undefined {
  const equals: Record<string, unknown> = {};
  for (const { attrPath, value } of comparisons) {
    const definition = definitionOf(attrPath.name, attribute);
    if (definition === undefined || value.value === null || Object.hasOwn(equals, definition.name)) return undefined;
    equals[definition.name] = literalFor(definition, value.value, lenient);
  }
  return equals;
}

function literalFor(definition: Attribute, literal: unknown, lenient: boolean): unknown {
  const isText = lenient && definition.type === 'boolean' && typeof literal === 'string' && /^(?:true|false)$/iu.test(literal);
  return isText ? literal.toLowerCase() === 'true' : literal;
}

/** The sub-attribute that a name in the brackets means; the elements of a simple attribute are their own `value`. */
function definitionOf(name: string, attribute: Attribute): Attribute | undefined {
  if (isForbiddenName(name)) return undefined;
  if (attribute.type === 'complex') return findAttribute(attribute.subAttributes, name);
  return name.toLowerCase() === 'value' ? attribute : undefined;
}

function filterFault(filter: Filter, attribute: Attribute): Refusal | undefined {
  switch (filter.type) {
    case 'and':
    case 'or':
      for (const operand of filter.operands) {
        const fault = filterFault(operand, attribute);
        if (fault !== undefined) return fault;
      }
      return undefined;
    case 'not':
      return filterFault(filter.operand, attribute);
    case 'valuePath':
      return refuse('A value filter does not hold another one.', filter);
    case 'compare':
    case 'present': {
      const { name, urn, subAttribute, offset, length } = filter.attrPath;
      if (urn === undefined && subAttribute === undefined && definitionOf(name, attribute) !== undefined) return undefined;
      const near = didYouMean(
        name,
        attribute.subAttributes.map((one) => one.name),
      );
      const advice = near === undefined ? '.' : `; did you mean \`${near}\`?`;
      return refuse(`\`${name}\` is no sub-attribute of \`${attribute.name}\`${advice}`, { offset, length });
    }
    default:
      return filter satisfies never;
  }
}

function matcher(filter: Filter, attribute: Attribute, lenient: boolean): (element: unknown) => boolean {
  switch (filter.type) {
    case 'and': {
      const operands = filter.operands.map((operand) => matcher(operand, attribute, lenient));
      return (element) => operands.every((operand) => operand(element));
    }
    case 'or': {
      const operands = filter.operands.map((operand) => matcher(operand, attribute, lenient));
      return (element) => operands.some((operand) => operand(element));
    }
    case 'not': {
      const operand = matcher(filter.operand, attribute, lenient);
      return (element) => !operand(element);
    }
    case 'present': {
      const { name } = filter.attrPath;
      return (element) => {
        const value = valueOf(element, name, attribute);
        return !isUnassigned(value) && value !== '';
      };
    }
    case 'compare':
      return comparer(filter, attribute, lenient);
    case 'valuePath':
      return () => false;
    default:
      return filter satisfies never;
  }
}

function comparer({ attrPath, operator, value: { value: written } }: Comparison, attribute: Attribute, lenient: boolean) {
  const definition = definitionOf(attrPath.name, attribute);
  const literal = definition === undefined ? written : literalFor(definition, written, lenient);
  const fold = (text: unknown) => (typeof text === 'string' && definition?.caseExact === false ? text.toLowerCase() : text);
  const wanted = fold(literal);
  const key = contentKey(definition, literal, 'caseExact');
  const equals = (value: unknown) => {
    if (literal === null) return isUnassigned(value);
    const one = attrPath.name.toLowerCase() === 'primary' && isUnassigned(value) ? false : value;
    return typeof one === typeof literal && contentKey(definition, one, 'caseExact') === key;
  };
  return (element: unknown): boolean => {
    const value = valueOf(element, attrPath.name, attribute);
    if (operator === 'eq') return equals(value);
    if (operator === 'ne') return !equals(value);
    const found = fold(value);
    if (typeof found === 'string' && typeof wanted === 'string') {
      if (operator === 'co') return found.includes(wanted);
      if (operator === 'sw') return found.startsWith(wanted);
      if (operator === 'ew') return found.endsWith(wanted);
    }
    if (
      definition?.type === 'dateTime' &&
      typeof found === 'string' &&
      typeof wanted === 'string' &&
      isDateTime(found) &&
      isDateTime(wanted)
    ) {
      return ordered(Date.parse(found), operator, Date.parse(wanted));
    }
    if (typeof found === 'number' && typeof wanted === 'number') return ordered(found, operator, wanted);
    return typeof found === 'string' && typeof wanted === 'string' && ordered(found, operator, wanted);
  };
}

function ordered<Value extends number | string>(a: Value, operator: Comparison['operator'], b: Value): boolean {
  if (operator === 'gt') return a > b;
  if (operator === 'ge') return a >= b;
  if (operator === 'lt') return a < b;
  return operator === 'le' && a <= b;
}

function valueOf(element: unknown, name: string, attribute: Attribute): unknown {
  return attribute.type === 'complex' ? memberValue(element, name) : element;
}

function refuse(detail: string, { offset, length }: Span): Refusal {
  return new Refusal({ scimType: 'invalidFilter', detail, pointer: '/path', sections: ['RFC 7644 3.4.2.2'], span: { offset, length } });
}
