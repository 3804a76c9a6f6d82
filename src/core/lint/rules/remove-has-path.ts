import type { Fix } from '../../finding.ts';
import { replaceValue } from '../../json/edit.ts';
import { attributesOf, findAttribute } from '../../schema/catalog.ts';
import { filteredRemoves } from '../filtered-remove.ts';
import type { PatchOperationNode } from '../patch-operation.ts';
import { defineRule, missingIn, type Context } from '../rule.ts';

export default defineRule({
  id: 'remove-has-path',
  severity: 'error',
  spec: ['RFC 7644 3.5.2', 'RFC 7644 3.5.2.2'],
  checks: [86],
  applies: { kinds: ['PatchOp'] },
  title: 'A remove has a path',
  why: 'The path alone says what goes: without one the whole request fails with 400 noTarget.',
  messages: {
    missing: '`path` is missing; `remove` needs one to say what goes, for example `nickName` or `members[value eq "2819c223"]`.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "remove", "path": "nickName" }] }', covers: ['RFC7644-3.5.2-06'] }],
  invalid: [
    { text: '{ "Operations": [«{» "op": "remove" }] }', covers: ['RFC7644-3.5.2-06'] },
    {
      text: '{ "Operations": [«{» "op": "remove", "value": { "members": [{ "value": "2819c223" }] } }] }',
      resourceType: 'Group',
      covers: ['RFC7644-3.5.2-06'],
    },
  ],
  patchOperation: (operation, { report, context }) => {
    if (operation.name !== 'remove' || operation.path !== undefined) return;
    const where = operation.node.member('path') ?? missingIn(operation.node, 'path');
    report('missing', where, {}, { fix: () => fixFor(operation, context) });
  },
});

/** What the value names, written as paths. */
function fixFor({ node, value }: PatchOperationNode, { catalog, patchedType }: Context): Fix | undefined {
  if (value?.kind !== 'object' || value.isEmpty || value.isTooDeep) return undefined;
  const attributes = patchedType ? attributesOf(catalog, patchedType) : [];
  const removes: string[] = [];
  for (const member of value.children()) {
    const name = member.key ?? '';
    const attribute = findAttribute(attributes, name);
    const listed = attribute && !member.isUnassigned ? filteredRemoves(name, attribute, member) : undefined;
    removes.push(listed ?? `{ "op": "remove", "path": ${JSON.stringify(name)} }`);
  }
  return { title: 'Name what goes in the path', safe: false, edits: [replaceValue(node, removes.join(', '))] };
}
