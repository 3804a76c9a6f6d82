import { parseAttrPath } from '../../filter/parse-attr-path.ts';
import { fixOf, spotOf } from '../filter-text.ts';
import { defineRule } from '../rule.ts';
import { namesAttributes } from '../search-members.ts';

export default defineRule({
  id: 'attribute-notation',
  severity: 'error',
  spec: ['RFC 7644 3.10', 'RFC 7644 3.4.2.3', 'RFC 7644 3.4.2.5'],
  checks: [173],
  applies: { kinds: ['SearchRequest'] },
  title: '`sortBy`, `attributes` and `excludedAttributes` name attributes in standard notation',
  why: 'A server that cannot read the name returns all attributes, or none of them, or sorts by nothing.',
  messages: { mistake: '{mistake}' },
  valid: [
    {
      text: '{ "filter": "userName pr", "attributes": ["userName", "name.familyName", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"], "sortBy": "userName" }',
      covers: ['RFC7644-3.4.3-07'],
    },
  ],
  invalid: [
    { text: '{ "filter": "userName pr", "sortBy": "«/name/familyName»" }', covers: ['RFC7644-3.4.3-07'] },
    { text: '{ "filter": "userName pr", "attributes": ["emails«[type eq \\"work\\"]»"] }' },
    { text: '{ "filter": "userName pr", "excludedAttributes": ["groups«,»members"] }' },
  ],
  value: (definition) => {
    if (!namesAttributes(definition)) return undefined;
    return (node, { report }) => {
      const text = node.string;
      if (text === undefined) return;
      const error = parseAttrPath(text);
      if (error !== undefined) report('mistake', spotOf(node, error), { mistake: error.message }, { fix: () => fixOf(node, error) });
    };
  },
});
