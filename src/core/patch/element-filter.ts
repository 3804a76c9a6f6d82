/** The value filter in the brackets of a path, made ready for the elements of one attribute (RFC 7644 3.5.2, 3.4.2.2). */
import type { Comparison, Filter, Span } from '../filter/ast.ts';
import { isMistake } from '../filter/attr-path.ts';
import { compileElementFilter } from '../filter/compile.ts';
import { corrected } from '../filter/filter-error.ts';
import type { Leniency } from '../filter/leniency.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { isForbiddenName } from './members.ts';
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
  /** The whole path. */
  readonly path: string;
  /** The brackets in it. */
  readonly span: Span;
  readonly catalog: Catalog;
  readonly resourceType: ResourceType;
  readonly leniencies: readonly Leniency[];
}

/** @returns the filter for elements of the attribute, or why it has no meaning there. */
export function elementFilter(filter: Filter, attribute: Attribute, context: FilterContext): ElementFilter | Refusal {
  const { path, span, catalog, resourceType, leniencies } = context;
  const scope = { catalog, resourceType, strict: true };
  const compiled = compileElementFilter(filter, { name: attribute.name, definition: attribute }, scope, leniencies);
  if (isMistake(compiled)) {
    const { message, offset, length, correction } = compiled;
    return refuse(message, { offset, length }, correction && corrected(path, correction));
  }
  const conjuncts = filter.type === 'and' ? filter.operands : [filter];
  const equal = conjuncts.flatMap((one) => (one.type === 'compare' && one.operator === 'eq' ? [one] : []));
  const lenient = leniencies.includes('entra');
  const values = equal.filter(({ attrPath, value }) => attrPath.name.toLowerCase() === 'value' && typeof value.value === 'string');
  return {
    text: path.slice(span.offset, span.offset + span.length),
    span,
    filter,
    match: compiled.run,
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

function refuse(detail: string, span: Span, suggestion: string | undefined): Refusal {
  const sections = ['RFC 7644 3.4.2.2'];
  return new Refusal({
    scimType: 'invalidFilter',
    detail,
    pointer: '/path',
    sections,
    span,
    ...(suggestion !== undefined && { suggestion }),
  });
}
