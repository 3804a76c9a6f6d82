import { replaceValue } from '../../json/edit.ts';
import { asValueObject } from '../plurality.ts';
import { defineRule, type Check } from '../rule.ts';

const messages = { array: '`{attribute}` is multi-valued; write an array, also for a single value.' } as const;

export default defineRule({
  id: 'multi-valued-is-array',
  severity: 'error',
  spec: ['RFC 7643 2.4', 'RFC 7643 3'],
  checks: [6, 35, 78, 189],
  failures: [18],
  title: 'A multi-valued attribute is an array',
  why: 'Servers that iterate over it answer 400 or 500, or read a text letter by letter.',
  messages,
  valid: [{ text: '{ "emails": [{ "value": "bjensen@example.com" }] }', covers: ['RFC7643-2.4-01'] }],
  invalid: [
    { text: '{ "emails": «{ "value": "bjensen@example.com" }» }', covers: ['RFC7643-2.4-01'] },
    { text: '{ "schemas": «"urn:ietf:params:scim:schemas:core:2.0:User"», "userName": "bjensen" }', covers: ['RFC7643-3-02'] },
  ],
  attribute: (definition, context) => {
    if (!definition.attribute.multiValued) return undefined;
    // In a PATCH one element is as good as an array of one (reading 2).
    const takesOne = context.kind === 'Resource' && context.method === 'PATCH';
    const check: Check<typeof messages> = (node, { report }) => {
      if (takesOne && node.kind === 'object') return;
      if (node.kind === 'array' || node.kind === 'null' || node.kind === 'broken') return;
      const fix = () => {
        if (node.kind === 'string' && node.string === '') return { title: 'Write []', safe: false, edits: [replaceValue(node, '[]')] };
        const element = asValueObject(definition, node) ?? node.source;
        return { title: 'Write an array', safe: true, edits: [replaceValue(node, `[${element}]`)] };
      };
      report('array', node, { attribute: definition.path }, { fix });
    };
    return { kinds: ['object', 'string', 'number', 'boolean'], check };
  },
});
