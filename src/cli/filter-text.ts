import type { Filter } from '../core/filter/ast.ts';
import type { Explanation } from '../core/filter/explain.ts';
import type { FilterError } from '../core/filter/filter-error.ts';
import { printAttrPath, printFilter } from '../core/filter/print.ts';
import { isJsonObject, memberOf } from '../core/schema/json-object.ts';

const windowWidth = 100;

/** The filter with its mistake underlined, what is wrong, and the correction. */
export function drawError(text: string, { offset, length, message, suggestion }: FilterError): string {
  const start = Math.max(0, offset - windowWidth / 2);
  const shown = oneLine(text.slice(start, start + windowWidth));
  const before = start > 0 ? '…' : '';
  const after = start + windowWidth < text.length ? '…' : '';
  const carets = '^'.repeat(Math.max(1, Math.min(length, windowWidth - (offset - start))));
  const lines = [
    `scimlab filter: ${message}`,
    '',
    `  ${before}${shown}${after}`,
    `  ${' '.repeat(before.length + offset - start)}${carets}`,
    ...(suggestion === undefined ? [] : ['', `Write: ${oneLine(suggestion)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Control characters would move the underline. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

/** The syntax tree, one node a line. */
export function drawTree(filter: Filter): string {
  return treeLines(filter, (node) => [labelOf(node), partsOf(node)]).join('\n') + '\n';
}

/** How a filter came to its result on one resource, one node a line. */
export function drawExplanation(resource: unknown, explanation: Explanation): string {
  const lines = treeLines(explanation, (node) => [`${String(node.result)}: ${labelOf(node.node)}  (${node.why})`, node.children]);
  return [`${nameOf(resource)}: ${explanation.result ? 'match' : 'no match'}`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function treeLines<T>(node: T, read: (node: T) => readonly [label: string, parts: readonly T[]]): string[] {
  const [label, parts] = read(node);
  const below = parts.flatMap((part, index) => {
    const [first = '', ...rest] = treeLines(part, read);
    const last = index === parts.length - 1;
    return [`${last ? '└─' : '├─'} ${first}`, ...rest.map((line) => `${last ? '  ' : '│ '} ${line}`)];
  });
  return [label, ...below];
}

function labelOf(node: Filter): string {
  if (node.type === 'and' || node.type === 'or' || node.type === 'not') return node.type;
  return node.type === 'valuePath' ? `${printAttrPath(node.attrPath)}[…]` : printFilter(node);
}

function partsOf(node: Filter): readonly Filter[] {
  switch (node.type) {
    case 'not':
      return [node.operand];
    case 'valuePath':
      return [node.filter];
    case 'compare':
    case 'present':
      return [];
    default:
      return node.operands;
  }
}

/** What a reader knows a resource by. */
function nameOf(resource: unknown): string {
  if (!isJsonObject(resource)) return 'a value that is no resource';
  for (const name of ['userName', 'displayName', 'id']) {
    const value = memberOf(resource, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return 'a resource without id';
}
