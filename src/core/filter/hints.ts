/** What is legal in a filter and rarely meant (readings 10, 13, 14 and 47). */
import type { Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { Comparison, Filter, LogExp, Span } from './ast.ts';
import { isMistake } from './attr-path.ts';
import type { Correction } from './filter-error.ts';
import { scopeOf, type FilterScope } from './filter-scope.ts';
import { printAttrPath, printFilter, printValue } from './print.ts';
import { resolveAttribute, valueSubAttribute, type ResolvedPath } from './resolve-attribute.ts';
import { isOrdering } from './value-test.ts';

export interface FilterHint extends Span {
  /** `other-type` can never match; `any-value`, `two-elements` and `by-value` match something else than most people think. */
  readonly kind: 'any-value' | 'two-elements' | 'by-value' | 'other-type';
  readonly message: string;
  readonly correction?: Correction;
}

export interface HintOptions {
  /** The built-in catalog unless told otherwise. */
  readonly catalog?: Catalog;
  /** The name of what the filter runs over, for example `User`. */
  readonly resourceType?: string;
}

/** @returns the hints of a filter that compiles, in the order of the text. */
export function filterHints(filter: Filter, options: HintOptions = {}): readonly FilterHint[] {
  const catalog = options.catalog ?? catalogs['2.0'];
  const scope = scopeOf(catalog, options.resourceType) ?? { catalog, resourceType: undefined };
  return hintsOf(filter, scope);
}

/** @param scope that of the brackets, for the filter in a PATCH path. */
export function hintsOf(filter: Filter, scope: FilterScope): readonly FilterHint[] {
  switch (filter.type) {
    case 'present':
      return [];
    case 'compare':
      return comparisonHints(filter, scope);
    case 'not':
      return hintsOf(filter.operand, scope);
    case 'valuePath': {
      const resolved = resolveAttribute(filter.attrPath, scope);
      const definitions = isMistake(resolved) || filter.attrPath.subAttribute !== undefined ? [] : resolved.attributes;
      return hintsOf(filter.filter, { ...scope, parent: { name: filter.attrPath.name, definitions } });
    }
    default:
      return [...twoElements(filter, scope), ...filter.operands.flatMap((operand) => hintsOf(operand, scope))];
  }
}

function comparisonHints(node: Comparison, scope: FilterScope): readonly FilterHint[] {
  const resolved = resolveAttribute(node.attrPath, scope);
  if (isMistake(resolved) || node.value.value === null) return [];
  const otherType = typeHint(node, resolved);
  if (otherType !== undefined) return [otherType];
  return [byValue(node, resolved), anyValue(node, resolved)].filter((hint) => hint !== undefined);
}

/** Reading 47: a value of another type is never identical, and cannot be ordered or searched. */
function typeHint(node: Comparison, { definition }: ResolvedPath): FilterHint | undefined {
  const target = definition?.type === 'complex' ? valueSubAttribute(definition) : definition;
  if (target === undefined) return undefined;
  const { operator, value } = node;
  const name = printAttrPath(node.attrPath);
  const kindOf = { string: 'text', number: 'a number', boolean: 'a boolean', object: 'null' } as const;
  const written = typeof value.value;
  const found = written === 'string' || written === 'number' || written === 'boolean' ? kindOf[written] : kindOf.object;
  const isNumber = target.type === 'integer' || target.type === 'decimal';
  const wanted = isNumber ? kindOf.number : target.type === 'boolean' ? kindOf.boolean : target.type === 'any' ? found : kindOf.string;
  const result = operator === 'ne' ? 'always' : 'never';
  if (found !== wanted) {
    const text = mendedValue(value.value, wanted);
    const hint = text === undefined ? '' : `: did you mean \`${text}\`?`;
    const message = `\`${name}\` is ${wanted}, which \`${printValue(value)}\` is not; this ${result} matches${hint === '' ? '.' : hint}`;
    return { ...spanOf(value), kind: 'other-type', message, ...(text !== undefined && { correction: { ...spanOf(value), text } }) };
  }
  if ((isNumber || target.type === 'boolean') && !isOrdering(operator) && operator !== 'eq' && operator !== 'ne') {
    return {
      ...spanOf(node),
      kind: 'other-type',
      message: `\`${operator}\` looks into text, and \`${name}\` is ${wanted}; this never matches.`,
    };
  }
  return undefined;
}

function mendedValue(value: unknown, wanted: string): string | undefined {
  if (wanted === 'text') return JSON.stringify(String(value));
  const text = String(value).toLowerCase();
  if (wanted === 'a boolean') return text === 'true' || text === 'false' ? text : undefined;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) ? text : undefined;
}

/** Reading 13: the text wants a sub-attribute, and its own example leaves it out. */
function byValue({ attrPath }: Comparison, { definition }: ResolvedPath): FilterHint | undefined {
  if (definition?.type !== 'complex') return undefined;
  const name = printAttrPath(attrPath);
  const message = `\`${name}\` is complex and is compared by its \`value\`; not every server does so: write \`${name}.value\` (RFC 7644 3.4.2.2).`;
  return { ...spanOf(attrPath), kind: 'by-value', message, correction: { ...spanOf(attrPath), text: `${name}.value` } };
}

/** Reading 10: any value that differs is enough. */
function anyValue(node: Comparison, { attributes, definition }: ResolvedPath): FilterHint | undefined {
  const several = definition?.multiValued === true || attributes.some(({ multiValued }) => multiValued);
  if (node.operator !== 'ne' || !several) return undefined;
  const none = `not (${printFilter({ ...node, operator: 'eq' })})`;
  const message = `\`ne\` matches as soon as one value of \`${printAttrPath(node.attrPath)}\` differs; for none that is equal, write \`${none}\`.`;
  return { ...spanOf(node), kind: 'any-value', message, correction: { ...spanOf(node), text: none } };
}

/** Reading 14: without brackets, each comparison may find another element. */
function twoElements(node: LogExp, scope: FilterScope): readonly FilterHint[] {
  if (node.type !== 'and') return [];
  const byAttribute = new Map<string, (Filter & { type: 'compare' | 'present' })[]>();
  for (const operand of node.operands) {
    if ((operand.type !== 'compare' && operand.type !== 'present') || operand.attrPath.subAttribute === undefined) continue;
    const resolved = resolveAttribute(operand.attrPath, scope);
    if (isMistake(resolved) || !resolved.attributes.some(({ multiValued }) => multiValued)) continue;
    const { subAttribute: _sub, ...whole } = operand.attrPath;
    const key = printAttrPath(whole).toLowerCase();
    byAttribute.set(key, [...(byAttribute.get(key) ?? []), operand]);
  }
  return [...byAttribute.values()].flatMap((operands) => {
    const [first, second] = operands;
    if (first === undefined || second === undefined) return [];
    const { subAttribute: _sub, ...whole } = first.attrPath;
    const inner = operands.map((one) => printFilter({ ...one, attrPath: { ...spanOf(one), name: one.attrPath.subAttribute ?? '' } }));
    const one = `${printAttrPath(whole)}[${inner.join(' and ')}]`;
    const message = `These may hold for two different elements of \`${printAttrPath(whole)}\`; for one and the same, write \`${one}\`.`;
    return [{ offset: first.offset, length: second.offset + second.length - first.offset, kind: 'two-elements' as const, message }];
  });
}

function spanOf({ offset, length }: Span): Span {
  return { offset, length };
}
