import type { JsonNode } from '../json/document.ts';
import { FLAG_DECODE_KEY } from '../json/tape.ts';
import type { ByKind, Plan } from './plan.ts';

/** What a message carries that its own description leaves open. */
export interface Guests {
  /** A value of type `resource`. @returns the plan that describes it, if any. */
  planResource(node: JsonNode): Plan | undefined;
  /** A value of type `any`: the value of a PATCH operation. */
  walkAny(node: JsonNode): void;
}

/** Pairs an object's members with the plans of their definitions and runs what stands there. */
export class Walker {
  private readonly guests: Guests;

  constructor(guests: Guests) {
    this.guests = guests;
  }

  /** @param object described by the plan. Nothing nested too deep is entered. */
  walkObject(plan: Plan, object: JsonNode): void {
    if (object.isTooDeep) return;
    for (const { check, use } of plan.onObject) check(object, use);
    let previous: Plan | undefined;
    for (let member = object.first; member !== undefined; member = member.next) {
      const expected = previous === undefined ? plan.firstMember : previous.follower;
      const asExpected = expected !== undefined && isNamed(expected, member);
      const found = asExpected ? expected : plan.planFor(member.key ?? '');
      if (found === undefined) {
        for (const check of plan.onUnknown) check(member, plan.definition);
        continue;
      }
      if (!asExpected && member.key !== found.definition.attribute.name) for (const { check, use } of found.onOtherCase) check(member, use);
      if (previous === undefined) plan.firstMember = found;
      else previous.follower = found;
      previous = found;
      this.walkAttribute(found, member);
    }
  }

  /** @param node the value of a member, whatever it is. */
  walkAttribute(plan: Plan, node: JsonNode): void {
    run(plan.onAttribute, node);
    const { kind } = node;
    if (kind === 'broken') return;
    const { attribute } = plan.definition;
    if (attribute.type === 'any') {
      this.guests.walkAny(node);
      return;
    }
    if (kind === 'null') return;
    if (kind !== 'array') {
      // An object where an array belongs is taken for its only element, so that one mistake hides no other.
      if (!attribute.multiValued || kind === 'object') this.walkValue(plan, node);
      return;
    }
    if (node.isTooDeep) return;
    for (let element = node.first; element !== undefined; element = element.next) {
      if (element.kind === 'broken' || element.kind === 'null') continue;
      if (attribute.multiValued) this.walkValue(plan, element);
      else if (element.kind === 'object') this.walkMembers(plan, element);
    }
  }

  /** @param node one value: that of a singular attribute, or an element. */
  walkValue(plan: Plan, node: JsonNode): void {
    run(plan.onValue, node);
    if (node.kind === 'object') this.walkMembers(plan, node);
  }

  private walkMembers(plan: Plan, object: JsonNode): void {
    const { type } = plan.definition.attribute;
    if (type === 'resource') {
      const resourcePlan = this.guests.planResource(object);
      if (resourcePlan) this.walkObject(resourcePlan, object);
    } else if (type === 'complex' && !object.isUnassigned) this.walkObject(plan, object);
  }
}

function run(checks: ByKind, node: JsonNode): void {
  const forKind = checks[node.document.tape.kind(node.index)];
  if (forKind) for (const { check, use } of forKind) check(node, use);
}

/** The member's name as written is the one of the definition: saves the look-up. */
function isNamed(plan: Plan, member: JsonNode): boolean {
  const { name } = plan.definition.attribute;
  const { document, keyStart } = member;
  return (
    member.keyEnd - keyStart === name.length + 2 &&
    document.text.startsWith(name, keyStart + 1) &&
    !document.tape.has(member.index, FLAG_DECODE_KEY)
  );
}
