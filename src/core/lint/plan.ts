import type { JsonKind, JsonNode } from '../json/document.ts';
import { KIND } from '../json/tape.ts';
import type { Attribute } from '../schema/attribute.ts';
import { isPatchOperation, PatchOperationNode } from './patch-operation.ts';
import type { Check, CheckOfKinds, Context, Definition, Rule, Use } from './rule.ts';

type Messages = Record<string, string>;

/** One rule that runs: its hooks and what it reports with. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly use: Use<Messages>;
}

/** A function of a rule, and what it reports with. */
export interface Bound {
  readonly check: Check<Messages>;
  readonly use: Use<Messages>;
}

/** What runs on a value, by the kind that the tape has for it. */
export type ByKind = readonly (readonly Bound[])[];

/**
 * What runs where, for one definition: every rule was asked once, so a rule costs nothing where it does not apply.
 * Plans of sub-attributes are made when a member of that name is first met.
 */
export class Plan {
  readonly definition: Definition;
  /** Of type `any`: what stands there is described elsewhere. */
  readonly isAny: boolean;
  readonly isMultiValued: boolean;
  readonly onAttribute: ByKind;
  readonly onValue: ByKind;
  readonly onOtherCase: readonly Bound[];
  readonly onObject: readonly Bound[];
  readonly onUnknown: readonly ((node: JsonNode, parent: Definition) => void)[];
  /** The plan of the first member of the last object, and the one that followed this as a member: lists repeat themselves. */
  firstMember: Plan | undefined;
  follower: Plan | undefined;
  private readonly active: readonly ActiveRule[];
  private readonly context: Context;
  private readonly plans = new Map<string, Plan | undefined>();
  private readonly attributes: ReadonlyMap<string, Definition>;

  constructor(definition: Definition, active: readonly ActiveRule[], context: Context) {
    this.definition = definition;
    this.isAny = definition.attribute.type === 'any';
    this.isMultiValued = definition.attribute.multiValued;
    this.active = active;
    this.context = context;
    this.attributes = definitionsIn(definition);
    this.onAttribute = bindByKind(active, (rule) => rule.attribute?.(definition, context));
    this.onValue = bindByKind(active, (rule) => rule.value?.(definition, context));
    this.onOtherCase = bind(active, (rule) => rule.otherCase?.(definition, context));
    const { role } = definition;
    this.onObject = [
      ...(role === 'attribute' || role === 'patchValue' ? [] : bind(active, (rule) => rule[role])),
      ...bind(active, (rule) => rule.complex?.(definition, context)),
      ...(isPatchOperation(definition) ? bindOperation(active, context) : []),
    ];
    this.onUnknown = active.flatMap(({ rule, use }) => {
      const { unknownAttribute } = rule;
      return unknownAttribute ? [(node: JsonNode, parent: Definition) => unknownAttribute(node, parent, use)] : [];
    });
  }

  /** The plan of a member by its name, in any case (RFC 7643 2.1); undefined where the definition does not know it. */
  planFor(name: string): Plan | undefined {
    if (this.plans.has(name)) return this.plans.get(name);
    const definition = this.attributes.get(name.toLowerCase());
    const canonical = definition?.attribute.name;
    let plan = canonical === undefined ? undefined : this.plans.get(canonical);
    if (definition && !plan) plan = new Plan(definition, this.active, this.context);
    if (canonical !== undefined) this.plans.set(canonical, plan);
    // Unknown names are not kept: a hostile text has many.
    if (plan) this.plans.set(name, plan);
    return plan;
  }
}

function bind(active: readonly ActiveRule[], ask: (rule: Rule) => Check<Messages> | undefined): Bound[] {
  return active.flatMap(({ rule, use }) => {
    const check = ask(rule);
    return check ? [{ check, use }] : [];
  });
}

/** Which kinds of the tape each kind of JSON value is. */
const TAPE_KINDS: Readonly<Record<JsonKind, readonly number[]>> = {
  object: [KIND.object],
  array: [KIND.array],
  string: [KIND.string],
  number: [KIND.number],
  boolean: [KIND.true, KIND.false],
  null: [KIND.null],
  broken: [KIND.broken],
};

function bindByKind(active: readonly ActiveRule[], ask: (rule: Rule) => Check<Messages> | CheckOfKinds<Messages> | undefined): ByKind {
  const lists: Bound[][] = Object.values(KIND).map(() => []);
  for (const { rule, use } of active) {
    const answer = ask(rule);
    if (answer === undefined) continue;
    if (typeof answer === 'function') for (const list of lists) list.push({ check: answer, use });
    else for (const kind of answer.kinds.flatMap((name) => TAPE_KINDS[name])) lists[kind]?.push({ check: answer.check, use });
  }
  return lists;
}

/** All rules for an operation share what is read of it. */
function bindOperation(active: readonly ActiveRule[], context: Context): Bound[] {
  let last: PatchOperationNode | undefined;
  const read = (node: JsonNode): PatchOperationNode => {
    if (last?.node.index !== node.index || last.node.document !== node.document) last = new PatchOperationNode(node, context);
    return last;
  };
  return active.flatMap(({ rule: { patchOperation }, use }) => {
    return patchOperation ? [{ check: (node: JsonNode) => patchOperation(read(node), use), use }] : [];
  });
}

/** Whether a member of this object may be the container of an extension (RFC 7643 3.3). */
export function holdsExtensions(definition: Definition): boolean {
  return definition.role === 'resource' || definition.role === 'patchValue';
}

/** The definitions of the sub-attributes, by name in lower case. */
function definitionsIn(parent: Definition): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const attribute of parent.attribute.subAttributes) found.set(attribute.name.toLowerCase(), subDefinition(parent, attribute));
  return found;
}

function subDefinition(parent: Definition, attribute: Attribute): Definition {
  const isExtension = holdsExtensions(parent) && attribute.name.includes(':');
  const path = parent.role === 'attribute' ? `${parent.path}.${attribute.name}` : attribute.name;
  return { attribute, role: isExtension ? 'extension' : 'attribute', path, parent };
}
