import type { JsonNode } from '../../json/document.ts';
import { removeNode } from '../../json/edit.ts';
import { resourceTypeByBase, resourceTypesExtendedBy } from '../../schema/catalog.ts';
import { messageUrns } from '../../schema/urns.ts';
import { defineRule, type Context, type Use } from '../rule.ts';
import { baseUrn, payloadWords } from '../schema-words.ts';

const messages = {
  base: '`{urn}` is the base schema of {other}, and this is {payload}; remove it.',
  extension: '`{urn}` extends {other}, and this is {payload}; remove it.',
  message: '`{urn}` names a message, and this is {payload}; remove it.',
  inMessage: '`{urn}` says nothing here: {payload} is named by `{base}` alone.',
} as const;

type Messages = typeof messages;

/** A URN that another rule finds, or beside which the base schema itself is missing, is left to that. */
function strangersIn(object: JsonNode, { context, schemasOf }: Use<Messages>) {
  const { entries } = schemasOf(object);
  if (entries.length < 2) return [];
  const base = baseUrn(context);
  return base !== undefined && entries.some(({ means }) => means === base) ? entries.filter(({ means }) => means !== base) : [];
}

const removal = (node: JsonNode) => () => ({ title: 'Remove it', safe: false, edits: [removeNode(node)] });

export default defineRule({
  id: 'schemas-fit-type',
  severity: 'error',
  spec: ['RFC 7643 3', 'RFC 7643 6'],
  checks: [10, 16, 20],
  title: '`schemas` holds the schemas of its own resource type only',
  why: 'A server that picks its parser by `schemas` may pick the wrong one; a strict one refuses a list that its resource type does not know.',
  messages,
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen" }',
      covers: ['RFC7643-3-05', 'RFC7643-3.3-04'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", «"urn:ietf:params:scim:schemas:core:2.0:Group"»], "userName": "bjensen" }',
      resourceType: 'User',
      covers: ['RFC7643-3-05'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", «"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"»], "displayName": "Tours" }',
      covers: ['RFC7643-3-05'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp", «"urn:ietf:params:scim:schemas:core:2.0:User"»], "Operations": [{ "op": "remove", "path": "nickName" }] }',
      severity: 'warning',
    },
  ],
  resource: (resource, use) => {
    const { context, report } = use;
    for (const { node, urn, means, status } of strangersIn(resource, use)) {
      if (status !== 'known') continue;
      const values = { urn, payload: payloadWords(context) };
      const fix = removal(node);
      const other = ownerOf(means, context);
      if (messageUrns.has(means)) report('message', node, values, { fix });
      else if (other) report(other.as, node, { ...values, other: other.words }, { fix });
    }
  },
  message: (message, use) => {
    const { report } = use;
    const base = baseUrn(use.context) ?? '';
    for (const { node, urn } of strangersIn(message, use)) {
      report('inMessage', node, { urn, payload: payloadWords(use.context), base }, { severity: 'warning', fix: removal(node) });
    }
  },
});

/** Whose schema it is, when it is not of this type; undefined also where no resource type of the catalog lists it: then nobody knows. */
function ownerOf(urn: string, context: Context): { as: 'base' | 'extension'; words: string } | undefined {
  const { catalog, resourceType } = context;
  if (!resourceType || resourceType.schemaExtensions.some(({ schema }) => schema === urn)) return undefined;
  const type = resourceTypeByBase(catalog, urn);
  if (type) return { as: 'base', words: payloadWords({ ...context, resourceType: type }) };
  const [extended] = resourceTypesExtendedBy(catalog, urn);
  return extended && { as: 'extension', words: payloadWords({ ...context, resourceType: extended }) };
}
