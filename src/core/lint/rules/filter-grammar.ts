import { parseFilter } from '../../filter/parse-filter.ts';
import { fixOf, spotOf } from '../filter-text.ts';
import { defineRule } from '../rule.ts';
import { isFilterOfSearch } from '../search-members.ts';

export default defineRule({
  id: 'filter-grammar',
  severity: 'error',
  spec: ['RFC 7644 3.4.2.2', 'RFC 7644 3.4.3'],
  checks: [146, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 169],
  applies: { kinds: ['SearchRequest'] },
  title: 'A filter follows the grammar of RFC 7644',
  why: 'A server answers a filter that it cannot read with 400 `invalidFilter`, or ignores it and returns everybody.',
  messages: { mistake: '{mistake}' },
  valid: [
    { text: '{ "filter": "userName sw \\"b\\" and not (title pr)" }', covers: ['RFC7644-3.4.2.2-26', 'RFC7644-3.4.3-06'] },
    { text: '{ "filter": "emails[type eq \\"work\\" and value co \\"@example.com\\"]" }' },
  ],
  invalid: [
    { text: '{ "filter": "userName eq «bjensen»" }', covers: ['RFC7644-3.4.2.2-26', 'RFC7644-3.4.3-06'] },
    { text: '{ "filter": "title «=» \\"chief\\"" }' },
    { text: '{ "filter": "emails«[»type eq \\"work\\"" }' },
    { text: '{ "filter": «""» }', covers: ['RFC7644-3.4.2.2-06'] },
  ],
  value: (definition) => {
    if (!isFilterOfSearch(definition)) return undefined;
    return (node, { report, context }) => {
      const text = node.string;
      if (text === undefined) return;
      const parsed = parseFilter(text, { version: context.version });
      if (parsed.ok) return;
      const { error } = parsed;
      report('mistake', spotOf(node, error), { mistake: error.message }, { fix: () => fixOf(node, error) });
    };
  },
});
