import type { Fix } from '../finding.ts';
import type { JsonNode } from '../json/document.ts';
import { insertMember, removeNode, renameMember, replaceValue } from '../json/edit.ts';
import { findAttribute } from '../schema/catalog.ts';
import { readPath } from '../path/read-path.ts';
import type { Definition } from './rule.ts';

/**
 * Moves the value of a member named `name.givenName` into the object `name`.
 * @param parent of the object that holds the member.
 * @returns undefined where the attribute has elements, or the sub-attribute has a value already.
 */
export function fixForDotted(node: JsonNode, parent: Definition, attribute: string, subAttribute: string): Fix | undefined {
  const definition = findAttribute(parent.attribute.subAttributes, attribute);
  const found = definition && findAttribute(definition.subAttributes, subAttribute);
  if (!found || definition.multiValued) return undefined;
  const title = `Move it into ${definition.name}`;
  const holder = node.parent?.member(definition.name);
  if (holder === undefined) {
    const json = `{ ${JSON.stringify(found.name)}: ${node.source} }`;
    // Where several are written so the first one makes the object, and the others follow into it.
    return { title, safe: !hasSuchBefore(node, definition.name), edits: [renameMember(node, definition.name), replaceValue(node, json)] };
  }
  if (holder.kind !== 'object' || holder.isTooDeep || holder.member(found.name)) return undefined;
  return { title, safe: true, edits: [removeNode(node), insertMember(holder, found.name, node.source)] };
}

function hasSuchBefore(node: JsonNode, attribute: string): boolean {
  const prefix = `${attribute.toLowerCase()}.`;
  for (const sibling of node.parent?.children() ?? []) {
    if (sibling.index === node.index) return false;
    if (sibling.key?.toLowerCase().startsWith(prefix)) return true;
  }
  return false;
}

/** A value path as the name of a member, in a PATCH operation that has no path. */
export function isPathAsName(name: string, parent: Definition): boolean {
  return parent.role === 'patchValue' && name.includes('[') && readPath(name).ok;
}

/** Takes a member out of the value of its operation, and puts an operation with that path behind it. */
export function operationOfItsOwn(node: JsonNode): Fix | undefined {
  const operation = node.parent?.parent;
  const op = operation?.member('op');
  if (operation === undefined || op === undefined) return undefined;
  const own = `{ "op": ${op.source}, "path": ${JSON.stringify(node.key ?? '')}, "value": ${node.source} }`;
  const isOnly = node.parent?.first?.next === undefined;
  const edits = isOnly ? [replaceValue(operation, own)] : [removeNode(node), { offset: operation.end, length: 0, text: `, ${own}` }];
  return { title: 'Write an operation for it', safe: false, edits };
}
