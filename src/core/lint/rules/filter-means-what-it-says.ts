import { compileFilter, unknownInFilter } from '../../filter/compile.ts';
import { corrected } from '../../filter/filter-error.ts';
import { filterHints } from '../../filter/hints.ts';
import { fixOf, spotOf } from '../filter-text.ts';
import { defineRule } from '../rule.ts';
import { isFilterOfSearch } from '../search-members.ts';

export default defineRule({
  id: 'filter-means-what-it-says',
  severity: 'info',
  spec: ['RFC 7644 3.4.2.2'],
  checks: [166],
  applies: { kinds: ['SearchRequest'] },
  title: 'A filter finds what its author most likely means',
  why: 'These filters are legal; they match more than is meant, or nothing at all, and nobody gets an error.',
  messages: { hint: '{hint}' },
  valid: [
    { text: '{ "filter": "emails[type eq \\"work\\" and value sw \\"b\\"]" }' },
    { text: '{ "filter": "not (emails.type eq \\"work\\")" }' },
  ],
  invalid: [
    { text: '{ "filter": "«emails.type ne \\"work\\"»" }', severity: 'info' },
    { text: '{ "filter": "«emails.type eq \\"work\\" and emails.value sw \\"b\\"»" }', severity: 'info' },
    { text: '{ "filter": "«emails» co \\"@example.com\\"" }', severity: 'warning' },
    { text: '{ "filter": "active eq «\\"true\\"»" }', severity: 'warning' },
  ],
  value: (definition) => {
    if (!isFilterOfSearch(definition)) return undefined;
    return (node, { report, context }) => {
      const text = node.string;
      if (text === undefined) return;
      const options = { catalog: context.catalog, version: context.version };
      const compiled = compileFilter(text, options);
      // What the catalog does not have is found by another rule.
      if (!compiled.ok || unknownInFilter(text, compiled.filter, options) !== undefined) return;
      for (const { kind, message, offset, length, correction } of filterHints(compiled.filter, options)) {
        const suggestion = correction && corrected(text, correction);
        const place = {
          message,
          offset,
          length,
          expected: [],
          scimType: 'invalidFilter',
          ...(suggestion !== undefined && { suggestion }),
        } as const;
        const severity = kind === 'by-value' || kind === 'other-type' ? ('warning' as const) : undefined;
        report('hint', spotOf(node, place), { hint: message }, { severity, fix: () => fixOf(node, place) });
      }
    };
  },
});
