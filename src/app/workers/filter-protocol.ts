/** What the Filter tool and the lint worker say to each other. Plain data: offsets are UTF-16 code units of the expression. */
import type { Span } from '../../core/filter/ast.ts';
import type { FilterError } from '../../core/filter/filter-error.ts';
import type { Leniency } from '../../core/filter/leniency.ts';
import type { FilterNote } from '../../core/filter/notes.ts';
import type { Version } from '../../core/finding.ts';

export interface FilterAsk {
  readonly expression: string;
  /** `auto`: a filter, and a PATCH path where it is no filter. */
  readonly mode: 'auto' | 'filter' | 'path';
  readonly version: Version;
  readonly leniencies: readonly Leniency[];
  /** Name of a resource type; '' where the attributes of all types are known. */
  readonly resourceType: string;
  /** A resource, an array or ListResponse of them, or one in each line. */
  readonly resources: string;
}

/** A node of the syntax tree as it is shown. */
export interface TreeNode extends Span {
  /** `0.1`: the second operand of the first one; '' is the root. */
  readonly id: string;
  /** The word in the box: `AND`, `eq`, `[ ]`. */
  readonly operator: string;
  /** What stands beside it: `userType "Employee"`. */
  readonly text: string;
  /** How it compares: `ignores case`, `any one element`. */
  readonly note: string;
  /** The node in plain English. */
  readonly english: string;
  readonly children: readonly TreeNode[];
  /** For how many resources it holds. */
  readonly holds: number;
}

/** A stretch of a line of JSON; `mark` says that a value there decided. */
export interface Stretch {
  readonly text: string;
  readonly mark: 'holds' | 'fails' | null;
}

export interface ResourceResult {
  readonly index: number;
  readonly title: string;
  readonly detail: string;
  readonly match: boolean;
  /** By id of the node. */
  readonly results: Readonly<Record<string, boolean>>;
  /** The node that settled it, and why, for example `title is unassigned`. */
  readonly decided: { readonly id: string; readonly text: string; readonly because: string };
  /** The attributes that the expression names, as JSON. */
  readonly excerpt: readonly (readonly Stretch[])[];
}

/** Whether some service takes the expression, and what stands against it. */
export interface Acceptance {
  readonly service: string;
  readonly accepts: boolean;
  readonly reason: string;
}

/** What a word of the expression is, for hovers. */
export interface WordFacts extends Span {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Read {
  readonly ok: true;
  readonly canonical: string;
  readonly english: string;
  readonly words: readonly WordFacts[];
  readonly notes: readonly FilterNote[];
  readonly results: readonly ResourceResult[];
  readonly matches: number;
  readonly total: number;
  /** More resources were read than are listed. */
  readonly truncated: boolean;
}

export interface ReadFilter extends Read {
  readonly kind: 'filter';
  readonly tree: TreeNode;
  readonly nodes: number;
  readonly depth: number;
  /** The ids of the clauses that have a column of their own, at most five. */
  readonly clauses: readonly { readonly id: string; readonly title: string }[];
  readonly url: string;
  readonly curl: string;
  readonly acceptance: readonly Acceptance[];
  /** It is a PATCH path as well. */
  readonly isPath: boolean;
}

export interface ReadPatchPath extends Read {
  readonly kind: 'path';
  readonly tree: TreeNode;
  readonly nodes: number;
  readonly depth: number;
  readonly isFilter: boolean;
}

export interface Refused {
  readonly ok: false;
  readonly kind: 'filter' | 'path';
  readonly error: FilterError;
  readonly spec: string;
  /** What the suggestion reads as, in plain English. */
  readonly wouldRead: string | null;
}

export interface ResourcesProblem {
  readonly message: string;
  readonly line: number | null;
}

export interface FilterAnswer {
  readonly reading: ReadFilter | ReadPatchPath | Refused;
  /** Why the resources could not be read, or not all of them. */
  readonly resourcesProblem: ResourcesProblem | null;
  readonly ms: number;
}

export interface CompletionAsk {
  readonly expression: string;
  readonly caret: number;
  readonly version: Version;
  readonly resourceType: string;
}
