/** RFC 7643 2.3, and two types that only messages need: any JSON value, and a whole resource. */
export type AttributeType =
  'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'binary' | 'reference' | 'complex' | 'any' | 'resource';

export type Mutability = 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
export type Returned = 'always' | 'never' | 'default' | 'request';
export type Uniqueness = 'none' | 'server' | 'global';

/** An attribute or sub-attribute with all its characteristics (RFC 7643 2.2 and 7); what a schema leaves out has the RFC's default. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly multiValued: boolean;
  readonly description: string;
  readonly required: boolean;
  /** Suggested values; a server may accept others. Empty where there are none. */
  readonly canonicalValues: readonly string[];
  readonly caseExact: boolean;
  readonly mutability: Mutability;
  readonly returned: Returned;
  readonly uniqueness: Uniqueness;
  readonly referenceTypes: readonly string[];
  readonly subAttributes: readonly Attribute[];
  /** The section that defines it, for example `RFC 7643 4.1.1`; absent in schemas that users bring. */
  readonly spec?: string;
}
