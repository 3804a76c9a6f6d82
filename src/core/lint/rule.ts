import type { Direction, Fix, Method, PayloadKind, Severity, Version } from '../finding.ts';
import type { JsonDocument, JsonKind, JsonNode } from '../json/document.ts';
import { pointerToken } from '../json/pointer.ts';
import type { DeclaredSchemas } from '../payload/declared-schemas.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import type { PatchOperationNode } from './patch-operation.ts';

/**
 * What the attributes of a definition belong to. A resource, an extension and a message are described like a complex attribute;
 * `patchValue` is the part of a resource that an operation without a path gives.
 */
export type Role = 'resource' | 'extension' | 'message' | 'patchValue' | 'attribute';

/** An attribute definition in its place. */
export interface Definition {
  readonly attribute: Attribute;
  readonly role: Role;
  /** As people write it: `emails.value`; '' for a resource or message, the URN for an extension. */
  readonly path: string;
  readonly parent: Definition | undefined;
}

/** What is being linted, and as what. */
export interface Context {
  readonly catalog: Catalog;
  readonly version: Version;
  readonly kind: PayloadKind | null;
  readonly direction: Direction;
  /** The direction was told, or is that of the message around it; else it was concluded from the members. */
  readonly directionGiven: boolean;
  readonly method: Method | null;
  /** The method was told, not concluded from the members. */
  readonly methodGiven: boolean;
  readonly resourceType: ResourceType | undefined;
  /** The type was concluded from the members alone; `schemas` does not say it. */
  readonly typeGuessed: boolean;
  /** The resource is an element of a list or the data of a bulk operation. */
  readonly nested: boolean;
  /** Of a PatchOp: what its operations change, where that is known. */
  readonly patchedType?: ResourceType | undefined;
}

/** A place in the JSON text that is no value: a name, or what is missing. */
export interface Spot {
  readonly pointer: string | null;
  readonly start: number;
  readonly end: number;
}

export interface ReportOptions {
  /** For this one finding instead of the rule's own. */
  readonly severity?: Severity | undefined;
  /** Asked only for findings that are listed. */
  readonly fix?: (() => Fix | readonly Fix[] | undefined) | undefined;
}

type Placeholder<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The values for the placeholders of a message; none to give where it has none. */
export type Values<T extends string> = [Placeholder<T>] extends [never] ? Record<never, never> : Record<Placeholder<T>, string | number>;

export interface Use<M extends Record<string, string>> {
  report<K extends keyof M & string>(message: K, where: JsonNode | Spot, values: Values<M[K]>, options?: ReportOptions): void;
  readonly context: Context;
  /** Whether the next finding will be listed, not only counted: what costs much for its words alone may then be left out. */
  willList(): boolean;
  /** What `schemas` of a resource or message lists. */
  schemasOf(resource: JsonNode): DeclaredSchemas;
}

/** Runs on one node; see the hooks of `RuleDefinition` for which. */
export type Check<M extends Record<string, string>> = (node: JsonNode, use: Use<M>) => void;

/** A check that runs on these kinds of JSON value alone: where a value is right, nothing is called. */
export interface CheckOfKinds<M extends Record<string, string>> {
  readonly kinds: readonly JsonKind[];
  readonly check: Check<M>;
}

export interface Example {
  /** A payload; in `invalid` the underline is marked « ». */
  readonly text: string;
  /** Ids of the requirement ledger that this example shows. */
  readonly covers?: readonly string[];
  /** Where the text alone does not tell. */
  readonly direction?: Direction;
  readonly method?: Method;
  readonly resourceType?: string;
}

export interface InvalidExample extends Example {
  /** The whole message, where a test wants it. */
  readonly message?: string;
  readonly severity?: Severity;
}

export interface RuleDefinition<M extends Record<string, string>> {
  /** Equals the file name. */
  readonly id: string;
  readonly severity: Severity;
  readonly spec: readonly string[];
  /** Lines of the list of checks that other tools make. */
  readonly checks?: readonly number[];
  /** Rows of the list of field failures. */
  readonly failures?: readonly number[];
  readonly applies?: {
    readonly versions?: readonly Version[];
    readonly direction?: Direction;
    readonly kinds?: readonly PayloadKind[];
  };
  readonly title: string;
  readonly why: string;
  readonly messages: M;
  readonly valid: readonly Example[];
  readonly invalid: readonly InvalidExample[];

  /** Once for each text, with its JSON problems; runs also where nothing of SCIM was recognised. */
  readonly document?: (document: JsonDocument, use: Use<M>) => void;
  /** Asked once per definition; what comes back runs on each occurrence of the attribute, whatever JSON value it has. */
  readonly attribute?: (definition: Definition, context: Context) => Check<M> | CheckOfKinds<M> | undefined;
  /** Asked once per definition; what comes back runs on each value (the one value, or every element) that stands where it should. */
  readonly value?: (definition: Definition, context: Context) => Check<M> | CheckOfKinds<M> | undefined;
  /** Asked once per complex definition, extension, resource or message; what comes back runs on each object that it describes. */
  readonly complex?: (definition: Definition, context: Context) => Check<M> | undefined;
  readonly resource?: Check<M>;
  readonly message?: Check<M>;
  readonly extension?: Check<M>;
  /** Runs on each operation of a PatchOp that is an object, its path held against the catalog. */
  readonly patchOperation?: (operation: PatchOperationNode, use: Use<M>) => void;
  /** Asked once per definition; what comes back runs on each member that spells the attribute's name in another case (RFC 7643 2.1). */
  readonly otherCase?: (definition: Definition, context: Context) => Check<M> | undefined;
  /** Runs on each member that the definition of its object does not know. */
  readonly unknownAttribute?: (node: JsonNode, parent: Definition, use: Use<M>) => void;
}

/** A rule with its message names forgotten: what the registry holds. */
export type Rule = Omit<RuleDefinition<Record<string, string>>, 'checks' | 'failures'> & {
  readonly checks: readonly number[];
  readonly failures: readonly number[];
  /** Ids of the ledger that its failing examples show. */
  readonly requirements: readonly string[];
};

/**
 * Defines a rule. Message names and placeholders are checked by the compiler.
 * @returns the rule as the registry holds it.
 */
export function defineRule<const M extends Record<string, string>>(definition: RuleDefinition<M>): Rule {
  const requirements = new Set(definition.invalid.flatMap((example) => example.covers ?? []));
  const rule: RuleDefinition<M> & Pick<Rule, 'checks' | 'failures' | 'requirements'> = {
    ...definition,
    checks: definition.checks ?? [],
    failures: definition.failures ?? [],
    requirements: [...requirements],
  };
  return rule;
}

/** The place of a member's name. Its pointer is made when asked for: only findings that are listed need it. */
export function keyOf(node: JsonNode): Spot {
  const [start, end] = node.keyStart < 0 ? [node.start, node.end] : [node.keyStart, node.keyEnd];
  return {
    start,
    end,
    get pointer() {
      return node.pointer;
    },
  };
}

/** The place of something that is missing in an object: its opening brace. */
export function missingIn(object: JsonNode, name: string): Spot {
  return {
    start: object.start,
    end: object.start + 1,
    get pointer() {
      return `${object.pointer}/${pointerToken(name)}`;
    },
  };
}
