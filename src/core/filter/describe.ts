import type { Attribute } from '../schema/attribute.ts';
import type { Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { AttrPath, CompareOperator, Comparison, Filter } from './ast.ts';
import { isMistake } from './attr-path.ts';
import { scopeOf, type FilterScope } from './filter-scope.ts';
import { printAttrPath, printValue } from './print.ts';
import { resolveAttribute, valueSubAttribute, type ResolvedPath } from './resolve-attribute.ts';

export interface DescribeOptions {
  /** The built-in catalog unless told otherwise. */
  readonly catalog?: Catalog;
  /** The name of what the filter runs over, for example `User`. */
  readonly resourceType?: string;
}

/**
 * Says in plain English what a filter asks for, and whether case matters: `User resources where userName is "babs". Upper and lower
 * case are the same for userName.`
 * @returns sentences, the names of attributes as the filter writes them.
 */
export function describeFilter(filter: Filter, options: DescribeOptions = {}): string {
  const catalog = options.catalog ?? catalogs['2.0'];
  const scope: FilterScope = scopeOf(catalog, options.resourceType) ?? { catalog, resourceType: undefined };
  const subject = scope.resourceType === undefined ? 'Resources' : `${scope.resourceType.name} resources`;
  const sentence = `${subject} where ${clause(filter, scope)}.`;
  return [sentence, ...caseSentences(filter, scope)].join(' ');
}

function clause(filter: Filter, scope: FilterScope): string {
  switch (filter.type) {
    case 'and':
      return filter.operands
        .map((operand) => (operand.type === 'or' ? `(${clause(operand, scope)})` : clause(operand, scope)))
        .join(' and ');
    case 'not':
      return negated(filter.operand, scope);
    case 'valuePath': {
      const resolved = meaning(filter.attrPath, scope);
      const definitions = filter.attrPath.subAttribute === undefined ? (resolved?.attributes ?? []) : [];
      const inner = clause(filter.filter, { ...scope, parent: { name: filter.attrPath.name, definitions } });
      return `one and the same element of ${printAttrPath(filter.attrPath)} has (${inner})`;
    }
    case 'present':
      return `${subjectOf(filter.attrPath, scope)} has a value`;
    case 'compare':
      return `${subjectOf(filter.attrPath, scope)} ${predicate(filter, meaning(filter.attrPath, scope))}`;
    default:
      return filter.operands.map((operand) => clause(operand, scope)).join(filter.operands.length > 2 ? ', or ' : ' or ');
  }
}

function negated(operand: Filter, scope: FilterScope): string {
  if (operand.type === 'present') return `${printAttrPath(operand.attrPath)} has no value`;
  if (operand.type === 'compare' && operand.operator === 'eq' && operand.value.value !== null) {
    const some = isMultiValued(meaning(operand.attrPath, scope)) ? 'no value of ' : '';
    return `${some}${printAttrPath(operand.attrPath)} ${some === '' ? 'is anything but' : 'is'} ${printValue(operand.value)}`;
  }
  return `it is not the case that ${operand.type === 'and' || operand.type === 'or' ? `(${clause(operand, scope)})` : clause(operand, scope)}`;
}

function subjectOf(attrPath: AttrPath, scope: FilterScope): string {
  const name = printAttrPath(attrPath);
  return isMultiValued(meaning(attrPath, scope)) ? `any value of ${name}` : name;
}

function isMultiValued(resolved: ResolvedPath | undefined): boolean {
  return resolved?.definition?.multiValued === true || resolved?.attributes.some(({ multiValued }) => multiValued) === true;
}

const phrases: Readonly<Record<CompareOperator, string>> = {
  eq: 'is',
  ne: 'is not',
  co: 'contains',
  sw: 'starts with',
  ew: 'ends with',
  gt: 'is greater than',
  ge: 'is at least',
  lt: 'is less than',
  le: 'is at most',
};
const dates: Readonly<Partial<Record<CompareOperator, string>>> = {
  eq: 'is the instant',
  gt: 'is after',
  ge: 'is at or after',
  lt: 'is before',
  le: 'is at or before',
};
const texts: Readonly<Partial<Record<CompareOperator, string>>> = {
  gt: 'sorts after',
  ge: 'is, or sorts after,',
  lt: 'sorts before',
  le: 'is, or sorts before,',
};

function predicate({ operator, value }: Comparison, resolved: ResolvedPath | undefined): string {
  if (value.value === null)
    return operator === 'eq' ? 'has no value' : operator === 'ne' ? 'has a value' : `${phrases[operator]} null, which never holds`;
  const type = resolved?.definition?.type;
  const words = type === 'dateTime' ? dates : typeof value.value === 'string' ? texts : {};
  const absent = operator === 'ne' ? ' (or there is none)' : '';
  return `${words[operator] ?? phrases[operator]} ${printValue(value)}${absent}`;
}

function meaning(attrPath: AttrPath, scope: FilterScope): ResolvedPath | undefined {
  const resolved = resolveAttribute(attrPath, scope);
  return isMistake(resolved) ? undefined : resolved;
}

/** For the attributes that the filter compares with text: whether case matters (RFC 7643 2.2). */
function caseSentences(filter: Filter, scope: FilterScope): readonly string[] {
  const exact = new Set<string>();
  const folded = new Set<string>();
  collectCases(filter, scope, '', exact, folded);
  const sentence = (names: ReadonlySet<string>, what: string) =>
    names.size === 0 ? [] : [`Upper and lower case ${what} for ${[...names].join(', ')}.`];
  return [...sentence(folded, 'are the same'), ...sentence(exact, 'differ')];
}

function collectCases(filter: Filter, scope: FilterScope, before: string, exact: Set<string>, folded: Set<string>): void {
  if (filter.type === 'and' || filter.type === 'or') {
    for (const operand of filter.operands) collectCases(operand, scope, before, exact, folded);
  } else if (filter.type === 'not') {
    collectCases(filter.operand, scope, before, exact, folded);
  } else if (filter.type === 'valuePath') {
    const name = printAttrPath(filter.attrPath);
    const definitions = meaning(filter.attrPath, scope)?.attributes ?? [];
    collectCases(filter.filter, { ...scope, parent: { name, definitions } }, `${name}.`, exact, folded);
  } else if (filter.type === 'compare' && typeof filter.value.value === 'string') {
    const definition = compared(meaning(filter.attrPath, scope)?.definition);
    if (definition?.type === 'string' || definition?.type === 'reference' || definition?.type === 'binary') {
      const isExact = definition.caseExact || definition.type !== 'string';
      (isExact ? exact : folded).add(before + printAttrPath(filter.attrPath));
    }
  }
}

function compared(definition: Attribute | undefined): Attribute | undefined {
  return definition?.type === 'complex' ? valueSubAttribute(definition) : definition;
}
