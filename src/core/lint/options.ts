import type { Direction, Method, PayloadKind, Severity, Version } from '../finding.ts';
import type { Catalog } from '../schema/catalog.ts';

/** What a caller of `lint` may decide instead of leaving it to detection (design.md section 4). */
export interface LintOptions {
  /** `ndjson`: one payload a line; `auto`: that, where the lines are documents of their own, otherwise `payload`. */
  readonly form?: 'auto' | 'payload' | 'ndjson';
  readonly version?: 'auto' | Version;
  readonly direction?: 'auto' | Direction;
  readonly method?: Method;
  /** A payload kind, or the name of a resource type, which then is a `Resource` of that type. */
  readonly kind?: PayloadKind | (string & {});
  readonly resourceType?: string;
  /** Key of a client in `profiles`, or `okta` or `entra` for short; `none`: no client is named. What is not known is left to recognition. */
  readonly client?: 'auto' | 'none' | (string & {});
  readonly catalog?: Catalog;
  readonly rules?: Readonly<Record<string, 'off' | Severity>>;
  /** How many findings are listed (1,000); counts stay exact. */
  readonly maxFindings?: number;
  /** Lists only these; all others are counted still. */
  readonly listed?: { readonly rule?: string; readonly severity?: Severity };
  /** Told of each finding as it is counted, listed or not. */
  readonly onFinding?: () => void;
}
