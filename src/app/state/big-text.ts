import type { Overrides } from './payload-slice.ts';

/** Code units; a longer text stays out of the editors and is read in the worker only (design.md section 7). */
export const LARGEST_TEXT = 1_000_000;

/** A text over `LARGEST_TEXT`. The page holds its bytes unread, so that a worker that is ended loses nothing. */
export interface BigText {
  /** Another one for each text, so that the worker knows what it has read already. */
  readonly key: number;
  readonly blob: Blob;
  /** Differs from the file it came from. */
  readonly isChanged: boolean;
}

/** Where in a big text the resource stands that is in the editor now. */
export interface Within {
  readonly big: BigText;
  /** Code units. */
  readonly start: number;
  readonly length: number;
  /** What the resource is called: `Resource 1,204, bjensen`. */
  readonly name: string;
  /** What was decided for the big text. */
  readonly overrides: Overrides;
}

let keys = 0;

/** Gives the bytes of a text a key of their own. */
export function holdBigText(blob: Blob, isChanged: boolean): BigText {
  keys += 1;
  return { key: keys, blob, isChanged };
}
