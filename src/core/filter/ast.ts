/** The tree of a filter (RFC 7644 3.4.2.2). Every node tells where it stands: UTF-16 code units from the start of the text. */

export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** attrPath = [URI ":"] ATTRNAME *1subAttr, in the spelling of the text; names compare without case (RFC 7643 2.1). */
export interface AttrPath extends Span {
  /** All that stands before the last colon. */
  readonly urn?: string;
  readonly name: string;
  readonly subAttribute?: string;
}

export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

export const compareOperators: readonly CompareOperator[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'];

/** compValue = false / null / true / number / string */
export interface CompValue extends Span {
  /** A number beyond 2^53 has lost digits here: `text` has them. */
  readonly value: string | number | boolean | null;
  /** The number as it was written; absent for all else. */
  readonly text?: string;
}

/** attrExp with a compareOp. */
export interface Comparison extends Span {
  readonly type: 'compare';
  readonly attrPath: AttrPath;
  /** In lower case, however it was written. */
  readonly operator: CompareOperator;
  readonly value: CompValue;
}

/** attrExp with `pr`. */
export interface Presence extends Span {
  readonly type: 'present';
  readonly attrPath: AttrPath;
}

export type AttrExp = Comparison | Presence;

/** Two or more operands, none of them of the same type: `a and (b and c)` is `a and b and c`. */
export interface LogExp extends Span {
  readonly type: 'and' | 'or';
  readonly operands: readonly Filter[];
}

export interface Not extends Span {
  readonly type: 'not';
  readonly operand: Filter;
}

/** `attrPath[valFilter]`; the filter names sub-attributes of the attribute, and no value path stands in it. */
export interface ValuePath extends Span {
  readonly type: 'valuePath';
  readonly attrPath: AttrPath;
  readonly filter: Filter;
}

export type Filter = AttrExp | LogExp | Not | ValuePath;
