import type { Filter } from './ast.ts';
import type { Steps } from './located.ts';

/** A filter or a part of it, ready to run on a resource, or on an element where it stands in brackets. */
export interface Compiled {
  readonly node: Filter;
  readonly run: (on: unknown) => boolean;
  /** The operands of `and`, `or`, `not`; the filter in the brackets of a value path. */
  readonly parts: readonly Compiled[];
  /** How an attrExp or a value path gets at its values, for whoever shows them. */
  readonly reads?: Reading;
}

export interface Reading {
  readonly steps: Steps;
  /** Whether one value satisfies the expression. */
  readonly test: (value: unknown) => boolean;
  /** Objects count by their sub-attribute `value` (reading 13). */
  readonly byValue: boolean;
  /** An element without `primary` has it false (reading 11). */
  readonly isPrimary: boolean;
}
