import { replaceValue } from '../../json/edit.ts';
import { readListPage } from '../list-page.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'start-index-from-one',
  severity: 'error',
  spec: ['RFC 7644 3.4.2', 'RFC 7644 3.4.2.4'],
  checks: [191],
  failures: [14],
  applies: { kinds: ['ListResponse'] },
  title: '`startIndex` counts from 1',
  why: 'A client that adds the size of the page to it fetches the last resource of each page again, and some go round in a loop.',
  messages: {
    zero: '`startIndex` is 0; it counts from 1, so the first page has `"startIndex": 1`.',
    negative: '`startIndex` is {found}; it counts from 1.',
  },
  valid: [
    {
      text: '{ "totalResults": 0, "startIndex": 1, "itemsPerPage": 0, "Resources": [] }',
      covers: ['RFC7644-3.4.2-08', 'RFC7644-3.4.2.4-07'],
    },
  ],
  invalid: [
    {
      text: '{ "totalResults": 16, "startIndex": «0», "itemsPerPage": 1, "Resources": [{ "id": "2819c223", "userName": "bjensen" }] }',
      severity: 'error',
      covers: ['RFC7644-3.4.2-08', 'RFC7644-3.4.2.4-07'],
    },
    { text: '{ "totalResults": 0, "startIndex": «0», "itemsPerPage": 0, "Resources": [] }', severity: 'warning' },
  ],
  message: (list, { report }) => {
    const { startIndex, size } = readListPage(list);
    if (startIndex === undefined || startIndex.value >= 1) return;
    const { node, value } = startIndex;
    // An empty page has no first result, so nothing is counted wrong; a client that goes on from here is.
    const severity = size === 0 ? ('warning' as const) : undefined;
    const fix = () => ({ title: 'Write 1', safe: value === 0, edits: [replaceValue(node, '1')] });
    if (value === 0) report('zero', node, {}, { severity, fix });
    else report('negative', node, { found: value }, { severity, fix });
  },
});
