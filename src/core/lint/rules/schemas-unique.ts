import type { JsonNode } from '../../json/document.ts';
import { removeNode } from '../../json/edit.ts';
import { defineRule, type Use } from '../rule.ts';

const messages = { twice: '`{urn}` stands in `schemas` already; remove this one.' } as const;

const check = (object: JsonNode, { report, schemasOf }: Use<typeof messages>): void => {
  const { entries } = schemasOf(object);
  // The usual list has one or two URNs, and nothing to compare.
  if (entries.length < 2) return;
  const seen = new Set<string>();
  for (const { node, urn } of entries) {
    if (seen.has(urn)) report('twice', node, { urn }, { fix: () => ({ title: 'Remove it', safe: true, edits: [removeNode(node)] }) });
    else seen.add(urn);
  }
};

export default defineRule({
  id: 'schemas-unique',
  severity: 'error',
  spec: ['RFC 7643 3'],
  checks: [11],
  title: '`schemas` names each schema once',
  why: 'The list is a set: a strict server refuses the body, and a loose one may read the same data twice.',
  messages,
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen" }',
      covers: ['RFC7643-3-06'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", «"urn:ietf:params:scim:schemas:core:2.0:User"»], "userName": "bjensen" }',
      covers: ['RFC7643-3-06', 'RFC7643-3-03'],
    },
  ],
  resource: check,
  message: check,
});
