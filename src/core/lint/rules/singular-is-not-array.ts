import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { sourceOf } from '../plurality.ts';
import { defineRule, type Check } from '../rule.ts';
import { extensionWords } from '../schema-words.ts';

const messages = {
  one: '{attribute} is singular; write the value without brackets.',
  many: '{attribute} is singular and takes one value, not {count}.',
  none: '{attribute} is singular; write `null`, or leave it out, when there is no value.',
} as const;

export default defineRule({
  id: 'singular-is-not-array',
  severity: 'error',
  spec: ['RFC 7643 2.4', 'RFC 7643 1.2'],
  checks: [36, 126],
  title: 'A singular attribute is no array',
  why: 'A typed server answers 400; a loose one stores the array as text.',
  messages,
  valid: [{ text: '{ "displayName": "Babs Jensen" }', covers: ['RFC7643-2.4-01'] }],
  invalid: [
    { text: '{ "displayName": «["Babs Jensen"]» }', covers: ['RFC7643-2.4-01'] },
    { text: '{ "name": «[{ "givenName": "Barbara" }, { "givenName": "Babs" }]» }', covers: ['RFC7643-2.4-01'] },
  ],
  attribute: (definition) => {
    const { multiValued, type, name } = definition.attribute;
    if (multiValued || type === 'any') return undefined;
    const attribute = definition.role === 'extension' ? capital(extensionWords(name)) : `\`${definition.path}\``;
    const check: Check<typeof messages> = (node, { report }) => {
      if (node.kind !== 'array') return;
      const elements = [...innermost(node).children()];
      const fix = () => {
        if (elements.length === 0) return { title: 'Write null', safe: true, edits: [replaceValue(node, 'null')] };
        const only = elements.length === 1;
        return elements.slice(0, 10).map((element) => ({
          title: only ? 'Write the value without brackets' : `Keep ${sourceOf(element)}`,
          safe: only,
          edits: [replaceValue(node, element.source)],
        }));
      };
      if (elements.length === 0) report('none', node, { attribute }, { fix });
      else if (elements.length === 1) report('one', node, { attribute }, { fix });
      else report('many', node, { attribute, count: elements.length }, { fix });
    };
    return { kinds: ['array'], check };
  },
});

/** `[["Guide"]]` is one mistake, not two. */
function innermost(array: JsonNode): JsonNode {
  let inner = array;
  while (inner.first?.kind === 'array' && inner.first.next === undefined) inner = inner.first;
  return inner;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
