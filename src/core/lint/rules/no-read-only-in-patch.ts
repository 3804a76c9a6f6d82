import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { removeNode } from '../../json/edit.ts';
import { defineRule, keyOf } from '../rule.ts';

export default defineRule({
  id: 'no-read-only-in-patch',
  severity: 'error',
  spec: ['RFC 7644 3.5.2', 'RFC 7644 3.5.2.2', 'RFC 7643 2.2'],
  checks: [94, 120],
  failures: [9],
  applies: { kinds: ['PatchOp', 'Resource'], direction: 'request' },
  title: 'A PATCH leaves alone what only the server sets',
  why: 'A strict server answers 400 mutability, and no operation of the request is carried out. Okta and authentik repeat the `id` of a group when they change it.',
  messages: {
    path: '`{attribute}` is readOnly; only the server changes it, so no operation can name it.',
    value: '`{attribute}` is readOnly; leave it out of the value. A server may ignore it where it says what is so already.',
    groups: '`groups` is readOnly; a membership is written to `members` of the Group.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "replace", "value": { "externalId": "701984", "displayName": "Tours" } }] }' }],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": «"meta.created"», "value": "2026-03-02T08:15:00Z" }] }',
      resourceType: 'User',
      covers: ['RFC7644-3.5.2-10', 'RFC7644-3.5.2-11'],
    },
    {
      text: '{ "Operations": [{ "op": "replace", "value": { «"id"»: "e9e30dba", "displayName": "Tours" } }] }',
      resourceType: 'Group',
      covers: ['RFC7644-3.5.2-10', 'RFC7644-3.5.2-11'],
    },
  ],
  patchOperation: ({ node, path, value, name, attributeTarget }, { report, context }) => {
    if (path === undefined && context.patchedType === undefined && name !== 'remove' && value?.kind === 'object') {
      // Which resource this is nobody can tell, but these are readOnly in all of them.
      for (const attribute of context.catalog.commonAttributes) {
        const member = attribute.mutability === 'readOnly' ? value.member(attribute.name) : undefined;
        if (member && isTold(member)) report('value', keyOf(member), { attribute: attribute.name }, { fix: () => removal(member, true) });
      }
    }
    if (path === undefined || attributeTarget === undefined) return;
    const { attribute, subAttribute } = attributeTarget;
    if (attribute.mutability !== 'readOnly' && subAttribute?.mutability !== 'readOnly') return;
    const fix = () => removal(node, false);
    if (attribute.name === 'groups') report('groups', path, {}, { fix });
    else report('path', path, { attribute: path.string ?? attribute.name }, { fix });
  },
  attribute: ({ attribute, parent, path }, context) => {
    if (context.kind !== 'Resource' || context.method !== 'PATCH' || !context.nested) return undefined;
    if (attribute.mutability !== 'readOnly' || parent === undefined || parent.attribute.mutability === 'readOnly') return undefined;
    // Beside a reference it is a name that the client repeats.
    const severity = parent.role === 'attribute' ? 'warning' : undefined;
    const isIdentity = parent.role === 'attribute' || attribute.name === 'id' || attribute.name === 'meta';
    return (node, { report }) => {
      if (!isTold(node) || isOperationValue(node)) return;
      const fix = () => removal(node, isIdentity);
      if (path === 'groups') report('groups', keyOf(node), {}, { fix });
      else report('value', keyOf(node), { attribute: path }, { severity, fix });
    };
  },
});

function isTold(node: JsonNode): boolean {
  return !node.isUnassigned && node.kind !== 'broken';
}

/** Not where it is all that there is: an empty value or an empty list is another mistake. */
function removal(node: JsonNode, safe: boolean): Fix | undefined {
  if (node.parent?.first?.next === undefined) return undefined;
  return { title: `Remove ${node.key ?? 'the operation'}`, safe, edits: [removeNode(node)] };
}

/** What the path names is reported there. */
function isOperationValue(node: JsonNode): boolean {
  const { parent } = node;
  return node.key?.toLowerCase() === 'value' && parent?.member('op') !== undefined && parent.member('path') !== undefined;
}
