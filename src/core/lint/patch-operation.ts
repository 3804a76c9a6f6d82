import type { JsonNode } from '../json/document.ts';
import { Refusal } from '../patch/refusal.ts';
import type { AttributeTarget, Target } from '../patch/target.ts';
import { targetsFor } from '../patch/targets.ts';
import type { PatchOpName } from '../patch/trace.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import { discoveryUrns } from '../schema/urns.ts';
import type { Context, Definition } from './rule.ts';

const STRICT: ReadonlySet<never> = new Set();

/** Whether a definition is that of `Operations` in a PatchOp; those of a bulk message have no `op`. */
export function isPatchOperation({ path, parent, attribute }: Definition): boolean {
  return path === 'Operations' && parent?.role === 'message' && attribute.subAttributes.some(({ name }) => name === 'op');
}

/** One operation of a PatchOp as the rules see it. Names of members compare without case. */
export class PatchOperationNode {
  readonly node: JsonNode;
  readonly op: JsonNode | undefined;
  /** Undefined where there is none, or null. */
  readonly path: JsonNode | undefined;
  readonly value: JsonNode | undefined;
  /** What to do, whatever its case (reading 15); undefined for any other word. */
  readonly name: PatchOpName | undefined;
  private readonly context: Context;
  private read = false;
  private found: Target | undefined;

  constructor(node: JsonNode, context: Context) {
    this.node = node;
    this.context = context;
    this.op = node.member('op');
    this.value = node.member('value');
    this.name = opNamed(this.op?.string);
    const path = node.member('path');
    this.path = path?.kind === 'null' ? undefined : path;
  }

  /** What the path means by the catalog; undefined where there is none, where it means nothing, and where resource types disagree. */
  get target(): Target | undefined {
    if (!this.read) {
      const text = this.path?.string;
      this.found = text === undefined ? undefined : targetOf(text, this.context);
      this.read = true;
    }
    return this.found;
  }

  /** The attribute that the path names, if it names one. */
  get attributeTarget(): AttributeTarget | undefined {
    return this.target?.kind === 'attribute' ? this.target : undefined;
  }
}

function opNamed(text: string | undefined): PatchOpName | undefined {
  const word = text?.toLowerCase();
  return word === 'add' || word === 'remove' || word === 'replace' ? word : undefined;
}

function targetOf(path: string, { catalog, patchedType }: Context): Target | undefined {
  if (patchedType) return targetIn(path, catalog, patchedType);
  const [first, ...others] = candidates(path, catalog);
  const isAgreed = first && others.every(({ target }) => isSame(first.target, target) && isRequired(first.target) === isRequired(target));
  return isAgreed ? first.target : undefined;
}

/**
 * A resource type to read the value by, where several have the attribute that a path names and all take the same values.
 * @returns one that does not require the attribute, if there is one: nothing more than the value is to be judged by it.
 */
export function typeToReadBy(path: string, catalog: Catalog): ResourceType | undefined {
  const found = candidates(path, catalog);
  const [first] = found;
  if (!first || !found.every(({ target }) => isSame(first.target, target))) return undefined;
  return (found.find(({ target }) => !isRequired(target)) ?? first).type;
}

function candidates(path: string, catalog: Catalog): { type: ResourceType; target: Target }[] {
  return catalog.resourceTypes.flatMap((type) => {
    const target = discoveryUrns.has(type.schema) ? undefined : targetIn(path, catalog, type);
    return target ? [{ type, target }] : [];
  });
}

function isRequired(target: Target): boolean {
  return target.kind === 'attribute' && (target.subAttribute ?? target.attribute).required;
}

function targetIn(path: string, catalog: Catalog, type: ResourceType): Target | undefined {
  const target = targetsFor(catalog, type, STRICT).resolve(path);
  return target instanceof Refusal ? undefined : target;
}

function isSame(one: Target, other: Target): boolean {
  if (one.kind !== 'attribute' || other.kind !== 'attribute') return one.kind === other.kind;
  return isAlike(one.attribute, other.attribute) && isAlike(one.subAttribute, other.subAttribute);
}

function isAlike(one: Attribute | undefined, other: Attribute | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.type === other.type && one.multiValued === other.multiValued && one.mutability === other.mutability;
}

/** As people write the attribute that a path names: `name.givenName`. */
export function targetName({ attribute, subAttribute }: AttributeTarget): string {
  return subAttribute === undefined ? attribute.name : `${attribute.name}.${subAttribute.name}`;
}
