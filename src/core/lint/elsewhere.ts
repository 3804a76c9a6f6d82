import { findAttribute } from '../schema/catalog.ts';
import type { Context, Definition } from './rule.ts';
import { extensionWords } from './schema-words.ts';

/**
 * Where a name that is unknown here is defined: an extension of the resource type, a complex attribute, or the base schema.
 * @returns words for the place; undefined when it is defined nowhere.
 */
export function elsewhere(name: string, parent: Definition, context: Context): string | undefined {
  const { catalog, resourceType } = context;
  if (!resourceType) return undefined;
  const base = catalog.schemas.get(resourceType.schema)?.attributes ?? [];
  if (parent.role !== 'resource' && findAttribute(base, name)) return `the ${resourceType.name} itself`;
  for (const { schema } of resourceType.schemaExtensions) {
    const attributes = catalog.schemas.get(schema)?.attributes ?? [];
    if (parent.attribute.name !== schema && findAttribute(attributes, name)) return extensionWords(schema);
  }
  // `value`, `type` and the like are in every multi-valued attribute, so they tell nothing.
  const singular = base.find((attribute) => !attribute.multiValued && findAttribute(attribute.subAttributes, name));
  return singular && parent.attribute.name !== singular.name ? `\`${singular.name}\`` : undefined;
}
