import { replaceValue } from '../../json/edit.ts';
import { readListPage } from '../list-page.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'items-per-page-matches',
  severity: 'warning',
  spec: ['RFC 7644 3.4.2'],
  checks: [193],
  failures: [26],
  applies: { kinds: ['ListResponse'] },
  title: '`itemsPerPage` is the number of resources on the page',
  why: 'A pager that adds it to `startIndex` skips what was not sent. Servers that echo `count` here were refused in the review of Okta’s catalog.',
  messages: {
    differs: '`itemsPerPage` is {stated}, but the page holds {found}; it counts the resources returned, not the `count` asked for.',
    empty: '`itemsPerPage` is {stated} although nothing was found; it counts the resources returned, so write 0.',
  },
  valid: [
    { text: '{ "totalResults": 0, "startIndex": 1, "itemsPerPage": 0, "Resources": [] }', covers: ['RFC7644-3.4.2-09'] },
    { text: '{ "totalResults": 16, "startIndex": 1, "itemsPerPage": 0, "Resources": [] }', covers: ['RFC7644-3.4.2-09'] },
  ],
  invalid: [
    {
      text: '{ "totalResults": 2, "startIndex": 1, "itemsPerPage": «100», "Resources": [] }',
      message: '`itemsPerPage` is 100, but the page holds no resource; it counts the resources returned, not the `count` asked for.',
      covers: ['RFC7644-3.4.2-09'],
    },
    {
      text: '{ "totalResults": 16, "startIndex": 1, "itemsPerPage": «5», "Resources": [{ "id": "2819c223", "userName": "bjensen" }] }',
      covers: ['RFC7644-3.4.2-09'],
    },
    { text: '{ "totalResults": 0, "startIndex": 1, "itemsPerPage": «20», "Resources": [] }', severity: 'info' },
  ],
  message: (list, { report }) => {
    const { total, itemsPerPage, size, resources } = readListPage(list);
    if (itemsPerPage === undefined || size === undefined || itemsPerPage.value === size) return;
    const isEmpty = total?.value === 0 && size === 0;
    // Without Resources and with a total it is they that are missing.
    if (!isEmpty && (resources === undefined || resources.kind === 'null')) return;
    const { node, value: stated } = itemsPerPage;
    const fix = () => ({ title: `Write ${size}`, safe: true, edits: [replaceValue(node, String(size))] });
    // The samples of Microsoft's documentation do so, and no client is known to stop at it.
    if (isEmpty && stated > 0) report('empty', node, { stated }, { severity: 'info', fix });
    else
      report('differs', node, { stated, found: size === 0 ? 'no resource' : size === 1 ? 'one resource' : `${size} resources` }, { fix });
  },
});
