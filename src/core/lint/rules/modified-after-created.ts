import { millisecondsBetween } from '../../schema/date-time.ts';
import { defineRule } from '../rule.ts';

/** Servers that keep one of the two without its fraction of a second are met, and harm nobody. */
const TOLERANCE = 1_000;

export default defineRule({
  id: 'modified-after-created',
  severity: 'warning',
  spec: ['RFC 7643 3.1'],
  checks: [217],
  applies: { direction: 'response' },
  title: '`meta.lastModified` is not before `meta.created`',
  why: 'A client that asks for all that changed since its last run never sees this resource. Until the first change both are the same.',
  messages: {
    before: '`meta.lastModified` is before `meta.created` ({created}); until the first change both are the same.',
  },
  valid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
      covers: ['RFC7643-3.1-20'],
    },
  ],
  invalid: [
    {
      text: '{ "id": "2819c223", "meta": { "created": "2024-01-01T00:00:00Z", "lastModified": «"2023-01-01T00:00:00Z"» } }',
      message: '`meta.lastModified` is before `meta.created` (2024-01-01T00:00:00Z); until the first change both are the same.',
      covers: ['RFC7643-3.1-20'],
    },
  ],
  value: (definition) => {
    if (definition.path !== 'meta.lastModified') return undefined;
    return (node, { report }) => {
      const modified = node.string;
      const created = node.parent?.member('created')?.string;
      if (modified === undefined || created === undefined || inOrder(created, modified)) return;
      const between = millisecondsBetween(created, modified);
      if (between !== undefined && between <= -TOLERANCE) report('before', node, { created });
    };
  },
});

/** Told by the texts alone where both are in UTC, which nearly all are. */
function inOrder(created: string, modified: string): boolean {
  return (
    created === modified || (created.length === modified.length && created.endsWith('Z') && modified.endsWith('Z') && created < modified)
  );
}
