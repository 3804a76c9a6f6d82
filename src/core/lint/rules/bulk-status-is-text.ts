import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'bulk-status-is-text',
  severity: 'warning',
  spec: ['RFC 7644 3.7', 'RFC 7644 3.7.3'],
  checks: [250],
  failures: [17],
  applies: { kinds: ['BulkResponse'] },
  title: 'The status of a bulk operation is a text',
  why: 'Section 3.7 defines a text, one sentence of 3.7.3 still has the object of SCIM 1.1 (reading 33): clients follow the former.',
  messages: {
    object: '`status` is an object, as in SCIM 1.1; write the code as a text: `{code}`.',
    number: '`status` is a number; write it as a text: `{code}`.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkResponse"], "Operations": [{ "method": "POST", "location": "https://example.com/v2/Users/1", "status": "201" }] }',
      covers: ['RFC7644-3.7-13'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkResponse"], "Operations": [{ "method": "DELETE", "location": "https://example.com/v2/Users/1", "status": «{ "code": "204" }» }] }',
      covers: ['RFC7644-3.7-13', 'RFC7644-3.7.3-03'],
    },
  ],
  value: (definition) => {
    if (definition.path !== 'Operations.status') return undefined;
    return (node, { report }) => {
      if (node.kind === 'number') {
        const code = JSON.stringify(node.source);
        report(
          'number',
          node,
          { code },
          { severity: 'error', fix: () => ({ title: `Write ${code}`, safe: true, edits: [replaceValue(node, code)] }) },
        );
      }
      if (node.kind !== 'object') return;
      const member = node.member('code');
      const code = JSON.stringify(member?.string ?? member?.source ?? '200');
      const lossless = member !== undefined && node.member('description') === undefined;
      const fix = () => member && { title: `Write ${code}`, safe: lossless, edits: [replaceValue(node, code)] };
      report('object', node, { code }, { fix });
    };
  },
});
