import { insertMember } from '../../json/edit.ts';
import { readListPage } from '../list-page.ts';
import { defineRule, missingIn } from '../rule.ts';

export default defineRule({
  id: 'partial-list-has-place',
  severity: 'warning',
  spec: ['RFC 7644 3.4.2'],
  checks: [191],
  applies: { kinds: ['ListResponse'] },
  title: 'A page of a longer list has `startIndex` and `itemsPerPage`',
  why: 'Without them a client cannot tell which results it has, or asks for the first page for ever. A page by cursor needs neither (RFC 9865).',
  messages: {
    startIndex:
      '`startIndex` is missing; the page holds {size} of {total} results, so it says with which it starts. Only the last page by cursor may leave it out.',
    itemsPerPage: '`itemsPerPage` is missing; the page holds {size} of {total} results, so it says how many it has: {size}.',
  },
  valid: [
    {
      text: '{ "totalResults": 16, "startIndex": 1, "itemsPerPage": 0, "Resources": [] }',
      covers: ['RFC7644-3.4.2-08', 'RFC7644-3.4.2-09'],
    },
    { text: '{ "totalResults": 16, "Resources": [] }', covers: ['RFC7644-3.4.2-07'] },
  ],
  invalid: [
    {
      text: '«{» "totalResults": 16, "itemsPerPage": 1, "Resources": [{ "id": "2819c223", "userName": "bjensen" }] }',
      covers: ['RFC7644-3.4.2-08'],
    },
    {
      text: '«{» "totalResults": 16, "startIndex": 1, "Resources": [{ "id": "2819c223", "userName": "bjensen" }] }',
      covers: ['RFC7644-3.4.2-09'],
    },
  ],
  message: (list, { report }) => {
    const { total: stated, size = 0, hasCursor } = readListPage(list);
    // An empty page answers count=0, or lies behind the end.
    if (stated === undefined || size === 0 || stated.value <= size || hasCursor) return;
    const total = stated.value;
    if (list.member('startIndex') === undefined) report('startIndex', missingIn(list, 'startIndex'), { size, total });
    if (list.member('itemsPerPage') !== undefined) return;
    const fix = () => ({ title: `Write "itemsPerPage": ${size}`, safe: true, edits: [insertMember(list, 'itemsPerPage', String(size))] });
    report('itemsPerPage', missingIn(list, 'itemsPerPage'), { size, total }, { fix });
  },
});
