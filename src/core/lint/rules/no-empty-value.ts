import { replaceValue } from '../../json/edit.ts';
import { defineRule } from '../rule.ts';

/** Formats that have a rule of their own, which knows an empty text. */
const CHECKED: ReadonlySet<string> = new Set(['emails.value', 'phoneNumbers.value']);

export default defineRule({
  id: 'no-empty-value',
  severity: 'warning',
  spec: ['RFC 7643 2.5', 'RFC 7643 2.4'],
  checks: [27, 52],
  failures: [10],
  title: 'What refers to something, or is the value of an element, is not empty',
  why: 'An empty text is a value, not "unassigned": servers look for the resource whose id is empty. The Microsoft validator clears a manager so.',
  messages: {
    empty: '`{attribute}` is an empty text, which is a value; to say that there is none, leave {holder} out.',
  },
  valid: [{ text: '{ "userName": "bjensen", "roles": [{ "value": "admin", "display": "" }] }' }],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "manager": { "value": «""» } } }',
      covers: ['RFC7643-4.3-03'],
    },
    { text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": «""» }] }' },
  ],
  value: (definition, context) => {
    const { attribute, parent, path } = definition;
    if (attribute.name !== 'value' || attribute.type !== 'string' || attribute.required || context.kind !== 'Resource') return undefined;
    if (parent?.role !== 'attribute' || CHECKED.has(path)) return undefined;
    const holder = parent.attribute.multiValued ? 'the element' : `\`${parent.path}\``;
    return (node, { report }) => {
      const isShort = node.end - node.start === 2;
      if (node.kind !== 'string' || !isShort) return;
      const fix = parent.attribute.multiValued
        ? undefined
        : () => ({ title: `Write ${parent.attribute.name}: null`, safe: false, edits: [replaceValue(node.parent ?? node, 'null')] });
      report('empty', node, { attribute: path, holder }, { fix });
    };
  },
});
