import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, type Catalog, type ResourceType, type Schema } from '../schema/catalog.ts';
import type { Definition } from './rule.ts';

/** A resource as a complex attribute: the common attributes, those of the base schema, and each extension by its URN (RFC 7643 3). */
export function describeResource(
  catalog: Catalog,
  resourceType: ResourceType | undefined,
  role: 'resource' | 'patchValue' = 'resource',
): Definition {
  const own = resourceType ? attributesOf(catalog, resourceType) : catalog.commonAttributes;
  const extensions = (resourceType?.schemaExtensions ?? []).flatMap(({ schema, required }) => {
    const found = catalog.schemas.get(schema);
    return found ? [describeExtension(found, required)] : [];
  });
  return root(role, resourceType?.name ?? '', [...own, ...extensions]);
}

/** A message as a complex attribute. */
export function describeMessage(schema: Schema): Definition {
  return root('message', schema.name, schema.attributes);
}

function describeExtension(schema: Schema, required: boolean): Attribute {
  return { ...complex(schema.id, schema.attributes), description: schema.description, required };
}

function root(role: 'resource' | 'message' | 'patchValue', name: string, attributes: readonly Attribute[]): Definition {
  return { attribute: complex(name, attributes), role, path: '', parent: undefined };
}

function complex(name: string, subAttributes: readonly Attribute[]): Attribute {
  return {
    name,
    type: 'complex',
    multiValued: false,
    description: '',
    required: false,
    canonicalValues: [],
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    referenceTypes: [],
    subAttributes,
  };
}
