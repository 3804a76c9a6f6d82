/** What applying a PATCH tells, operation by operation (RFC 7644 3.5.2). Plain data: it can be sent to another thread or printed as JSON. */
import type { PatchLeniency } from './leniency.ts';

export type PatchOpName = 'add' | 'remove' | 'replace';

/** Error keywords of RFC 7644 table 9 that a PATCH can draw before a server looks at its other resources. */
export type PatchScimType =
  'invalidSyntax' | 'invalidPath' | 'invalidFilter' | 'noTarget' | 'invalidValue' | 'mutability' | 'invalidVers' | 'tooMany';

/** How the path of an operation was read. */
export interface PathReading {
  /** As it was written; null where the operation has none. */
  readonly text: string | null;
  /** What the path names: the resource, a whole extension, an attribute, a sub-attribute, or what a value filter selects. */
  readonly kind: 'resource' | 'extension' | 'attribute' | 'subAttribute' | 'elements' | 'elementsSubAttribute';
  /** The schema URN that defines the target, spelt as the catalog spells it. */
  readonly schema: string;
  /** Spelt as the catalog spells them. */
  readonly attribute?: string;
  readonly subAttribute?: string;
  /** What stands in the brackets. */
  readonly filter?: string;
  /** Of the attribute, not of the sub-attribute. */
  readonly multiValued: boolean;
  /** In words, for example `emails, multi-valued; elements where type eq "work"; sub-attribute value`. */
  readonly words: string;
}

/**
 * One value that an operation changed. `pointer` is the place just before the operation (RFC 6901); without `before` nothing stood there,
 * without `after` nothing stands there now. An index is that of an element: without `before` the element is put in at this index, and what
 * stood there moves up; without `after` it is taken out. Replay the changes of one operation from last to first.
 */
export interface PatchChange {
  readonly pointer: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type PatchNoteKind =
  /** The operation changes nothing: what it asks for is so already, or what it removes is not there. */
  | 'alreadySo'
  /** `primary` was taken from another element (RFC 7644 3.5.2). */
  | 'primaryMoved'
  /** An element or attribute was made because there was none. */
  | 'created'
  /** `schemas` follows the data of an extension. */
  | 'schemas'
  /** A part of the value was not used. */
  | 'ignored'
  /** A leniency or a wrong reading decided; without it the outcome would be another one. */
  | 'leniency'
  /** The text of the RFC is open here: the reading that was followed. */
  | 'reading';

export interface PatchNote {
  readonly kind: PatchNoteKind;
  /** One sentence. */
  readonly text: string;
  /** Only with `leniency`. */
  readonly leniency?: PatchLeniency;
}

export interface OperationTrace {
  /** Index into `Operations`, from 0. */
  readonly operation: number;
  readonly op: PatchOpName;
  readonly path: PathReading;
  /** Pointers to what the path selected, as they were just before the operation; a whole attribute is one pointer. Empty: nothing there. */
  readonly selected: readonly string[];
  readonly changes: readonly PatchChange[];
  readonly notes: readonly PatchNote[];
  /** The sections that decided, for example `RFC 7644 3.5.2.1`. */
  readonly sections: readonly string[];
}

export interface PatchApplied {
  readonly ok: true;
  /** The new resource. Where nothing changed it is the given one; where something did, it shares the unchanged parts with it. */
  readonly resource: Readonly<Record<string, unknown>>;
  /** False: no operation changed anything, so `meta.lastModified` and the version stay (RFC 7644 3.5.2.1). */
  readonly changed: boolean;
  readonly trace: readonly OperationTrace[];
}

export interface PatchRefused {
  readonly ok: false;
  /** HTTP status. */
  readonly status: 400 | 501;
  readonly scimType: PatchScimType;
  /** What is wrong, and what to write instead. */
  readonly detail: string;
  /** Index of the operation that failed; null where the message or the resource itself is at fault. */
  readonly operation: number | null;
  /** The place in the PatchOp, as far as it is one (RFC 6901); '' is the whole message. */
  readonly pointer: string;
  /** Inside the operation's `path`, in UTF-16 code units; null where the path is not at fault. */
  readonly offset: number | null;
  readonly length: number | null;
  /** The whole path corrected, where the intention is clear. */
  readonly suggestion?: string;
  readonly sections: readonly string[];
  /** The operations that went well before, and the failed one as far as it came, without changes. All of them are undone: PATCH is atomic. */
  readonly trace: readonly OperationTrace[];
}

export type PatchResult = PatchApplied | PatchRefused;
