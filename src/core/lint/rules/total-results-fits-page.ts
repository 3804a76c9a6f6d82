import { replaceValue } from '../../json/edit.ts';
import { hasNextPage, readListPage } from '../list-page.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'total-results-fits-page',
  severity: 'error',
  spec: ['RFC 7644 3.4.2', 'RFC 7644 3.4.2.4'],
  checks: [188],
  failures: [27],
  applies: { kinds: ['ListResponse'] },
  title: '`totalResults` counts all results, at least those on the page',
  why: 'Clients stop paging when they have that many: with the size of the page in it they import the first page and take the rest for deleted.',
  messages: {
    less: '`totalResults` is {total}, but the page alone holds {size}; it counts all that the query found.',
    negative: '`totalResults` is {total}; it is a count, so 0 or more.',
    before: '`totalResults` is {total}, but this page reaches result {last}; it counts all that the query found, not the page.',
    more: '`totalResults` is {total}, all of it on this page, but `nextCursor` says that more follows; it counts all that the query found.',
  },
  valid: [
    { text: '{ "totalResults": 0, "Resources": [] }', covers: ['RFC7644-3.4.2-05', 'RFC7644-3.4.2.4-07'] },
    { text: '{ "totalResults": 16, "startIndex": 17, "itemsPerPage": 0, "Resources": [] }', covers: ['RFC7644-3.4.2-07'] },
  ],
  invalid: [
    {
      text: '{ "totalResults": «1», "Resources": [{ "id": "2819c223", "userName": "bjensen" }, { "id": "c75ad752", "userName": "jsmith" }] }',
      message: '`totalResults` is 1, but the page alone holds 2; it counts all that the query found.',
      covers: ['RFC7644-3.4.2-05'],
    },
    {
      text: '{ "totalResults": «1», "startIndex": 11, "itemsPerPage": 1, "Resources": [{ "id": "2819c223", "userName": "bjensen" }] }',
      severity: 'warning',
      covers: ['RFC7644-3.4.2-05'],
    },
    { text: '{ "totalResults": «-1», "Resources": [] }', covers: ['RFC7644-3.4.2.4-07'] },
  ],
  message: (list, { report }) => {
    const { total: stated, startIndex, size } = readListPage(list);
    if (stated === undefined || size === undefined) return;
    const { node, value: total } = stated;
    const last = (startIndex?.value ?? 1) + size - 1;
    // What contradicts the page is wrong; the rest may come of results that changed between two pages (RFC 7644 3.4.2.4).
    if (total < 0) report('negative', node, { total });
    else if (total < size) {
      const fix = () => ({ title: `Write ${size}`, safe: false, edits: [replaceValue(node, String(size))] });
      report('less', node, { total, size }, { fix });
    } else if (size > 0 && last > total) report('before', node, { total, last }, { severity: 'warning' });
    else if (size > 0 && total === size && hasNextPage(list)) report('more', node, { total }, { severity: 'warning' });
  },
});
