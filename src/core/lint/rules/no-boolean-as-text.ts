import { replaceValue } from '../../json/edit.ts';
import { defineRule, type Check } from '../rule.ts';

const messages = { text: '`{attribute}` is a boolean; write `{literal}` without quotes.' } as const;

export default defineRule({
  id: 'no-boolean-as-text',
  severity: 'error',
  spec: ['RFC 7643 2.3.2'],
  checks: [39, 132],
  failures: [7],
  title: 'A boolean is the literal true or false, not text',
  why: 'Strict servers answer 400; loose ones take any text for true and leave the user active. Entra ID sends it by default.',
  messages,
  valid: [{ text: '{ "active": false }', covers: ['RFC7643-2.3.2-01'] }],
  invalid: [
    { text: '{ "active": «"False"» }', covers: ['RFC7643-2.3.2-01', 'RFC7643-4.1.1-16'] },
    { text: '{ "emails": [{ "value": "bjensen@example.com", "primary": «"true"» }] }', covers: ['RFC7643-2.3.2-01'] },
  ],
  value: (definition) => {
    if (definition.attribute.type !== 'boolean') return undefined;
    const check: Check<typeof messages> = (node, { report }) => {
      if (node.kind !== 'string') return;
      const literal = node.string?.trim().toLowerCase() ?? '';
      if (literal !== 'true' && literal !== 'false') return;
      const fix = () => ({ title: `Write ${literal}`, safe: true, edits: [replaceValue(node, literal)] });
      report('text', node, { attribute: definition.path, literal }, { fix });
    };
    return { kinds: ['string'], check };
  },
});
