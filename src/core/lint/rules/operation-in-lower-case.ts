import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'operation-in-lower-case',
  severity: 'warning',
  spec: ['RFC 7644 3.5.2', 'RFC 7643 2.2'],
  checks: [84],
  failures: [1],
  applies: { kinds: ['PatchOp'] },
  title: 'The `op` of a PATCH operation is in lower case',
  why: 'Entra ID writes `Add`, `Replace` and `Remove` by default. Case does not count here by our reading, but servers that compare exactly answer 400, or 200 with nothing done.',
  messages: { otherCase: '`{op}` is read as `{name}`; write it in lower case, as RFC 7644 spells it and every server reads it.' },
  valid: [{ text: '{ "Operations": [{ "op": "replace", "path": "nickName", "value": "Babs" }] }' }],
  invalid: [{ text: '{ "Operations": [{ "op": «"Replace"», "path": "nickName", "value": "Babs" }] }', covers: ['RFC7644-3.5.2-05'] }],
  patchOperation: ({ op, name }, { report }) => {
    const written = op?.string;
    if (op === undefined || written === undefined || name === undefined || written === name) return;
    const fix = () => ({ title: `Write ${name}`, safe: true, edits: [replaceValue(op, JSON.stringify(name))] });
    report('otherCase', op, { op: written, name }, { fix });
  },
});
