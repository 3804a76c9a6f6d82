import type { JsonNode } from '../json/document.ts';
import type { Definition } from './rule.ts';
import { messageUrn } from '../schema/urns.ts';

/** `meta.attributes`, by which a PATCH of SCIM 1.1 names what is to lose its value (SCIM 1.1 core, 3.3.2). */
export function isRemovedNames(node: JsonNode, parent: Definition): boolean {
  return parent.path === 'meta' && node.kind === 'array' && node.key?.toLowerCase() === 'attributes';
}

/** `"operation": "delete"` in an element, by which a PATCH of SCIM 1.1 takes the element away. */
export function isElementDeletion(node: JsonNode, parent: Definition): boolean {
  if (!parent.attribute.multiValued || node.key?.toLowerCase() !== 'operation') return false;
  return node.string?.toLowerCase() === 'delete';
}

const KEPT_OUT = new Set(['schemas', 'meta', 'id']);

/** A partial resource of SCIM 1.1 as a PatchOp of SCIM 2.0. */
export function patchOpOf(resource: JsonNode): string {
  const removed = new Set<string>();
  const operations: string[] = [];
  const names = resource.member('meta')?.kind === 'object' ? resource.member('meta')?.member('attributes') : undefined;
  for (const name of names?.kind === 'array' ? names.children() : []) {
    if (name.string === undefined || name.string === '') continue;
    removed.add(name.string.toLowerCase());
    // What is named and given anew is replaced as a whole.
    if (resource.member(name.string) === undefined) operations.push(operation('remove', name.string));
  }
  for (const member of resource.children()) {
    const name = member.key ?? '';
    if (KEPT_OUT.has(name.toLowerCase())) continue;
    const op = removed.has(name.toLowerCase()) ? 'replace' : undefined;
    if (member.kind === 'array') operations.push(...elementOperations(name, member, op ?? 'add'));
    else operations.push(operation('replace', name, member.source));
  }
  return `{ "schemas": ["${messageUrn('PatchOp')}"], "Operations": [${operations.join(', ')}] }`;
}

function elementOperations(name: string, elements: JsonNode, op: 'add' | 'replace'): string[] {
  const removes: string[] = [];
  const values: string[] = [];
  for (const element of elements.children()) {
    const isDeleted = element.kind === 'object' && element.member('operation')?.string?.toLowerCase() === 'delete';
    const value = isDeleted ? element.member('value')?.string : undefined;
    if (value === undefined) values.push(element.source);
    else removes.push(operation('remove', `${name}[value eq ${JSON.stringify(value)}]`));
  }
  return values.length === 0 ? removes : [...removes, operation(op, name, `[${values.join(', ')}]`)];
}

function operation(op: 'add' | 'remove' | 'replace', path: string, value?: string): string {
  return `{ "op": "${op}", "path": ${JSON.stringify(path)}${value === undefined ? '' : `, "value": ${value}`} }`;
}
