import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

const MAX_CHOICES = 10;

export default defineRule({
  id: 'no-multiple-primary',
  severity: 'error',
  spec: ['RFC 7643 2.4'],
  checks: [48],
  failures: [15],
  title: 'A multi-valued attribute has at most one primary value',
  why: 'A receiver that finds two primaries has to guess, and receivers guess differently: a blank or wrong address in the console.',
  messages: { second: '`{attribute}` already has a primary value at index {first}; set this one to `false`.' },
  valid: [
    {
      text: '{ "emails": [{ "value": "a@example.com", "primary": true }, { "value": "b@example.com", "type": "home" }] }',
      covers: ['RFC7643-2.4-05'],
    },
  ],
  invalid: [
    {
      text: '{ "emails": [{ "value": "a@example.com", "primary": true }, { "value": "b@example.com", "primary": «true» }] }',
      covers: ['RFC7643-2.4-04'],
    },
  ],
  attribute: (definition) => {
    const { attribute } = definition;
    if (!attribute.multiValued || !attribute.subAttributes.some(({ name }) => name === 'primary')) return undefined;
    return (node, { report }) => {
      // Two take two.
      if (node.kind !== 'array' || node.first?.next === undefined) return;
      let index = 0;
      let first: { index: number; primary: JsonNode } | undefined;
      for (const element of node.children()) {
        const primary = element.kind === 'object' ? element.member('primary') : undefined;
        if (primary?.isTrue) {
          if (first) report('second', primary, { attribute: definition.path, first: first.index }, { fix: () => choices(node, primary) });
          else first = { index, primary };
        }
        index++;
      }
    };
  },
});

/** One way for each primary value: keep that one. Where there are too many to choose from, this one goes. */
function choices(array: JsonNode, second: JsonNode): Fix[] {
  const primaries: { element: JsonNode; index: number; primary: JsonNode }[] = [];
  let index = 0;
  for (const element of array.children()) {
    const primary = element.kind === 'object' ? element.member('primary') : undefined;
    if (primary?.isTrue) primaries.push({ element, index, primary });
    if (primaries.length > MAX_CHOICES) return [{ title: 'Write false', safe: false, edits: [replaceValue(second, 'false')] }];
    index++;
  }
  return primaries.map((kept) => ({
    title: `Keep ${nameOf(kept.element, kept.index)} as primary`,
    safe: false,
    edits: primaries.filter((other) => other !== kept).map((other) => replaceValue(other.primary, 'false')),
  }));
}

function nameOf(element: JsonNode, index: number): string {
  return element.member('value')?.string ?? element.member('type')?.string ?? `the one at index ${index}`;
}
