/** The syntax tree as the Filter tool shows it, and what each of its nodes came to on one resource. */
import type { Filter } from '../../core/filter/ast.ts';
import { describeFilter } from '../../core/filter/describe.ts';
import type { ExplainedValue, Explanation } from '../../core/filter/explain.ts';
import { definitionsOf, type FilterScope } from '../../core/filter/filter-scope.ts';
import { printAttrPath, printFilter, printValue } from '../../core/filter/print.ts';
import { isMistake } from '../../core/filter/attr-path.ts';
import { resolveAttribute } from '../../core/filter/resolve-attribute.ts';
import type { ResourceResult, TreeNode } from './filter-protocol.ts';

/** The nodes below one, with their ids. */
export function partsOf(node: Filter, id: string): readonly (readonly [id: string, node: Filter])[] {
  const parts = node.type === 'and' || node.type === 'or' ? node.operands : node.type === 'not' ? [node.operand] : [];
  const all = node.type === 'valuePath' ? [node.filter] : parts;
  return all.map((part, index) => [id === '' ? String(index) : `${id}.${index}`, part]);
}

/** The scope of the parts: inside brackets names are sub-attributes. */
export function scopeInside(node: Filter, scope: FilterScope): FilterScope {
  if (node.type !== 'valuePath') return scope;
  const { urn, name } = node.attrPath;
  return { ...scope, parent: { name, definitions: definitionsOf(scope, urn, name) } };
}

/** @param holds in how many resources the node of an id holds. */
export function treeOf(node: Filter, id: string, scope: FilterScope, holds: (id: string) => number): TreeNode {
  const { offset, length } = node;
  const inside = scopeInside(node, scope);
  return {
    id,
    offset,
    length,
    operator: operatorOf(node),
    text: textOf(node),
    note: noteOf(node, scope),
    english: describeFilter(node, { catalog: scope.catalog, ...(scope.resourceType && { resourceType: scope.resourceType.name }) }),
    children: partsOf(node, id).map(([partId, part]) => treeOf(part, partId, inside, holds)),
    holds: holds(id),
  };
}

function operatorOf(node: Filter): string {
  switch (node.type) {
    case 'compare':
      return node.operator;
    case 'present':
      return 'pr';
    case 'valuePath':
      return '[ ]';
    default:
      return node.type.toUpperCase();
  }
}

function textOf(node: Filter): string {
  if (node.type === 'compare') return `${printAttrPath(node.attrPath)} ${printValue(node.value)}`;
  return node.type === 'present' || node.type === 'valuePath' ? printAttrPath(node.attrPath) : '';
}

function noteOf(node: Filter, scope: FilterScope): string {
  switch (node.type) {
    case 'and':
      return scope.parent === undefined ? 'all of these' : 'all on one element';
    case 'or':
      return 'any of these';
    case 'not':
      return 'the opposite';
    case 'valuePath':
      return 'any one element';
    case 'present':
      return 'has a value';
    default:
      return comparisonNote(node, scope);
  }
}

function comparisonNote(node: Filter & { type: 'compare' }, scope: FilterScope): string {
  if (node.value.value === null) return 'unassigned';
  const resolved = resolveAttribute(node.attrPath, scope);
  const definition = isMistake(resolved) ? undefined : resolved.definition;
  const type = definition?.type;
  if (type === 'dateTime') return 'as an instant';
  if (type === 'boolean' || type === 'integer' || type === 'decimal') return `as ${type}`;
  if (typeof node.value.value !== 'string') return 'by value';
  if (definition === undefined) return 'unknown attribute';
  return definition.caseExact || type === 'reference' || type === 'binary' ? 'exact case' : 'ignores case';
}

/** Which nodes hold on a resource; inside brackets, on any of the elements. */
export function resultsOf(explanation: Explanation): Readonly<Record<string, boolean>> {
  const results: Record<string, boolean> = {};
  const walk = (one: Explanation, id: string) => {
    results[id] = results[id] === true || one.result;
    const parts = partsOf(one.node, id);
    if (one.node.type === 'valuePath') {
      const [inner] = parts;
      if (inner === undefined) return;
      results[inner[0]] ??= false;
      for (const child of one.children) walk(child, inner[0]);
    } else for (const [index, child] of one.children.entries()) walk(child, parts[index]?.[0] ?? id);
  };
  walk(explanation, '');
  return results;
}

/** The node that settled the result: of `and` the one that failed, of `or` the one that held. */
export function decidedBy(explanation: Explanation, id = ''): ResourceResult['decided'] {
  const { node, result, children } = explanation;
  if (node.type === 'and' || node.type === 'or') {
    const parts = partsOf(node, id);
    const isSettled = result === (node.type === 'or');
    const found = isSettled ? children.findIndex((child) => child.result === result) : children.length - 1;
    const child = children[found];
    if (child !== undefined) return decidedBy(child, parts[found]?.[0] ?? id);
  }
  return { id, text: printFilter(node), because: becauseOf(explanation) };
}

function becauseOf({ node, result, values, children, why }: Explanation): string {
  if (node.type === 'not') return children[0] === undefined ? why : becauseOf(children[0]);
  if (node.type === 'valuePath') {
    const place = values.find(({ matches }) => matches)?.pointer;
    if (values.length === 0) return `\`${printAttrPath(node.attrPath)}\` has no element`;
    return place === undefined
      ? `none of ${values.length} ${values.length === 1 ? 'element' : 'elements'} matches`
      : `\`${written(place)}\` matches`;
  }
  const decisive = values.find(({ matches }) => matches === result) ?? values[0];
  if (decisive === undefined) return 'attrPath' in node ? `\`${printAttrPath(node.attrPath)}\` has no value` : why;
  const others = values.length > 1 && !result ? `, and no other of the ${values.length} values either` : '';
  return `\`${written(decisive.pointer)}\` is \`${shortened(decisive.value)}\`${others}`;
}

/** A pointer as people write places: `emails[0].value`. */
export function written(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((text, token) => (/^\d+$/u.test(token) ? `${text}[${token}]` : text === '' ? token : `${text}.${token}`), '');
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  return (text.length > 60 ? `${text.slice(0, 60)}…` : text).replaceAll('`', '’');
}

/** Values that clauses compared, each with whether it satisfied one of them. */
export function comparedValues(explanation: Explanation): readonly ExplainedValue[] {
  const inner = explanation.children.flatMap(comparedValues);
  const own = explanation.node.type === 'valuePath' ? [] : explanation.values;
  return [...own, ...inner];
}
