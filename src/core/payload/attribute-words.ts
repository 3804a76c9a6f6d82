import type { Attribute, AttributeType, Mutability, Returned, Uniqueness } from '../schema/attribute.ts';

const typeWords: Readonly<Record<AttributeType, string>> = {
  string: 'text',
  boolean: 'boolean',
  decimal: 'decimal number',
  integer: 'integer',
  dateTime: 'dateTime',
  binary: 'binary in base64',
  reference: 'reference',
  complex: 'complex',
  any: 'any JSON value',
  resource: 'a whole resource or message',
};

const mutabilityWords: Readonly<Record<Mutability, string>> = {
  readWrite: 'readWrite: clients read and write it',
  readOnly: 'readOnly: only the service provider sets it',
  immutable: 'immutable: set at creation, then never changed',
  writeOnly: 'writeOnly: written, never read back',
};

const returnedWords: Readonly<Record<Returned, string>> = {
  always: 'always returned',
  default: 'returned by default',
  request: 'returned on request only',
  never: 'never returned',
};

const uniquenessWords: Readonly<Record<Uniqueness, string>> = {
  none: 'need not be unique',
  server: 'unique on the server',
  global: 'unique across servers',
};

const textTypes: ReadonlySet<AttributeType> = new Set(['string', 'reference', 'binary']);

/** The type with its plurality: `text`, `multi-valued, complex`. */
export function typeInWords({ type, multiValued }: Attribute): string {
  return `${multiValued ? 'multi-valued, ' : ''}${typeWords[type]}`;
}

/** The characteristics of an attribute in words, one for each (RFC 7643 2.2 and 7); what has no meaning for its type is left out. */
export function characteristicsInWords(attribute: Attribute): readonly string[] {
  const { type, required, mutability, returned, uniqueness, caseExact, canonicalValues, referenceTypes } = attribute;
  const isSimple = type !== 'complex' && type !== 'any' && type !== 'resource';
  return [
    typeInWords(attribute),
    required ? 'required' : 'optional',
    mutabilityWords[mutability],
    returnedWords[returned],
    ...(isSimple && type !== 'boolean' ? [uniquenessWords[uniqueness]] : []),
    ...(textTypes.has(type) ? [caseExact ? 'case counts (caseExact)' : 'compared without case'] : []),
    ...(canonicalValues.length > 0 ? [`canonical values: ${canonicalValues.join(', ')}`] : []),
    ...(referenceTypes.length > 0 ? [`refers to: ${referenceTypes.join(', ')}`] : []),
  ];
}
