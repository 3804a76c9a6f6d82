import type { JsonNode } from '../json/document.ts';
import { jsonPatchOnly } from '../patch/operation.ts';
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, findAttribute, schemaByUrnIgnoringCase } from '../schema/catalog.ts';
import type { Context } from './rule.ts';

/** `test`, `move` and `copy` (RFC 6902 4), which SCIM has not. */
export function isJsonPatchOp(op: JsonNode | undefined): boolean {
  return op?.string !== undefined && jsonPatchOnly.has(op.string.trim().toLowerCase());
}

/** A JSON Pointer where a PATCH path belongs. No attribute starts with a slash. */
export function isJsonPointer(path: JsonNode | undefined): boolean {
  return path?.string?.startsWith('/') === true;
}

/**
 * The path that a JSON Pointer stands for: `/name/givenName` is `name.givenName`, `/emails/-` is `emails`.
 * @param value of the operation; where it says its `type` or `value`, it says which element an index means.
 * @returns '' for the resource itself; undefined where it takes the resource to tell, as for `/emails/0/value`.
 */
export function pathOf(pointer: string, value: JsonNode | undefined, context: Context): string | undefined {
  const tokens = pointer.split('/').slice(1).map(unescaped);
  const [first = '', ...others] = tokens;
  if (first === '') return others.length === 0 ? '' : undefined;
  const schema = first.includes(':') ? schemaByUrnIgnoringCase(context.catalog, first) : undefined;
  const [name, ...rest] = schema ? others : tokens;
  if (name === undefined) return first;
  const prefix = schema ? `${first}:` : '';
  return within(`${prefix}${name}`, rest, attributeNamed(name, schema?.attributes, context), value);
}

function within(path: string, rest: readonly string[], attribute: Attribute | undefined, value: JsonNode | undefined): string | undefined {
  const [token, ...deeper] = rest;
  if (token === undefined) return path;
  if (token === '-') return deeper.length === 0 ? path : undefined;
  if (/^\d+$/u.test(token))
    return deeper.length === 0 && value !== undefined && attribute?.multiValued !== false ? selecting(path, value) : undefined;
  return deeper.length === 0 && attribute?.multiValued !== true ? `${path}.${token}` : undefined;
}

/** An index says nothing to SCIM; the `type` of the new element does. */
function selecting(path: string, value: JsonNode): string | undefined {
  const type = value.kind === 'object' ? value.member('type')?.string : undefined;
  return type === undefined || type === '' ? undefined : `${path}[type eq ${JSON.stringify(type)}]`;
}

function attributeNamed(name: string, own: readonly Attribute[] | undefined, { catalog, patchedType }: Context): Attribute | undefined {
  if (own) return findAttribute(own, name);
  const types = patchedType ? [patchedType] : catalog.resourceTypes;
  for (const type of types) {
    const found = findAttribute(attributesOf(catalog, type), name);
    if (found) return found;
  }
  return undefined;
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/**
 * A JSON Patch as the array of `Operations` of a PatchOp. A `test` is left out: `If-Match` does its work.
 * What only the resource can tell stays as it is, to be found where it stands.
 */
export function scimOperations(operations: JsonNode, context: Context): string {
  const converted: string[] = [];
  for (const operation of operations.children()) {
    if (operation.member('op')?.string?.toLowerCase() === 'test') continue;
    converted.push(scimOperation(operation, context) ?? operation.source);
  }
  return `[${converted.join(', ')}]`;
}

function scimOperation(operation: JsonNode, context: Context): string | undefined {
  const op = operation.member('op')?.string?.toLowerCase();
  const value = operation.member('value');
  const pointer = operation.member('path');
  if (op === undefined || isJsonPatchOp(operation.member('op')) || !isJsonPointer(pointer)) return undefined;
  const path = pathOf(pointer?.string ?? '', value, context);
  if (path === undefined) return undefined;
  const members = [
    `"op": ${JSON.stringify(op)}`,
    ...(path === '' ? [] : [`"path": ${JSON.stringify(path)}`]),
    ...(value ? [`"value": ${value.source}`] : []),
  ];
  return `{ ${members.join(', ')} }`;
}
