import type { JsonNode } from '../json/document.ts';
import { findAttribute } from '../schema/catalog.ts';
import type { Attribute } from '../schema/attribute.ts';

/**
 * One remove for each listed element of a multi-valued attribute, by a filter in its path (RFC 7644 3.5.2.2).
 * @param path of the attribute, without brackets.
 * @param listed an array of elements, or one.
 * @returns operations as JSON, separated by commas; undefined where an element does not say its `value`.
 */
export function filteredRemoves(path: string, attribute: Attribute, listed: JsonNode): string | undefined {
  if (!attribute.multiValued || !findAttribute(attribute.subAttributes, 'value')) return undefined;
  const operations: string[] = [];
  for (const element of listed.kind === 'array' ? listed.children() : [listed]) {
    const filter = filterFor(element, attribute);
    if (filter === undefined) return undefined;
    operations.push(`{ "op": "remove", "path": ${JSON.stringify(`${path}[${filter}]`)} }`);
  }
  return operations.length === 0 ? undefined : operations.join(', ');
}

function filterFor(element: JsonNode, attribute: Attribute): string | undefined {
  const isObject = element.kind === 'object';
  const value = isObject ? element.member('value')?.string : element.string;
  if (value === undefined || value === '') return undefined;
  const byValue = `value eq ${JSON.stringify(value)}`;
  // The `type` of a member tells what it is, not which one.
  const isReference = (findAttribute(attribute.subAttributes, '$ref')?.referenceTypes ?? []).some(
    (name) => name !== 'uri' && name !== 'external',
  );
  const type = isObject && !isReference ? element.member('type')?.string : undefined;
  return type === undefined ? byValue : `${byValue} and type eq ${JSON.stringify(type)}`;
}
