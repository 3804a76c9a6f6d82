/** What AWS IAM Identity Center documents that it refuses (its developer guide, pages PatchUser, PatchGroup and limitations). */
import type { Filter } from '../filter/ast.ts';
import { memberValue } from './equality.ts';
import type { PatchOperation } from './operation.ts';
import { Refusal } from './refusal.ts';
import type { Run } from './run.ts';
import type { Target } from './target.ts';
import { isJsonObject } from '../schema/json-object.ts';

const mostMemberChanges = 100;
const userAttributes: ReadonlySet<string> = new Set([
  'userName',
  'active',
  'externalId',
  'displayName',
  'nickName',
  'profileUrl',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'timezone',
  'name',
  'emails',
  'addresses',
  'phoneNumbers',
]);
const groupAttributes: ReadonlySet<string> = new Set(['displayName', 'members', 'externalId']);
const onceOnly: ReadonlySet<string> = new Set(['userName', 'active']);

/** What the operations of one request did so far, as far as AWS counts it. */
export class AwsLimits {
  private memberChanges = 0;
  private readonly seen = new Set<string>();

  /** Why AWS refuses an operation; to be asked before it is applied. */
  fault({ op, value, path }: PatchOperation, target: Target, run: Run): Refusal | undefined {
    const isGroup = run.draft.resourceType.name === 'Group';
    const names = target.kind === 'attribute' ? [target.attribute.name] : isJsonObject(value) ? Object.keys(value) : [];
    if (path === undefined && names.length > 1) return limit('a value without path names one attribute at most', '/value');
    for (const name of names) {
      const isExtension = name.includes(':') || (target.kind === 'attribute' && target.urn !== undefined);
      const known = isGroup ? groupAttributes.has(name) : isExtension || userAttributes.has(name);
      if (!known)
        return limit(`\`${name}\` is not supported in a PATCH of a ${isGroup ? 'group' : 'user'}`, path === undefined ? '/value' : '/path');
      if (isGroup || !onceOnly.has(name)) continue;
      if (op === 'remove') return limit(`\`${name}\` cannot be removed`, '/path');
      if (this.seen.has(name)) return limit(`\`${name}\` stands in one operation of a request only`, '/path');
      this.seen.add(name);
    }
    if (target.kind !== 'attribute') return isGroup ? this.membersFault(op, memberValue(value, 'members'), undefined) : undefined;
    if (target.filter !== undefined && !hasEqOnly(target.filter.filter)) return limit('a value filter has eq and and alone', '/path');
    if (target.subAttribute?.name === 'display' && !isGroup) return limit(`\`${target.attribute.name}.display\` is not supported`, '/path');
    return target.attribute.name === 'members' && isGroup ? this.membersFault(op, value, target.filter) : undefined;
  }

  /** Why AWS refuses what an operation made; to be asked after it was applied. */
  resultFault(run: Run): Refusal | undefined {
    if (run.draft.resourceType.name !== 'User') return undefined;
    for (const slot of run.draft.touchedSlots()) {
      const { name, multiValued } = slot.attribute;
      if (!multiValued || name === 'schemas' || slot.elements().length <= 1) continue;
      return limit(`\`${name}\` holds one value at most`, '/value');
    }
    return undefined;
  }

  private membersFault(op: PatchOperation['op'], value: unknown, filter: unknown): Refusal | undefined {
    if (value === undefined && filter === undefined && op !== 'remove') return undefined;
    if (op === 'replace' && filter === undefined) return limit('all members cannot be replaced in one request', '/path');
    if (op === 'remove' && filter === undefined) return limit('all members cannot be removed in one request', '/path');
    this.memberChanges += Array.isArray(value) ? value.length : 1;
    return this.memberChanges > mostMemberChanges
      ? limit(`at most ${mostMemberChanges} members change in one request`, '/value')
      : undefined;
  }
}

function hasEqOnly(filter: Filter): boolean {
  if (filter.type === 'and') return filter.operands.every(hasEqOnly);
  return filter.type === 'compare' && filter.operator === 'eq';
}

function limit(what: string, pointer: string): Refusal {
  return new Refusal({ scimType: 'invalidSyntax', detail: `AWS IAM Identity Center: ${what}.`, pointer, sections: [] });
}
