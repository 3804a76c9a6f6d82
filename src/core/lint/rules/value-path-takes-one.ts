import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'value-path-takes-one',
  severity: 'error',
  spec: ['RFC 7644 3.5.2.1', 'RFC 7644 3.5.2.3'],
  checks: [103, 126],
  applies: { kinds: ['PatchOp'] },
  title: 'What a value filter selects takes one value, not an array',
  why: 'The filter has chosen the elements already; an array in the place of an element is 400 invalidValue, or ends up as an array in an array.',
  messages: {
    one: '`{path}` selects elements of `{attribute}`, and each takes an object; write it without brackets.',
    many: '`{path}` selects elements of `{attribute}`, and each takes an object; several values go to `{attribute}` without a filter.',
  },
  valid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"]", "value": { "value": "b@example.com", "type": "work" } }] }',
      covers: ['RFC7644-3.5.2.1-02'],
    },
  ],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"]", "value": «[{ "value": "b@example.com", "type": "work" }]» }] }',
      covers: ['RFC7644-3.5.2-10'],
    },
  ],
  patchOperation: ({ name, value, path, attributeTarget }, { report }) => {
    if (value?.kind !== 'array' || value.isEmpty || name === 'remove' || name === undefined) return;
    if (attributeTarget?.filter === undefined || attributeTarget.subAttribute !== undefined) return;
    const values = { path: path?.string ?? '', attribute: attributeTarget.attribute.name };
    const { first } = value;
    if (first?.kind !== 'object' || first.next !== undefined) report('many', value, values);
    else
      report('one', value, values, {
        fix: () => ({ title: 'Write it without brackets', safe: true, edits: [replaceValue(value, first.source)] }),
      });
  },
});
