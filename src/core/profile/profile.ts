import type { EvidenceLevel, Method, PayloadKind, Version } from '../finding.ts';
import type { PatchLeniency } from '../patch/leniency.ts';
import type { Shape } from './shape.ts';

/** Where a fact comes from. `kind` is the best that it can prove. */
export interface Source {
  readonly id: string;
  readonly kind: EvidenceLevel | 'vendor-test' | 'third-party-doc';
  /** Address, or repository, commit and file. */
  readonly where: string;
}

/** How a fact is known, and the ids of its sources. */
export interface Known {
  readonly evidence: EvidenceLevel;
  readonly sources: readonly string[];
}

/**
 * How a client departs from the plain reading of the RFCs.
 * violation: against the text. rfc-silent: the text leaves it open. strictness-trap: allowed, but over-strict servers fail.
 * semantic: right form, surprising meaning. traffic: how often and in what order. doc-only: on its maker's page, probably not on the wire.
 */
export type DeviationKind = 'violation' | 'rfc-silent' | 'strictness-trap' | 'semantic' | 'traffic' | 'note' | 'doc-only';

/** A JSON value of a profile. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What shows a deviation: a resource in a request, the operations of a PATCH, a filter, or the target of a request. */
export type Example =
  | { readonly resource: { readonly [name: string]: Json } }
  | { readonly operations: readonly Json[] }
  | { readonly filter: string }
  | { readonly target: string };

export interface Deviation extends Known {
  /** Stable; other places name it. */
  readonly id: string;
  readonly kind: DeviationKind;
  /** Sections of the RFCs that decide; none for SCIM 1.1 and for what no RFC speaks of. */
  readonly sections: readonly string[];
  /** What the client does, as the rest of a sentence that starts with its name; names of attributes between back-ticks. */
  readonly does: string;
  /** What servers that go by the letter do with it, as the rest of "Strict servers …". */
  readonly strict?: string;
  /** What servers that take more do with it, as the rest of "Tolerant servers …". */
  readonly tolerant?: string;
  /** How a server can take it without harm, as a sentence. */
  readonly accept?: string;
  readonly example: Example | null;
  /** Ids of the rules whose findings are this habit where they stand at `at`. */
  readonly rules: readonly string[];
  /**
   * Regular expression, without case, for the attribute that such a finding is about: `active`, `roles/primary`, `enterprise/manager`, of
   * a message `op` or `Operations`. Any attribute where it is left out.
   */
  readonly at?: string;
  /** Regular expression for the text that stands there, where only some are this habit. */
  readonly text?: string;
  /** The kind of payload that it is met in; any where it is left out. */
  readonly in?: 'Resource' | 'PatchOp';
}

/** A request of the client that has a body. `{name}` in path and body is a variable. */
export interface ClientRequest extends Known {
  readonly id: string;
  /** What makes the client send it. */
  readonly when: string;
  readonly method: Exclude<Method, 'GET'>;
  readonly path: string;
  readonly body: { readonly [name: string]: Json };
}

/** A header that tells the client: any value where `value` is left out, else a regular expression for it. */
export interface HeaderFingerprint extends Known {
  readonly header: string;
  readonly value?: string;
}

/**
 * What in a body tells the client.
 * `unique`: nobody else has a reason to write it. `strong`: of the clients known, it alone does. `weak`: counts only together with others.
 */
export interface BodyFingerprint extends Known {
  /** What is seen, without the client's name: "`op` is capitalised". */
  readonly shows: string;
  readonly strength: 'unique' | 'strong' | 'weak';
  readonly kinds: readonly PayloadKind[];
  readonly shape: Shape;
}

/** The documented habits of one client in one set-up: data only. */
export interface ClientProfile {
  readonly id: string;
  /** Product and set-up, short: `Entra ID (default)`. */
  readonly name: string;
  /** Set-ups of one product share it; a body that fits several of them is taken for the first. */
  readonly product: string;
  /** What exactly the facts are about. */
  readonly scope: string;
  readonly versions: readonly Version[];
  readonly sources: readonly Source[];
  readonly fingerprints: { readonly headers: readonly HeaderFingerprint[]; readonly bodies: readonly BodyFingerprint[] };
  /** Switches that a server needs so that its PATCH requests do what the client means; `applyPatch` takes the profile for them. */
  readonly leniencies: readonly PatchLeniency[];
  /** Values for the variables of `requests`; a variable without one is captured from an answer. */
  readonly variables: Readonly<Record<string, string>>;
  readonly requests: readonly ClientRequest[];
  readonly deviations: readonly Deviation[];
  /** What is reported or assumed and not known. */
  readonly unconfirmed: readonly string[];
}
