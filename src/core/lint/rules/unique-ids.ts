import { removeNode } from '../../json/edit.ts';
import type { JsonNode } from '../../json/document.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'unique-ids',
  severity: 'error',
  spec: ['RFC 7643 3.1'],
  checks: [210],
  failures: [14],
  applies: { kinds: ['ListResponse'] },
  title: 'No two resources of a list have the same id',
  why: 'A client keeps resources by their id: the second overwrites the first, or the import stops. Pages that overlap show in the same way.',
  messages: {
    again: '`id` is `{id}`, as in the element at index {first} of this list; an id belongs to one resource.',
    same: 'This resource stands in the list already, at index {first}; list it once.',
  },
  valid: [
    {
      text: '{ "totalResults": 2, "Resources": [{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "a", "displayName": "Guides", "meta": { "resourceType": "Group", "created": "2026-03-02T08:15:00Z", "lastModified": "2026-03-02T08:15:00Z", "location": "https://example.com/v2/Groups/a" } }, { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "A", "displayName": "Tours", "meta": { "resourceType": "Group", "created": "2026-03-02T08:15:00Z", "lastModified": "2026-03-02T08:15:00Z", "location": "https://example.com/v2/Groups/A" } }] }',
    },
  ],
  invalid: [
    {
      text: '{ "totalResults": 2, "Resources": [{ "id": "2819c223", "userName": "bjensen" }, { "id": «"2819c223"», "userName": "jsmith" }] }',
      message: '`id` is `2819c223`, as in the element at index 0 of this list; an id belongs to one resource.',
    },
  ],
  message: (list, { report }) => {
    const resources = list.member('Resources');
    if (resources?.kind !== 'array') return;
    const firsts = new Map<string, { node: JsonNode; index: number }>();
    let index = 0;
    for (let node = resources.first; node !== undefined; node = node.next) {
      const member = node.kind === 'object' ? node.member('id') : undefined;
      const id = member?.string;
      if (member !== undefined && id !== undefined && id !== '') {
        const first = firsts.get(id);
        if (first === undefined) firsts.set(id, { node, index });
        else if (first.node.source === node.source) {
          const again = node;
          const fix = () => ({ title: 'Remove the repetition', safe: false, edits: [removeNode(again)] });
          report('same', member, { first: first.index }, { fix });
        } else report('again', member, { id, first: first.index });
      }
      index++;
    }
  },
});
