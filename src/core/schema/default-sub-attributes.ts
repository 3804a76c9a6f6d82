import type { Attribute } from './attribute.ts';

const spec = 'RFC 7643 2.4';

const blank = {
  multiValued: false,
  required: false,
  canonicalValues: [],
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  referenceTypes: [],
  subAttributes: [],
  spec,
} as const;

const defaults: readonly Attribute[] = [
  { ...blank, name: 'value', type: 'string', description: "The attribute's significant value." },
  {
    ...blank,
    name: '$ref',
    type: 'reference',
    caseExact: true,
    description: 'The reference URI of a target resource, if the attribute is a reference.',
  },
  { ...blank, name: 'display', type: 'string', description: 'A human-readable name, primarily used for display purposes.' },
  { ...blank, name: 'type', type: 'string', description: "A label indicating the attribute's function." },
  {
    ...blank,
    name: 'primary',
    type: 'boolean',
    description: "A Boolean value indicating the 'primary' or preferred value for this attribute.",
  },
];

/**
 * Adds to each multi-valued complex attribute the sub-attributes of RFC 7643 2.4 that its definition forgot (reading 45).
 * An added one has the mutability of a readOnly attribute, otherwise readWrite.
 */
export function withDefaultSubAttributes(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes.map((attribute) => {
    if (attribute.type !== 'complex') return attribute;
    const subAttributes = withDefaultSubAttributes(attribute.subAttributes);
    if (!attribute.multiValued) return { ...attribute, subAttributes };
    const names = new Set(subAttributes.map(({ name }) => name.toLowerCase()));
    const mutability = attribute.mutability === 'readOnly' ? 'readOnly' : 'readWrite';
    const added = defaults.filter(({ name }) => !names.has(name)).map((definition) => ({ ...definition, mutability }) as const);
    return { ...attribute, subAttributes: [...subAttributes, ...added] };
  });
}
