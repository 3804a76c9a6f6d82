import { replaceValue } from '../../json/edit.ts';
import { defineRule, missingIn } from '../rule.ts';

export default defineRule({
  id: 'operation-has-value',
  severity: 'error',
  spec: ['RFC 7644 3.5.2.1', 'RFC 7644 3.5.2.3'],
  checks: [89, 90],
  applies: { kinds: ['PatchOp'] },
  title: 'An add or replace has a value',
  why: 'There is nothing to write: a strict server answers 400 invalidValue, another one empties the attribute.',
  messages: { missing: '`value` is missing; `{op}` needs one. What is to have no value is taken away by `remove`.' },
  valid: [
    { text: '{ "Operations": [{ "op": "add", "path": "nickName", "value": "Babs" }] }', covers: ['RFC7644-3.5.2.1-01'] },
    { text: '{ "Operations": [{ "op": "replace", "path": "nickName", "value": null }] }' },
  ],
  invalid: [
    { text: '{ "Operations": [«{» "op": "add", "path": "nickName" }] }', covers: ['RFC7644-3.5.2.1-01'] },
    { text: '{ "Operations": [«{» "op": "replace", "path": "nickName" }] }', covers: ['RFC7644-3.5.2.3-01'] },
  ],
  patchOperation: (operation, { report }) => {
    const { node, op, name, value, path, attributeTarget } = operation;
    if (value !== undefined || op === undefined || (name !== 'add' && name !== 'replace')) return;
    const isRequired = (attributeTarget?.subAttribute ?? attributeTarget?.attribute)?.required === true;
    const fix = () =>
      name === 'add' || path === undefined || isRequired
        ? undefined
        : { title: 'Write remove', safe: false, edits: [replaceValue(op, '"remove"')] };
    report('missing', missingIn(node, 'value'), { op: name }, { fix });
  },
});
