import type { LintOptions } from '../../core/lint/options.ts';

/** A curated example: something to paste, and what it shows. */
export interface Sample {
  /** Equals the file name. */
  readonly id: string;
  readonly title: string;
  /** Where such a payload is met: `POST /Users`, `GET /Users reply`. */
  readonly request: string;
  /** What to look at, also where no rule speaks of it yet. */
  readonly teaches: string;
  /** What is known of it beside the text. */
  readonly options: Pick<LintOptions, 'version' | 'direction' | 'method' | 'kind' | 'resourceType'>;
  readonly text: string;
  /** What the engine finds in it, sorted by place; a test compares. */
  readonly expects: readonly { readonly rule: string; readonly line: number }[];
}
