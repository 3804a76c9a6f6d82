import type { JsonNode } from '../../json/document.ts';
import { appendElement } from '../../json/edit.ts';
import { schemaByUrnIgnoringCase } from '../../schema/catalog.ts';
import { modernUrn } from '../../schema/urns.ts';
import { holdsExtensions } from '../plan.ts';
import { defineRule, keyOf, type Use } from '../rule.ts';
import { extensionWords } from '../schema-words.ts';

const messages = {
  undeclared: '`schemas` does not name {extension}, whose data stands here; add `{urn}`.',
} as const;

const check = (extension: JsonNode, { report, schemasOf, context }: Use<typeof messages>): void => {
  const resource = extension.parent;
  if (!resource || extension.isUnassigned) return;
  const { member, entries } = schemasOf(resource);
  if (member?.kind !== 'array') return;
  const name = extension.key ?? '';
  const urn = schemaByUrnIgnoringCase(context.catalog, name)?.id ?? name;
  if (entries.some((entry) => entry.means === urn)) return;
  const fix = () => ({ title: 'Add the URN to `schemas`', safe: true, edits: [appendElement(member, JSON.stringify(urn))] });
  report('undeclared', keyOf(extension), { extension: extensionWords(urn), urn }, { fix });
};

export default defineRule({
  id: 'schemas-names-extensions',
  severity: 'error',
  spec: ['RFC 7643 3', 'RFC 7643 3.3'],
  checks: [13, 229],
  failures: [2, 4],
  applies: { kinds: ['Resource', 'ListResponse', 'BulkRequest'] },
  title: '`schemas` names every extension that the resource holds data of',
  why: 'A server that reads `schemas` first never looks for the extension: it drops department, manager and the rest without a word.',
  messages,
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Tours" } }',
      covers: ['RFC7643-3-09'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", «"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"»: { "department": "Tours" } }',
      covers: ['RFC7643-3-09'],
    },
  ],
  extension: check,
  // An extension that the catalog does not know still needs its URN; a flat `urn:…:name` and an older URN have rules of their own.
  unknownAttribute: (node, parent, use) => {
    const isContainer = holdsExtensions(parent) && node.kind === 'object' && (node.key ?? '').includes(':');
    if (isContainer && !modernUrn(node.key ?? '', use.context.resourceType?.name)) check(node, use);
  },
});
