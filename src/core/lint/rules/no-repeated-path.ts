import type { JsonNode } from '../../json/document.ts';
import { isPatchOperation, PatchOperationNode } from '../patch-operation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'no-repeated-path',
  severity: 'info',
  spec: ['RFC 7644 3.5.2'],
  checks: [85],
  applies: { kinds: ['PatchOp'] },
  title: 'One operation says what becomes of one path',
  why: 'Operations are carried out in their order, so this is legal and the last one wins; scim-sanity reports it, and most often one of the two is a slip.',
  messages: {
    overridden: '`{path}` is written by operation {first} already, and this one wins; keep one of them.',
    removed: '`{path}` is removed by operation {first} already; this one finds nothing to remove.',
  },
  valid: [
    {
      text: '{ "Operations": [{ "op": "add", "path": "members", "value": [{ "value": "a" }] }, { "op": "add", "path": "members", "value": [{ "value": "b" }] }] }',
    },
    {
      text: '{ "Operations": [{ "op": "remove", "path": "emails" }, { "op": "add", "path": "emails", "value": [{ "value": "b@example.com" }] }] }',
    },
  ],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": "title", "value": "Guide" }, { "op": "replace", "path": «"title"», "value": "Tour guide" }] }',
    },
  ],
  attribute: (definition, context) => {
    if (!isPatchOperation(definition)) return undefined;
    return (operations, { report }) => {
      if (operations.kind !== 'array' || operations.isTooDeep || operations.first?.next === undefined) return;
      const seen = new Map<string, { index: number; name: string }>();
      let index = -1;
      for (let node: JsonNode | undefined = operations.first; node !== undefined; node = node.next) {
        index++;
        if (node.kind !== 'object') continue;
        const operation = new PatchOperationNode(node, context);
        const { path, name } = operation;
        const text = path?.string;
        if (path === undefined || text === undefined || name === undefined) continue;
        const key = foldOutsideQuotes(text);
        const earlier = seen.get(key);
        seen.set(key, { index, name });
        if (earlier === undefined || !says(operation, earlier.name)) continue;
        report(name === 'remove' ? 'removed' : 'overridden', path, { path: text, first: earlier.index });
      }
    };
  },
});

/** Whether the operation undoes, or repeats, what the earlier one of that name did. */
function says({ name, attributeTarget }: PatchOperationNode, earlier: string): boolean {
  if (name === 'remove' || earlier === 'remove') return name === earlier;
  if (name === 'replace') return true;
  // What is added to several values stands beside what was added before.
  if (attributeTarget === undefined) return false;
  const { attribute, subAttribute } = attributeTarget;
  return attribute.type !== 'complex' || subAttribute !== undefined ? !(subAttribute ?? attribute).multiValued : false;
}

/** Names compare without case, the values in a filter may not. */
function foldOutsideQuotes(path: string): string {
  return path.includes('"')
    ? path.replaceAll(/"(?:[^"\\]|\\.)*"|[^"]+/gu, (part) => (part.startsWith('"') ? part : part.toLowerCase()))
    : path.toLowerCase();
}
