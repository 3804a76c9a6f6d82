/** The single output shape of every check: what is wrong, where, why it counts, and how to mend it (design.md section 4). */

export type Severity = 'error' | 'warning' | 'info';

/** A place in a text: `offset` in UTF-16 code units from 0 (a BOM counts), `line` and `column` from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A piece of a text, `end` exclusive. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** Replace `length` code units at `offset` by `text`; offsets are those of the text before any edit. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** One way to mend a finding. `safe`: it has one meaning and loses nothing, so it may be applied in bulk. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  /** Id of the rule, which is its file name. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Index into `Report.subjects`. */
  readonly subject: number;
  /** Index into `Report.resources`; absent where the finding is about the message around them. */
  readonly resource?: number;
  /** RFC 6901; '' is the whole document, what is missing points to where it would stand, null means no place in the JSON. */
  readonly pointer: string | null;
  readonly range: Range;
  /** Sections that decide, for example `RFC 7643 2.4`. */
  readonly spec: readonly string[];
  /** Ids of the requirement ledger, for example `RFC7643-2.4-04`. */
  readonly requirements: readonly string[];
  readonly fixes: readonly Fix[];
  /** Rows of the list of field failures that this explains. */
  readonly failures?: readonly number[];
  /** Ids of the documented habits of the likely client that this is: they stand in `habits` of the subject's client. */
  readonly habits?: readonly string[];
}

export type Version = '2.0' | '1.1';
export type Direction = 'request' | 'response';
export type Method = 'POST' | 'PUT' | 'PATCH' | 'GET';

/** Last segment of a message URN (RFC 7644 8.2), or `Resource` (RFC 7643 3). */
export type PayloadKind = 'Resource' | 'PatchOp' | 'ListResponse' | 'SearchRequest' | 'BulkRequest' | 'BulkResponse' | 'Error';

/** One reason for what was detected; `pointer` and `line` name the place that shows it, where there is one. */
export interface Evidence {
  readonly about: 'version' | 'kind' | 'direction' | 'resourceType' | 'client';
  readonly text: string;
  readonly pointer?: string;
  readonly line?: number;
}

/** How a fact about a client is known, from its maker's own page down to hearsay. */
export type EvidenceLevel = 'vendor-doc' | 'captured' | 'fixture' | 'client-source' | 'implementer-note' | 'inferred' | 'unconfirmed';

/** What a client is known to do, in a sentence or two; `evidence` says how it is known. */
export interface Habit {
  readonly id: string;
  readonly evidence: EvidenceLevel;
  readonly text: string;
}

/** Who probably sent the payload; `told`: the caller said so. */
export interface LikelyClient {
  /** Key of the client in `profiles`. */
  readonly id: string;
  readonly name: string;
  readonly certainty: 'told' | 'certain' | 'likely';
  /** Those that findings of the report name. */
  readonly habits: readonly Habit[];
}

/** What a payload is taken for. `null` means not recognised; `given` lists what the caller decided, the rest was detected. */
export interface Subject {
  /** NDJSON only: where the payload stands in the text, its line without the line end. */
  readonly range?: Range;
  readonly version: Version;
  readonly kind: PayloadKind | null;
  readonly direction: Direction;
  /** The method that the direction suggests: POST without, PUT with an id; null for a response or a message that has none. */
  readonly method: Method | null;
  readonly resourceType: string | null;
  /** URNs of the extensions that the resource lists or holds. */
  readonly extensions: readonly string[];
  readonly client?: LikelyClient;
  readonly given: readonly ('version' | 'kind' | 'direction' | 'method' | 'resourceType')[];
  readonly evidence: readonly Evidence[];
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/**
 * A resource that listed findings stand in: the group to show them under. A pointer alone does not give it (in a list it is
 * `/Resources/12`, in a bulk message `/Operations/12`, in a bare array `/12`, else the payload itself), nor its place and name.
 */
export interface ReportedResource {
  /** Index into `Report.subjects`. */
  readonly subject: number;
  /** Of the resource within its payload; '' where the payload is one resource, or a message that carries none. */
  readonly pointer: string;
  readonly range: Range;
  /** What people know it by: userName, displayName, externalId or id, shortened; for a bulk operation else its method and path. */
  readonly name: string | null;
}

export interface Report {
  readonly form: 'payload' | 'ndjson';
  /**
   * What was linted: one for a payload, one for each line of NDJSON. A text may have a million lines, so of the lines behind the
   * first 1,000 only those stand here that a listed finding is about; `payloads` counts them all.
   */
  readonly subjects: readonly Subject[];
  /** How many payloads the text holds, exact: 1, or the lines of NDJSON that are not blank. */
  readonly payloads: number;
  /** How many resources the payloads hold together, exact: elements of lists, operations of bulk messages; any other payload counts as one. */
  readonly resourceCount: number;
  /** In the order of the text; those that a listed finding is about. */
  readonly resources: readonly ReportedResource[];
  /** Sorted by offset; at most `maxFindings` of them. */
  readonly findings: readonly Finding[];
  /** Exact, also when `truncated`. */
  readonly counts: Counts;
  /** How many findings each rule has, by its id; exact, also when `truncated`. Rules without a finding are left out. */
  readonly countsByRule: Readonly<Record<string, number>>;
  readonly truncated: boolean;
}

/**
 * Applies edits to a text.
 * @param edits places in `text` as it is; they must not overlap, their order does not matter.
 * @returns the new text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.offset - b.offset);
  const parts: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    parts.push(text.slice(at, edit.offset), edit.text);
    at = edit.offset + edit.length;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
