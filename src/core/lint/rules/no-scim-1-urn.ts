import type { JsonNode } from '../../json/document.ts';
import { removeNode, renameMember } from '../../json/edit.ts';
import { modernUrn } from '../../schema/urns.ts';
import { holdsExtensions } from '../plan.ts';
import { defineRule, keyOf, type Use } from '../rule.ts';

const messages = {
  listed: '`{urn}` is a URN of {since}; in SCIM 2.0 write `{modern}`.',
  container: '`{urn}` is a URN of {since}; in SCIM 2.0 this data stands under `{modern}`.',
} as const;

const check = (object: JsonNode, { report, schemasOf }: Use<typeof messages>): void => {
  const { entries } = schemasOf(object);
  for (const { node, urn, means, status, since = '', uncertain = false } of entries) {
    if (status !== 'old') continue;
    const listedToo = entries.some((entry) => entry.node.index !== node.index && entry.urn === means);
    const fix = () => ({
      title: listedToo ? 'Remove the old URN' : 'Write the URN of SCIM 2.0',
      safe: !uncertain,
      edits: [listedToo ? removeNode(node) : { offset: node.start, length: node.end - node.start, text: JSON.stringify(means) }],
    });
    report('listed', node, { urn, since, modern: means }, { fix });
  }
};

export default defineRule({
  id: 'no-scim-1-urn',
  severity: 'error',
  spec: ['RFC 7643 3', 'RFC 7643 10.3.1'],
  failures: [31],
  title: 'A SCIM 2.0 payload names SCIM 2.0 schemas',
  why: 'The namespaces are not backward compatible: a 2.0 server does not know these URNs and answers 400, or treats the data as unknown.',
  messages,
  valid: [{ text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }' }],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", «"urn:scim:schemas:extension:enterprise:1.0"»], "userName": "bjensen" }',
      covers: ['RFC7643-4.3-01'],
    },
    { text: '{ "schemas": [«"urn:scim:schemas:core:2.0:User"»], "userName": "bjensen" }' },
  ],
  resource: check,
  message: check,
  unknownAttribute: (node, parent, { report, context }) => {
    const urn = node.key ?? '';
    const modern = holdsExtensions(parent) && urn.includes(':') ? modernUrn(urn, context.resourceType?.name) : undefined;
    if (!modern) return;
    const taken = node.parent?.member(modern.urn) !== undefined;
    const fix = () => (taken ? undefined : { title: 'Write the URN of SCIM 2.0', safe: true, edits: [renameMember(node, modern.urn)] });
    report('container', keyOf(node), { urn, since: modern.since, modern: modern.urn }, { fix });
  },
});
