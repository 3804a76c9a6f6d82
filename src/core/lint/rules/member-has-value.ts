import type { JsonNode } from '../../json/document.ts';
import { findAttribute } from '../../schema/catalog.ts';
import type { Attribute } from '../../schema/attribute.ts';
import { defineRule, missingIn } from '../rule.ts';

export default defineRule({
  id: 'member-has-value',
  severity: 'warning',
  spec: ['RFC 7643 4.2', 'RFC 7643 2.4'],
  checks: [128],
  applies: { kinds: ['Resource'], direction: 'request' },
  title: 'A reference that a PATCH adds says what it refers to',
  why: 'Without `value` nobody knows who the member is: servers answer 400, or keep an element that no filter finds again.',
  messages: { missing: '`value` is missing; without it the element of `{attribute}` refers to nothing.' },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "2819c223" }] }',
    },
  ],
  invalid: [{ text: '{ "Operations": [{ "op": "add", "path": "members", "value": [«{» "display": "Babs Jensen" }] }] }' }],
  complex: ({ attribute, path, role }, context) => {
    if (context.method !== 'PATCH' || !context.nested || role !== 'attribute' || !isReferences(attribute)) return undefined;
    return (element, { report }) => {
      if (element.member('value') ?? element.member('$ref')) return;
      // What is unknown is found as that: most often it is the value under another name.
      if (isSelected(element) || !isKnown(element, attribute)) return;
      report('missing', missingIn(element, 'value'), { attribute: path });
    };
  },
});

/** Elements that refer to other resources, as `members` does. */
function isReferences({ multiValued, mutability, subAttributes }: Attribute): boolean {
  if (!multiValued || mutability === 'readOnly' || !findAttribute(subAttributes, 'value')) return false;
  return (findAttribute(subAttributes, '$ref')?.referenceTypes ?? []).some((type) => type !== 'uri' && type !== 'external');
}

function isKnown(element: JsonNode, { subAttributes }: Attribute): boolean {
  for (const member of element.children()) if (!findAttribute(subAttributes, member.key ?? '')) return false;
  return true;
}

/** The filter of the path has chosen the element already. */
function isSelected(element: JsonNode): boolean {
  return element.parent?.kind === 'object' && element.parent.member('path')?.string?.includes('[') === true;
}
