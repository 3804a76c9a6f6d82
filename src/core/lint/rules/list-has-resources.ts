import type { JsonNode } from '../../json/document.ts';
import { renameMember } from '../../json/edit.ts';
import { findAttribute } from '../../schema/catalog.ts';
import { readListPage } from '../list-page.ts';
import { defineRule, missingIn, type Context } from '../rule.ts';

export default defineRule({
  id: 'list-has-resources',
  severity: 'warning',
  spec: ['RFC 7644 3.4.2'],
  checks: [190, 196],
  applies: { kinds: ['ListResponse'] },
  title: 'A list that found something has `Resources`',
  why: 'A client reads `Resources` and nothing else: without it the query found nothing, and the next step is to create a second account.',
  messages: {
    missing: '`Resources` is missing although `totalResults` is {total}. This is right only in the answer to `count=0`.',
    named: '`Resources` is missing although `totalResults` is {total}; `{name}` holds an array. Did you mean `Resources`?',
    none: '`Resources` is missing and `itemsPerPage` is 0: right in the answer to `count=0`, which asks for the total alone.',
  },
  valid: [
    { text: '{ "totalResults": 0 }', covers: ['RFC7644-3.4.2-06'] },
    { text: '{ "totalResults": 16, "Resources": [] }', covers: ['RFC7644-3.4.2-06'] },
  ],
  invalid: [
    { text: '«{» "totalResults": 1 }', severity: 'warning', covers: ['RFC7644-3.4.2-06'] },
    { text: '«{» "totalResults": 1, "users": [{ "id": "2819c223", "userName": "bjensen" }] }', covers: ['RFC7644-3.4.2-06'] },
    { text: '«{» "totalResults": 16, "startIndex": 1, "itemsPerPage": 0 }', severity: 'info' },
  ],
  message: (list, { report, context }) => {
    const { total: stated, resources, itemsPerPage } = readListPage(list);
    if (stated === undefined || stated.value <= 0 || (resources !== undefined && resources.kind !== 'null')) return;
    const where = resources ?? missingIn(list, 'Resources');
    const total = stated.value;
    const meant = resources === undefined ? arrayIn(list, context) : undefined;
    if (meant !== undefined) {
      const fix = () => ({ title: 'Write Resources', safe: false, edits: [renameMember(meant, 'Resources')] });
      report('named', where, { total, name: meant.key ?? '' }, { fix });
    } else if (itemsPerPage?.value === 0) report('none', where, {}, { severity: 'info' });
    else report('missing', where, { total });
  },
});

/** An array of objects under a name that no list has. */
function arrayIn(list: JsonNode, context: Context): JsonNode | undefined {
  const known = context.catalog.messages.get('ListResponse')?.attributes ?? [];
  for (const member of list.children()) {
    if (member.kind === 'array' && member.first?.kind === 'object' && findAttribute(known, member.key ?? '') === undefined) return member;
  }
  return undefined;
}
