import { removeNode } from '../../json/edit.ts';
import { defineRule, type Check } from '../rule.ts';

const messages = { element: '`{attribute}` holds `null`; elements are values, so remove it.' } as const;

export default defineRule({
  id: 'no-null-element',
  severity: 'error',
  spec: ['RFC 7643 2.4', 'RFC 7643 2.5'],
  failures: [10],
  title: 'An array holds no null',
  why: 'Null means that an attribute has no value; as an element it is a value that is none, and typed servers stop at it.',
  messages,
  valid: [{ text: '{ "emails": [] }' }],
  invalid: [{ text: '{ "emails": [«null»] }', covers: ['RFC7643-2.4-02'] }],
  attribute: (definition) => {
    if (!definition.attribute.multiValued) return undefined;
    const check: Check<typeof messages> = (node, { report }) => {
      if (node.kind !== 'array') return;
      for (let element = node.first; element !== undefined; element = element.next) {
        if (element.kind !== 'null') continue;
        const found = element;
        report(
          'element',
          found,
          { attribute: definition.path },
          { fix: () => ({ title: 'Remove it', safe: true, edits: [removeNode(found)] }) },
        );
      }
    };
    return { kinds: ['array'], check };
  },
});
