import { didYouMean } from '../../schema/did-you-mean.ts';
import { renameMember } from '../../json/edit.ts';
import { defineRule, keyOf } from '../rule.ts';

/** ATTRNAME = ALPHA *(nameChar); nameChar = "$" / "-" / "_" / DIGIT / ALPHA, and `$ref`, which the RFC itself uses (reading 42). */
const ATTRNAME = /^(?:[A-Za-z][$\w-]*|\$ref)$/u;

export default defineRule({
  id: 'attribute-name-grammar',
  severity: 'error',
  spec: ['RFC 7643 2.1'],
  checks: [24],
  title: 'An attribute name starts with a letter and holds letters, digits, `$`, `-` and `_`',
  why: 'No path or filter can name such an attribute, so it can be neither searched nor changed.',
  messages: {
    grammar: '`{name}` is no attribute name: only letters, digits, `$`, `-` and `_` may stand in it.',
    meant: '`{name}` is no attribute name; write `{known}`.',
  },
  valid: [{ text: '{ "members": [{ "value": "2819c223", "$ref": "../Users/2819c223" }], "displayName": "Tour Guides" }' }],
  invalid: [{ text: '{ «"user name"»: "bjensen" }', covers: ['RFC7643-2.1-03'] }],
  unknownAttribute: (node, parent, { report }) => {
    const name = node.key ?? '';
    // Names with a colon are URNs, those with a dot are paths: other rules speak of them.
    if (ATTRNAME.test(name) || name.includes(':') || name.includes('.') || name === '__proto__') return;
    const known = didYouMean(
      name,
      parent.attribute.subAttributes.map((attribute) => attribute.name),
    );
    if (known === undefined) report('grammar', keyOf(node), { name });
    else
      report(
        'meant',
        keyOf(node),
        { name, known },
        { fix: () => ({ title: `Write ${known}`, safe: false, edits: [renameMember(node, known)] }) },
      );
  },
});
