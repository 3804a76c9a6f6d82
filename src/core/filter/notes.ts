/** What parses and is surprising: the hints of readings 10, 13 and 14. */
import { catalogs } from '../schema/catalogs.ts';
import type { AttrPath, Comparison, Filter, LogExp } from './ast.ts';
import { isMistake } from './attr-path.ts';
import type { CompileOptions } from './compile.ts';
import { scopeOf, type FilterScope } from './filter-scope.ts';
import { printAttrPath, printFilter } from './print.ts';
import { resolveAttribute, type ResolvedPath } from './resolve-attribute.ts';

export interface FilterNote {
  readonly severity: 'warning' | 'info';
  readonly text: string;
  readonly spec: string;
  /** The whole filter as it may have been meant. */
  readonly suggestion?: string;
}

/**
 * Says what a filter does that people do not expect.
 * @param filter one that `compileFilter` takes.
 * @returns a note for each surprise, in the order of the filter; none for a plain filter.
 */
export function filterNotes(filter: Filter, options: CompileOptions = {}): readonly FilterNote[] {
  const scope = scopeOf(options.catalog ?? catalogs['2.0'], options.resourceType);
  if (scope === undefined) return [];
  const notes: FilterNote[] = [];
  visit(filter, scope, (node, meant, rest) => notes.push({ ...rest, suggestion: printFilter(replaced(filter, node, meant)) }));
  return notes;
}

type Tell = (node: Filter, meant: Filter, note: Omit<FilterNote, 'suggestion'>) => void;

function visit(node: Filter, scope: FilterScope, tell: Tell): void {
  switch (node.type) {
    case 'and':
      tellOfTwoElements(node, scope, tell);
      for (const operand of node.operands) visit(operand, scope, tell);
      break;
    case 'or':
      for (const operand of node.operands) visit(operand, scope, tell);
      break;
    case 'not':
      visit(node.operand, scope, tell);
      break;
    case 'compare':
      tellOfComparison(node, scope, tell);
      break;
    default:
  }
}

function resolved(path: AttrPath, scope: FilterScope): ResolvedPath | undefined {
  const found = resolveAttribute(path, scope);
  return isMistake(found) ? undefined : found;
}

function isMultiValued(path: AttrPath, scope: FilterScope): boolean {
  return resolved(path, scope)?.attributes[0]?.multiValued === true;
}

function tellOfComparison(node: Comparison, scope: FilterScope, tell: Tell): void {
  const { attrPath, operator } = node;
  const name = printAttrPath(attrPath);
  const found = resolved(attrPath, scope);
  if (operator === 'ne' && isMultiValued(attrPath, scope)) {
    const { offset, length } = node;
    tell(
      node,
      { type: 'not', operand: { ...node, operator: 'eq' }, offset, length },
      {
        severity: 'warning',
        text: `\`${name} ne\` holds as soon as one value differs, or where there is none. That no value equals is \`not (${name} eq …)\`.`,
        spec: 'RFC 7644 §3.4.2.2',
      },
    );
  } else if (attrPath.subAttribute === undefined && found?.definition?.type === 'complex' && node.value.value !== null) {
    tell(
      node,
      { ...node, attrPath: { ...attrPath, subAttribute: 'value' } },
      {
        severity: 'warning',
        text: `\`${name}\` is complex; its \`value\` is compared. Some servers answer 400: write \`${name}.value\`.`,
        spec: 'RFC 7644 §3.4.2.2',
      },
    );
  }
}

/** `a.type eq … and a.value …`: each may hold in another element. */
function tellOfTwoElements(node: LogExp, scope: FilterScope, tell: Tell): void {
  const byName = new Map<string, Comparison[]>();
  for (const operand of node.operands) {
    if (operand.type !== 'compare' || operand.attrPath.subAttribute === undefined || !isMultiValued(operand.attrPath, scope)) continue;
    const { urn = '', name } = operand.attrPath;
    const key = `${urn}:${name}`.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), operand]);
  }
  for (const [first, ...others] of byName.values()) {
    if (first === undefined || others.length === 0) continue;
    tell(node, inOneElement(node, [first, ...others]), {
      severity: 'warning',
      text: `The conditions on \`${first.attrPath.name}\` may hold in different elements. In one and the same element they are \`${first.attrPath.name}[…]\`.`,
      spec: 'RFC 7644 §3.4.2.2',
    });
  }
}

function inOneElement(node: LogExp, comparisons: readonly Comparison[]): Filter {
  const [first] = comparisons;
  if (first === undefined) return node;
  const { offset, length } = node;
  const { subAttribute: _sub, ...attrPath } = first.attrPath;
  const operands = comparisons.map((one): Filter => {
    const { subAttribute = '', offset: start, length: size } = one.attrPath;
    return { ...one, attrPath: { name: subAttribute, offset: start, length: size } };
  });
  const valuePath: Filter = { type: 'valuePath', attrPath, filter: { type: 'and', operands, offset, length }, offset, length };
  const rest = node.operands.flatMap((operand) => {
    if (operand === first) return [valuePath];
    return comparisons.some((one) => one === operand) ? [] : [operand];
  });
  return rest.length === 1 ? valuePath : { ...node, operands: rest };
}

/** The tree with one node in the place of another. */
function replaced(tree: Filter, old: Filter, node: Filter): Filter {
  if (tree === old) return node;
  switch (tree.type) {
    case 'and':
    case 'or':
      return { ...tree, operands: tree.operands.map((operand) => replaced(operand, old, node)) };
    case 'not':
      return { ...tree, operand: replaced(tree.operand, old, node) };
    default:
      return tree;
  }
}
