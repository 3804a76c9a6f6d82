import { JsonNode } from '../json/document.ts';
import { FLAG_DECODE_KEY, KIND } from '../json/tape.ts';
import type { Bound, Plan } from './plan.ts';

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
    run(plan.onObject, object);
    const { document, index } = object;
    const { tape } = document;
    const end = tape.next(index);
    let previous: Plan | undefined;
    for (let at = index + 1; at < end; at = tape.next(at)) {
      const member = new JsonNode(document, at);
      const expected = previous === undefined ? plan.firstMember : previous.follower;
      const asExpected = expected !== undefined && isNamed(expected, member);
      const found = asExpected ? expected : plan.planFor(member.key ?? '');
      if (found === undefined) {
        for (const check of plan.onUnknown) check(member, plan.definition);
        continue;
      }
      if (!asExpected && member.key !== found.definition.attribute.name) run(found.onOtherCase, member);
      if (previous === undefined) plan.firstMember = found;
      else previous.follower = found;
      previous = found;
      this.walkAttribute(found, member);
    }
  }

  /** @param node the value of a member, whatever it is. */
  walkAttribute(plan: Plan, node: JsonNode): void {
    const { document, index } = node;
    const { tape } = document;
    const kind = tape.kind(index);
    run(plan.onAttribute[kind], node);
    if (kind === KIND.broken) return;
    if (plan.isAny) {
      this.guests.walkAny(node);
      return;
    }
    if (kind === KIND.null) return;
    if (kind !== KIND.array) {
      // An object where an array belongs is taken for its only element, so that one mistake hides no other.
      if (!plan.isMultiValued || kind === KIND.object) this.walkValue(plan, node);
      return;
    }
    if (node.isTooDeep) return;
    const end = tape.next(index);
    for (let at = index + 1; at < end; at = tape.next(at)) {
      const elementKind = tape.kind(at);
      if (elementKind === KIND.broken || elementKind === KIND.null) continue;
      if (plan.isMultiValued) this.walkValue(plan, new JsonNode(document, at));
      else if (elementKind === KIND.object) this.walkMembers(plan, new JsonNode(document, at));
    }
  }

  /** @param node one value: that of a singular attribute, or an element. */
  walkValue(plan: Plan, node: JsonNode): void {
    const kind = node.document.tape.kind(node.index);
    run(plan.onValue[kind], node);
    if (kind === KIND.object) this.walkMembers(plan, node);
  }

  private walkMembers(plan: Plan, object: JsonNode): void {
    const { type } = plan.definition.attribute;
    if (type === 'resource') {
      const resourcePlan = this.guests.planResource(object);
      if (resourcePlan) this.walkObject(resourcePlan, object);
    } else if (type === 'complex' && !object.isUnassigned) this.walkObject(plan, object);
  }
}

/** Counted, not iterated: this runs for every value of a long list. */
function run(checks: readonly Bound[] | undefined, node: JsonNode): void {
  if (checks === undefined) return;
  for (let index = 0; index < checks.length; index++) {
    const bound = checks[index];
    if (bound !== undefined) bound.check(node, bound.use);
  }
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
