import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { removeNode, replaceValue } from '../../json/edit.ts';
import type { AttributeTarget } from '../../patch/target.ts';
import { filteredRemoves } from '../filtered-remove.ts';
import type { PatchOperationNode } from '../patch-operation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'no-value-on-remove',
  severity: 'warning',
  spec: ['RFC 7644 3.5.2.2'],
  checks: [87, 88, 133, 142],
  failures: [13],
  applies: { kinds: ['PatchOp'] },
  title: 'A remove has no value',
  why: 'Entra ID (by default), JumpCloud and authentik list there the members that are to go. A server that reads RFC 7644 to the letter ignores the value and empties the group.',
  messages: {
    listed:
      '`value` means nothing in a remove: by RFC 7644 all values of `{attribute}` go, not only these. Select each in the path, as in `{attribute}[value eq "…"]`.',
    ignored: '`value` means nothing in a remove: the path alone says what goes. Leave it out.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"2819c223\\"]" }] }' }],
  invalid: [
    { text: '{ "Operations": [{ "op": "remove", "path": "members", "value": «[{ "value": "2819c223" }]» }] }', severity: 'warning' },
    { text: '{ "Operations": [{ "op": "remove", "path": "nickName", "value": «"Babs"» }] }', severity: 'info' },
  ],
  patchOperation: (operation, { report }) => {
    const { name, value, path, attributeTarget } = operation;
    if (name !== 'remove' || value === undefined || path === undefined) return;
    const options = { fix: () => fixFor(operation, value) };
    if (takesAll(attributeTarget) && !value.isUnassigned) {
      report('listed', value, { attribute: attributeTarget.attribute.name }, options);
      return;
    }
    // Where nobody can tell the target, a list is as dangerous as on members.
    const isList = operation.target === undefined && (value.kind === 'array' || value.kind === 'object') && !value.isEmpty;
    const isFiltered = attributeTarget?.filter !== undefined && !value.isUnassigned;
    report('ignored', value, {}, { ...options, severity: isList || isFiltered ? 'warning' : 'info' });
  },
});

/** All elements go, whatever the value lists. */
function takesAll(target: AttributeTarget | undefined): target is AttributeTarget {
  return target !== undefined && target.attribute.multiValued && target.filter === undefined && target.subAttribute === undefined;
}

function fixFor({ node, path, attributeTarget }: PatchOperationNode, value: JsonNode): Fix | undefined {
  const text = path?.string ?? '';
  const removal = { title: 'Leave the value out', edits: [removeNode(value)] };
  const isPlain = value.isUnassigned || (attributeTarget !== undefined && attributeTarget.filter === undefined);
  if (!takesAll(attributeTarget)) return { ...removal, safe: isPlain };
  if (value.isUnassigned) return { ...removal, safe: true };
  const { attribute } = attributeTarget;
  const wrapped = value.kind === 'object' ? value.member(attribute.name) : undefined;
  const operations = filteredRemoves(text, attribute, wrapped ?? value);
  if (operations === undefined) return undefined;
  return { title: 'Select each value in the path', safe: true, edits: [replaceValue(node, operations)] };
}
