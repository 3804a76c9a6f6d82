import { compileFilter, unknownInFilter } from '../../filter/compile.ts';
import { parseFilter } from '../../filter/parse-filter.ts';
import { fixOf, spotOf } from '../filter-text.ts';
import { defineRule } from '../rule.ts';
import { isFilterOfSearch } from '../search-members.ts';

export default defineRule({
  id: 'filter-fits-catalog',
  severity: 'error',
  spec: ['RFC 7644 3.4.2.2', 'RFC 7644 3.10'],
  checks: [160, 161, 162, 163, 164, 165, 166, 167, 168],
  applies: { kinds: ['SearchRequest'] },
  title: 'A filter names attributes that exist, and compares them as their types allow',
  why: 'Servers refuse an operator that the type does not have; an attribute that they do not know, they refuse or silently take for absent.',
  messages: { mistake: '{mistake}' },
  valid: [
    { text: '{ "filter": "active eq true and meta.created gt \\"2024-01-01T00:00:00Z\\"" }' },
    { text: '{ "filter": "schemas eq \\"urn:ietf:params:scim:schemas:core:2.0:User\\"" }', covers: ['RFC7644-3.4.2.2-36'] },
    { text: '{ "filter": "emails.value co \\"@example.com\\"" }' },
  ],
  invalid: [
    { text: '{ "filter": "«name» eq \\"Barbara\\"" }', severity: 'error', covers: ['RFC7644-3.4.2.2-31'] },
    { text: '{ "filter": "emails[«kind» eq \\"work\\"]" }', severity: 'warning', covers: ['RFC7644-3.4.2.2-24'] },
    { text: '{ "filter": "«department» eq \\"Tours\\"" }', severity: 'warning', covers: ['RFC7644-3.10-02'] },
    { text: '{ "filter": "«active gt true»" }', severity: 'error' },
    { text: '{ "filter": "meta.created gt «\\"yesterday\\"»" }', severity: 'error' },
    { text: '{ "filter": "«password» eq \\"t1meMa$heen\\"" }', severity: 'error' },
    { text: '{ "filter": "«usrName» eq \\"bjensen\\"" }', severity: 'warning' },
    { text: '{ "filter": "name«[givenName eq \\"Barbara\\"]»" }', severity: 'warning' },
  ],
  value: (definition) => {
    if (!isFilterOfSearch(definition)) return undefined;
    return (node, { report, context }) => {
      const text = node.string;
      if (text === undefined) return;
      const options = { catalog: context.catalog, version: context.version };
      const parsed = parseFilter(text, options);
      // What does not parse is found by its own rule.
      if (!parsed.ok) return;
      const compiled = compileFilter(text, options);
      const refused = compiled.ok ? undefined : compiled.error;
      const error = refused ?? unknownInFilter(text, parsed.filter, options);
      if (error === undefined) return;
      const severity = refused === undefined && !context.catalog.complete ? ('warning' as const) : undefined;
      report('mistake', spotOf(node, error), { mistake: error.message }, { severity, fix: () => fixOf(node, error) });
    };
  },
});
