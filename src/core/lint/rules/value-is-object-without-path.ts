import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'value-is-object-without-path',
  severity: 'error',
  spec: ['RFC 7644 3.5.2.1', 'RFC 7644 3.5.2.3'],
  checks: [92],
  applies: { kinds: ['PatchOp'] },
  title: 'Without a path the value is an object of attributes',
  why: 'Without a path the target is the resource itself, and nothing says which attribute a bare value is for: 400 invalidValue.',
  messages: { object: '`value` stands without a `path`, so it is an object of attributes; write one, or name the attribute in `path`.' },
  valid: [
    { text: '{ "Operations": [{ "op": "replace", "value": { "active": false } }] }', covers: ['RFC7644-3.5.2-07', 'RFC7644-3.5.2.3-01'] },
  ],
  invalid: [
    { text: '{ "Operations": [{ "op": "replace", "value": «"Babs"» }] }', covers: ['RFC7644-3.5.2.3-01'] },
    { text: '{ "Operations": [{ "op": "replace", "value": «[{ "active": false }]» }] }', covers: ['RFC7644-3.5.2.3-01'] },
  ],
  patchOperation: ({ name, path, value }, { report }) => {
    if (value === undefined || path !== undefined || (name !== 'add' && name !== 'replace')) return;
    if (value.kind === 'object' || value.kind === 'broken') return;
    report('object', value, {}, { fix: () => fixFor(value) });
  },
});

function fixFor(value: JsonNode): Fix | undefined {
  const { first } = value;
  if (value.kind === 'array' && first?.kind === 'object' && first.next === undefined) {
    return { title: 'Write the object without brackets', safe: false, edits: [replaceValue(value, first.source)] };
  }
  const inner = value.string?.trim() ?? '';
  return isObjectText(inner) ? { title: 'Write what is inside', safe: false, edits: [replaceValue(value, inner)] } : undefined;
}

function isObjectText(text: string): boolean {
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
