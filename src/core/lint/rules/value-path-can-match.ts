import type { Comparison, Filter } from '../../filter/ast.ts';
import { JsonNode } from '../../json/document.ts';
import { readPath } from '../../path/read-path.ts';
import type { Attribute } from '../../schema/attribute.ts';
import { findAttribute } from '../../schema/catalog.ts';
import type { PatchOperationNode } from '../patch-operation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'value-path-can-match',
  severity: 'warning',
  spec: ['RFC 7644 3.5.2', 'RFC 7644 3.5.2.3'],
  checks: [100, 115],
  failures: [11],
  applies: { kinds: ['PatchOp'] },
  title: 'A value path selects something',
  why: 'A replace through a filter that selects nothing is answered with 400 noTarget, and every other change of the request is lost with it.',
  messages: {
    contradiction: 'No value has `{subAttribute}` both `{one}` and `{other}`, so the filter selects nothing; write `or` between them.',
    removed: 'Operation {first} has removed what this filter selects, so it selects nothing; write `add`, which creates the element.',
    noElement: 'Where no value fits, an `add` creates one only from comparisons by `eq`; with any other filter it fails with noTarget.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "b@example.com" }] }' }],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": «"emails[type eq \\"work\\" and type eq \\"home\\"].value"», "value": "b@example.com" }] }',
      severity: 'warning',
    },
    {
      text: '{ "Operations": [{ "op": "add", "path": «"emails[type ne \\"work\\"].display"», "value": "Babs" }] }',
      severity: 'info',
    },
  ],
  patchOperation: (operation, { report, context }) => {
    const { path, name, attributeTarget } = operation;
    const filter = attributeTarget?.filter;
    if (path === undefined || filter === undefined || attributeTarget === undefined || name === undefined) return;
    if (filter.equals === undefined) {
      const read = readPath(path.string ?? '', { catalog: context.catalog });
      const clash = read.ok && read.path.filter !== undefined ? clashIn(read.path.filter, attributeTarget.attribute) : undefined;
      if (clash) report('contradiction', path, clash);
      else if (name === 'add') report('noElement', path, {}, { severity: 'info' });
    }
    if (name !== 'replace') return;
    const first = removedBefore(operation, filter.text);
    if (first !== undefined) report('removed', path, { first });
  },
});

interface Clash {
  readonly subAttribute: string;
  readonly one: string;
  readonly other: string;
}

/** Two values that one sub-attribute would have at once. */
function clashIn(filter: Filter, attribute: Attribute): Clash | undefined {
  if (filter.type !== 'and') return undefined;
  const seen = new Map<string, Comparison>();
  for (const one of filter.operands) {
    if (one.type !== 'compare' || one.operator !== 'eq' || typeof one.value.value !== 'string') continue;
    const definition = findAttribute(attribute.subAttributes, one.attrPath.name);
    if (!definition || definition.multiValued) continue;
    const earlier = seen.get(definition.name);
    if (earlier !== undefined && !isSame(earlier.value.value, one.value.value))
      return { subAttribute: definition.name, one: String(earlier.value.value), other: one.value.value };
    seen.set(definition.name, one);
  }
  return undefined;
}

function isSame(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}

/** The operation just before this one, where it removes the elements that this one changes. */
function removedBefore({ node, attributeTarget }: PatchOperationNode, filter: string): number | undefined {
  const before = previousOf(node);
  const path = before?.node.member('path')?.string;
  if (before === undefined || path === undefined || before.node.member('op')?.string?.toLowerCase() !== 'remove') return undefined;
  const removed = path.toLowerCase();
  const name = attributeTarget?.attribute.name.toLowerCase() ?? '';
  return removed === name || removed === `${name}${filter.toLowerCase()}` ? before.index : undefined;
}

function previousOf(node: JsonNode): { node: JsonNode; index: number } | undefined {
  const step = node.step;
  if (typeof step !== 'number' || !node.parent) return undefined;
  const before = node.document.childIndices(node.parent.index)[step - 1];
  return before === undefined ? undefined : { node: new JsonNode(node.document, before), index: step - 1 };
}
