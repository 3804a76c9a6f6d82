/** What the Patch tool and the lint worker say to each other. Plain data. */
import type { Finding, LikelyClient, Range, Severity } from '../../core/finding.ts';
import type { OperationTrace } from '../../core/patch/trace.ts';

export interface PatchAsk {
  /** Texts, in any state of repair. */
  readonly resource: string;
  readonly patchOp: string;
  /** Id of the reading whose result is shown. */
  readonly reading: string;
  readonly rules: Readonly<Record<string, 'off' | Severity>>;
}

/** How a text is drawn as a diff: the line with its sign, and the changed words in it. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
  /** Columns of the changed words; equal where the whole line changed, or nothing. */
  readonly start: number;
  readonly end: number;
}

/** What a PATCH comes to by one reading. */
export interface ReadingResult {
  readonly id: string;
  readonly name: string;
  /** `standard` is the RFC; `client` what a server needs for a client; `wrong` what servers are met doing. */
  readonly kind: 'standard' | 'client' | 'wrong' | 'limits';
  /** Against the reading that is shown. */
  readonly verdict: 'shown' | 'same' | 'differs' | 'fails';
  readonly reason: string;
  /** What it is, in a sentence. */
  readonly what: string;
  /** HTTP status of the answer: 200 where something changed, 204 where nothing did. */
  readonly status: number;
  readonly scimType: string | null;
  /** By attribute, for the table: what the resource holds afterwards. */
  readonly holds: Readonly<Record<string, string>>;
}

export interface Resend {
  readonly verdict: 'same' | 'differs' | 'fails';
  readonly text: string;
  /** Index of the operation that does it again, or fails. */
  readonly operation: number | null;
  /** How to write it so that a retry does no harm. */
  readonly advice: string | null;
  /** The second result against the first. */
  readonly diff: readonly DiffLine[];
}

export interface Failure {
  readonly status: number;
  readonly scimType: string;
  readonly detail: string;
  readonly operation: number | null;
  readonly pointer: string;
  readonly offset: number | null;
  readonly sections: readonly string[];
  /** The PatchOp with the path corrected, where the intention is clear. */
  readonly mended: string | null;
}

export interface SideFindings {
  readonly findings: readonly Finding[];
  readonly client: LikelyClient | null;
  readonly resourceType: string | null;
  /** Whether the text is JSON. */
  readonly parses: boolean;
}

/** One operation in the PatchOp text. */
export interface OperationPlace {
  /** As it is written; null where it is not there or no text. */
  readonly op: string | null;
  readonly path: string | null;
  readonly range: Range;
  /** Indexes into `diff` of the lines in which its changes stand. */
  readonly lines: readonly number[];
}

export interface PatchOutcome {
  readonly reading: string;
  readonly ok: boolean;
  readonly changed: boolean;
  readonly trace: readonly OperationTrace[];
  readonly operations: number;
  /** One for each operation, in order. */
  readonly places?: readonly OperationPlace[];
  readonly failure: Failure | null;
  /** Of the result against the resource; of the resource alone where nothing changed. */
  readonly diff: readonly DiffLine[];
  readonly added: number;
  readonly removed: number;
  /** The result as text; the resource where the request fails. */
  readonly after: string;
  readonly readings: readonly ReadingResult[];
  /** Attributes in which the readings part, at most four. */
  readonly parting: readonly string[];
  readonly resend: Resend | null;
  readonly curl: string;
  /** A test case: before, operations, after. */
  readonly testCase: string;
}

export interface PatchAnswer {
  readonly resource: SideFindings;
  readonly patchOp: SideFindings;
  /** Null while one of the texts is no JSON. */
  readonly outcome: PatchOutcome | null;
  readonly ms: number;
}

export interface WriteAsk {
  readonly resource: string;
  readonly after: string;
  readonly habit: 'paths' | 'pathless' | 'entra';
}

export interface Proof {
  readonly severity: 'pass' | 'warning' | 'error';
  readonly title: string;
  readonly detail: string;
}

export interface WriteAnswer {
  readonly resource: SideFindings;
  readonly after: SideFindings;
  /** The PatchOp as text; null while one of the texts is no JSON. */
  readonly patchOp: string | null;
  readonly findings: readonly Finding[];
  readonly rows: readonly { readonly what: string; readonly from: string; readonly to: string }[];
  readonly proofs: readonly Proof[];
  readonly curl: string;
  readonly ms: number;
}
