import { readPath } from '../../path/read-path.ts';
import { fixOf, spotOf } from '../filter-text.ts';
import { isJsonPointer } from '../json-patch.ts';
import { defineRule } from '../rule.ts';
import { isPatchPath } from '../search-members.ts';

export default defineRule({
  id: 'path-grammar',
  severity: 'error',
  spec: ['RFC 7644 3.5.2'],
  applies: { kinds: ['PatchOp'], versions: ['2.0'] },
  title: 'The path of a PATCH operation follows figure 7 of RFC 7644',
  why: 'A server answers a path that it cannot read with 400 `invalidPath`, and changes nothing: no operation of the request is carried out.',
  messages: { mistake: '{mistake}' },
  valid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "b@example.com" }] }',
      covers: ['RFC7644-3.10-04'],
    },
  ],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": "«emails/0/value»", "value": "b@example.com" }] }',
      covers: ['RFC7644-3.10-04'],
    },
    { text: '{ "Operations": [{ "op": "replace", "path": "emails[type eq «work»].value", "value": "b@example.com" }] }' },
    { text: '{ "Operations": [{ "op": "replace", "path": "name«.».givenName", "value": "Barbara" }] }' },
  ],
  value: (definition) => {
    if (!isPatchPath(definition)) return undefined;
    return (node, { report, context }) => {
      const text = node.string;
      // A JSON Pointer has a rule of its own.
      if (text === undefined || isJsonPointer(node)) return;
      const read = readPath(text, { catalog: context.catalog });
      if (read.ok) return;
      const { error } = read;
      report('mistake', spotOf(node, error), { mistake: error.message }, { fix: () => fixOf(node, error) });
    };
  },
});
