import type { JsonNode } from '../../json/document.ts';
import { defineRule } from '../rule.ts';

/** Texts of which the RFC says "non-empty", beside the required ones (reading 23). */
const NON_EMPTY = new Set(['id', 'externalId']);

export default defineRule({
  id: 'required-not-empty',
  severity: 'error',
  spec: ['RFC 7643 3.1', 'RFC 7643 4.1.1', 'RFC 7643 4.2'],
  checks: [27, 210],
  failures: [10],
  title: 'A required text is not empty',
  why: 'An empty login name or id matches the next empty one: the second user is a conflict, or takes over the first.',
  messages: { empty: '`{attribute}` is empty; write a value{hint}.' },
  valid: [{ text: '{ "userName": "bjensen", "nickName": "" }' }],
  invalid: [
    { text: '{ "userName": «""» }', covers: ['RFC7643-4.1.1-01'] },
    { text: '{ "id": «" "», "userName": "bjensen", "meta": { "version": "W/\\"1\\"" } }', covers: ['RFC7643-3.1-05'] },
  ],
  value: (definition) => {
    const { attribute, parent } = definition;
    const isDemanded = attribute.required || (parent?.role === 'resource' && NON_EMPTY.has(attribute.name));
    const isText = attribute.type === 'string' || attribute.type === 'reference';
    if (!isDemanded || !isText || attribute.multiValued) return undefined;
    return (node, { report }) => {
      if (node.kind !== 'string' || !mayBeBlank(node) || node.string?.trim() !== '') return;
      report('empty', node, { attribute: definition.path, hint: attribute.required ? '' : ', or leave it out' });
    };
  },
});

/** Told by the first character, so that no other text is cut out. */
function mayBeBlank(node: JsonNode): boolean {
  const code = node.document.text.charCodeAt(node.start + 1);
  return code <= 32 || code === 0x22 || code === 0x5c || code > 127;
}
