import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { findAttribute, resourceTypeByEndpoint, resourceTypeByName, type ResourceType } from '../../schema/catalog.ts';
import { remember } from '../remember.ts';
import { defineRule } from '../rule.ts';
import { FOREIGN, LOOSE_PERCENT } from '../uri.ts';

export default defineRule({
  id: 'reference-agrees',
  severity: 'warning',
  spec: ['RFC 7643 2.4', 'RFC 7643 4.2', 'RFC 7643 4.1.2'],
  checks: [44, 66],
  title: 'A reference leads to the resource that stands beside it',
  why: 'One receiver keeps `value`, the next follows `$ref`; where they differ, two people end up in two groups.',
  messages: {
    value: '`$ref` leads to `{id}`, and `value` beside it says `{value}`; both name the same resource.',
    type: '`$ref` leads to a {found}; `{attribute}` may refer to {allowed}.',
    label: '`$ref` leads to a {found}, and `type` beside it says `{type}`.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "2819c223", "$ref": "https://example.com/v2/Users/2819c223", "type": "User" }] }',
      covers: ['RFC7643-4.2-05', 'RFC7643-4.2-04'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "2819c223", "$ref": «"https://example.com/v2/Users/902c246b"» }] }',
      covers: ['RFC7643-4.2-04', 'RFC7643-4.2-05', 'RFC7643-2.4-03'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "1", "userName": "bjensen", "groups": [{ "value": "e9e3", "$ref": «"../Users/e9e3"» }] }',
      covers: ['RFC7643-4.1.2-24'],
    },
  ],
  complex: (definition, { catalog }) => {
    if (definition.role !== 'attribute') return undefined;
    const reference = findAttribute(definition.attribute.subAttributes, '$ref');
    // Every multi-valued attribute has a `$ref` by default; only one with referenceTypes is a reference to a resource.
    if (reference?.type !== 'reference' || reference.referenceTypes.length === 0) return undefined;
    const allowed = reference.referenceTypes.filter((name) => resourceTypeByName(catalog, name));
    const isOpen = allowed.length < reference.referenceTypes.length || allowed.length === 0;
    const attribute = definition.path;
    const typeAt = remember((endpoint) => resourceTypeByEndpoint(catalog, `/${endpoint}`), 50);
    return (object, { report }) => {
      const node = object.member('$ref');
      const lead = node?.string === undefined ? undefined : readReference(node.string, typeAt);
      if (!node || !lead) return;
      const found = lead.type.name;
      const type = object.member('type')?.string;
      const value = object.member('value')?.string;
      const isLabelOther = type !== undefined && type !== found && (resourceTypeByName(catalog, type) ?? lead.type) !== lead.type;
      const isTypeOther = !isOpen && !allowed.includes(found);
      const isValueOther = value !== undefined && value !== '' && value !== lead.id && !value.startsWith('bulkId:');
      if (!(isTypeOther || isLabelOther || isValueOther)) return;
      // What is no URI has a finding already.
      if (FOREIGN.test(node.string ?? '') || LOOSE_PERCENT.test(node.string ?? '')) return;
      if (isTypeOther) report('type', node, { found, attribute, allowed: allowed.join(' or ') });
      else if (isLabelOther) report('label', node, { found, type });
      else if (isValueOther) report('value', node, { id: lead.id, value }, { fix: () => fixesFor(object, node, lead.id, value) });
    };
  },
});

/** The type and the id at the end of a reference: `…/Users/2819c223`. Undefined where no endpoint is known that stands before an id. */
function readReference(
  reference: string,
  typeAt: (endpoint: string) => ResourceType | undefined,
): { type: ResourceType; id: string } | undefined {
  const path = /[?#]/u.test(reference) ? reference.replace(/[?#].*$/su, '') : reference;
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  const before = path.lastIndexOf('/', end - 1);
  if (before < 1 || before + 1 >= end) return undefined;
  const endpoint = path.slice(path.lastIndexOf('/', before - 1) + 1, before);
  const type = endpoint === '' ? undefined : typeAt(endpoint);
  return type && { type, id: decoded(path.slice(before + 1, end)) };
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function fixesFor(object: JsonNode, node: JsonNode, id: string, value: string) {
  const valueNode = object.member('value');
  const reference = (node.string ?? '').replace(/[^/?#]+(\/?(?:[?#].*)?)$/su, (_, rest: string) => encodeURIComponent(value) + rest);
  return [
    { title: `Lead to ${value}`, safe: false, edits: [replaceValue(node, JSON.stringify(reference))] },
    ...(valueNode ? [{ title: `Write ${id} as value`, safe: false, edits: [replaceValue(valueNode, JSON.stringify(id))] }] : []),
  ];
}
