import type { Attribute } from '../schema/attribute.ts';
import type { Scope } from './definitions.ts';
import { typeInWords } from './attribute-words.ts';

/** A PATCH path that means something (RFC 7644 3.5.2). */
export interface SuggestedPath {
  readonly path: string;
  readonly detail: string;
}

/** Paths into a resource: its attributes and those of its extensions, their sub-attributes, and elements by their canonical type. */
export function pathsInto(scope: Scope): readonly SuggestedPath[] {
  const own = scope.attributes.filter(({ name }) => name !== 'schemas').flatMap((attribute) => pathsOf('', attribute));
  return [...own, ...scope.extensions.flatMap(({ id, attributes }) => attributes.flatMap((attribute) => pathsOf(`${id}:`, attribute)))];
}

function pathsOf(prefix: string, attribute: Attribute): readonly SuggestedPath[] {
  if (attribute.mutability === 'readOnly') return [];
  const path = `${prefix}${attribute.name}`;
  const writable = attribute.subAttributes.filter(({ mutability }) => mutability !== 'readOnly');
  const whole = { path, detail: typeInWords(attribute) };
  if (!attribute.multiValued) return [whole, ...writable.map((sub) => ({ path: `${path}.${sub.name}`, detail: typeInWords(sub) }))];
  const type = attribute.subAttributes.find(({ name }) => name === 'type');
  const value = attribute.subAttributes.find(({ name }) => name === 'value');
  const element = value && { path: `${path}[value eq ""]`, detail: 'the element with that value' };
  const typed = (type?.canonicalValues ?? []).flatMap((name) => {
    const chosen = `${path}[type eq "${name}"]`;
    const inside = value && value.mutability !== 'readOnly' ? [{ path: `${chosen}.value`, detail: typeInWords(value) }] : [];
    return [{ path: chosen, detail: `the element of type ${name}` }, ...inside];
  });
  return [whole, ...typed, ...(element ? [element] : [])];
}
