import { shorten } from '../json/scanner.ts';
import type { JsonKind, JsonNode } from '../json/document.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findAttribute } from '../schema/catalog.ts';
import type { Definition } from './rule.ts';

/** Every kind of value but an object. */
export const NO_OBJECT: readonly JsonKind[] = ['array', 'string', 'number', 'boolean', 'null', 'broken'];

/** Complex, or a whole resource: what JSON writes as an object. */
export function isObjectType(definition: Definition): boolean {
  const { type } = definition.attribute;
  return type === 'complex' || type === 'resource';
}

/** The object that a bare value most likely stands for: `{ "value": … }` where the definition has `value` (RFC 7643 2.4). */
export function asValueObject(definition: Definition, node: JsonNode): string | undefined {
  const { subAttributes } = definition.attribute;
  if (!findAttribute(subAttributes, 'value') || isOnlyByDefault(subAttributes)) return undefined;
  if (node.kind !== 'string' || definition.attribute.type !== 'complex') return undefined;
  return `{ "value": ${JSON.stringify(node.string ?? '')} }`;
}

/** Addresses, authentication schemes and the like have `value` by section 2.4 alone: a bare text there is something else. */
function isOnlyByDefault(subAttributes: readonly Attribute[]): boolean {
  return subAttributes.some(({ name, required }) => name === 'formatted' || (required && name !== 'value'));
}

/** As people name it in a sentence: the attribute's path, or the words for an extension. */
export function sourceOf(node: JsonNode): string {
  return shorten(node.source);
}
