import { replaceValue } from '../../json/edit.ts';
import { jsonPatchOnly, meantOperations } from '../../patch/operation.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { defineRule } from '../rule.ts';

const NAMES = ['add', 'remove', 'replace'];

export default defineRule({
  id: 'known-operation',
  severity: 'error',
  spec: ['RFC 7644 3.5.2'],
  checks: [83],
  applies: { kinds: ['PatchOp'] },
  title: 'The `op` of a PATCH operation is add, remove or replace',
  why: 'A server that meets another word answers 400 invalidSyntax, and no operation of the request is carried out.',
  messages: {
    unknown: '`{op}` is no operation of SCIM; write `add`, `remove` or `replace`.',
    meant: '`{op}` is no operation of SCIM; write `{meant}`.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "remove", "path": "nickName" }] }', covers: ['RFC7644-3.5.2-05'] }],
  invalid: [
    {
      text: '{ "Operations": [{ "op": «"delete"», "path": "nickName" }] }',
      message: '`delete` is no operation of SCIM; write `remove`.',
      covers: ['RFC7644-3.5.2-05'],
    },
    { text: '{ "Operations": [{ "op": «"upsert"», "path": "nickName", "value": "Babs" }] }', covers: ['RFC7644-3.5.2-05'] },
  ],
  patchOperation: ({ op, name }, { report }) => {
    const written = op?.string;
    if (op === undefined || written === undefined || name !== undefined) return;
    const word = written.trim().toLowerCase();
    // An empty text, and what belongs to JSON Patch, have rules of their own.
    if (word === '' || jsonPatchOnly.has(word)) return;
    const meant = NAMES.includes(word) ? word : (meantOperations.get(word) ?? didYouMean(word, NAMES));
    if (meant === undefined) {
      report('unknown', op, { op: written });
      return;
    }
    const fix = () => ({ title: `Write ${meant}`, safe: false, edits: [replaceValue(op, JSON.stringify(meant))] });
    report('meant', op, { op: written, meant }, { fix });
  },
});
