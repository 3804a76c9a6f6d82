import { removeNode, replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'no-null-list',
  severity: 'info',
  spec: ['RFC 7643 2.5'],
  checks: [51, 52],
  failures: [10],
  applies: { direction: 'request', kinds: ['Resource', 'BulkRequest'] },
  title: 'An attribute without values is left out rather than null',
  why: 'Null, an empty array and nothing at all mean the same, so this is legal; some servers answer 400 or 500 all the same. JumpCloud sends it.',
  messages: {
    list: '`{attribute}` is null, which means the same as `[]`; some servers want an array all the same.',
    extension: 'The extension is null, which means the same as leaving it out; some servers want an object all the same.',
  },
  valid: [{ text: '{ "userName": "bjensen", "emails": [], "nickName": null }', covers: ['RFC7643-2.5-03'] }],
  invalid: [{ text: '{ "userName": "bjensen", "emails": «null» }' }],
  attribute: ({ attribute, path, role, parent }, context) => {
    // In a PATCH null clears the attribute, which is what it is for.
    if (context.method === 'PATCH' || attribute.required || parent?.role === 'message') return undefined;
    if (!attribute.multiValued && role !== 'extension') return undefined;
    return (node, { report }) => {
      if (node.kind !== 'null') return;
      const remove = { title: 'Leave it out', safe: false, edits: [removeNode(node)] };
      if (role === 'extension') report('extension', node, {}, { fix: () => remove });
      else
        report(
          'list',
          node,
          { attribute: path },
          { fix: () => [{ title: 'Write []', safe: false, edits: [replaceValue(node, '[]')] }, remove] },
        );
    };
  },
});
