import type { Filter, Span } from '../filter/ast.ts';

/** PATH = attrPath / valuePath [subAttr] (RFC 7644 figure 7), and the URN of a whole schema (reading 43). Names are spelt as in the text. */
export interface PatchPath {
  readonly text: string;
  /** All that stands before the last colon; the whole text when it names a whole schema. */
  readonly urn?: string;
  /** Absent when the path names a whole schema. */
  readonly attribute?: string;
  /** What stands between attribute and bracket, `a.b[…]`: the grammar has it, SCIM has no use for it (RFC 7643 2.3.8). */
  readonly attributeSub?: string;
  /** The value filter in the brackets; its offsets count from the start of the path. */
  readonly filter?: Filter;
  /** What follows the bracket, or the attribute where there is none. */
  readonly subAttribute?: string;
  /** Where the parts stand in the text. */
  readonly places: {
    readonly attribute: Span;
    /** With its brackets. */
    readonly filter?: Span;
    readonly subAttribute?: Span;
  };
}
