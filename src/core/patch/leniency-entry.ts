/**
 * `tolerance`: takes what the RFC refuses. `reading`: another reading of an open text. `wrong`: what servers are met doing against the
 * text, for comparison only. `limits`: the documented limits of one service. `filter`: a switch of the filter engine, for paths.
 */
export type LeniencyKind = 'tolerance' | 'reading' | 'wrong' | 'limits' | 'filter';

export interface LeniencyEntry {
  readonly id: string;
  readonly kind: LeniencyKind;
  /** A few words for a label. */
  readonly title: string;
  /** One or two sentences: what happens when it is on, and what happens without. */
  readonly what: string;
  /** Ids of documented client deviations that a server needs it for. */
  readonly deviations: readonly string[];
  readonly sections: readonly string[];
}
