import type { TextEdit } from '../finding.ts';
import type { JsonNode } from './document.ts';
import { blanksBefore } from './scanner.ts';

/** The edit that writes another value. */
export function replaceValue(node: JsonNode, json: string): TextEdit {
  return { offset: node.start, length: node.end - node.start, text: json };
}

/** The edit that gives a member another name. */
export function renameMember(node: JsonNode, name: string): TextEdit {
  return { offset: node.keyStart, length: node.keyEnd - node.keyStart, text: JSON.stringify(name) };
}

/**
 * The edit that adds a member, on a line of its own where the members stand on lines.
 * @param json the value as JSON text.
 */
export function insertMember(object: JsonNode, name: string, json: string, where: 'first' | 'last' = 'last'): TextEdit {
  const member = `${JSON.stringify(name)}: ${json}`;
  const { first } = object;
  if (first === undefined) return { offset: object.start + 1, length: 0, text: member };
  const offset = where === 'first' ? startOf(first) : lastOf(object, first).end;
  const separator = separatorBefore(first);
  return { offset, length: 0, text: where === 'first' ? `${member},${separator}` : `,${separator}${member}` };
}

/** The edit that adds an element at the end of an array. */
export function appendElement(array: JsonNode, json: string): TextEdit {
  const { first } = array;
  if (first === undefined) return { offset: array.start + 1, length: 0, text: json };
  return { offset: lastOf(array, first).end, length: 0, text: `,${separatorBefore(first)}${json}` };
}

/** The edit that takes a member or element away, with its comma, and its line where it has one. */
export function removeNode(node: JsonNode): TextEdit {
  const { text } = node.document;
  const { next } = node;
  const start = startOf(node);
  if (next) return { offset: start, length: startOf(next) - start, text: '' };
  const parent = node.parent;
  const before = parent ? previousOf(parent, node) : undefined;
  if (before) return { offset: before.end, length: node.end - before.end, text: '' };
  const from = parent ? parent.start + 1 : start;
  const rest = /^\s*/u.exec(text.slice(node.end, node.end + 200))?.[0].length ?? 0;
  return { offset: from, length: node.end + rest - from, text: '' };
}

function startOf(node: JsonNode): number {
  return node.keyStart < 0 ? node.start : node.keyStart;
}

function lastOf(parent: JsonNode, first: JsonNode): JsonNode {
  let last = first;
  for (const child of parent.children()) last = child;
  return last;
}

function previousOf(parent: JsonNode, node: JsonNode): JsonNode | undefined {
  let previous: JsonNode | undefined;
  for (const child of parent.children()) {
    if (child.index === node.index) return previous;
    previous = child;
  }
  return undefined;
}

/** What stands between the opening bracket or the comma and a first child: a line end with its indent, or a blank. */
function separatorBefore(first: JsonNode): string {
  const { text } = first.document;
  const start = startOf(first);
  const lineStart = blanksBefore(text, start);
  if (lineStart === 0 || text[lineStart - 1] !== '\n') return ' ';
  return (text[lineStart - 2] === '\r' ? '\r\n' : '\n') + text.slice(lineStart, start);
}
