import type { JsonDocument } from '../../json/document.ts';
import { defineRule, type Definition } from '../rule.ts';

export default defineRule({
  id: 'no-reserved-bulk-id',
  severity: 'error',
  spec: ['RFC 7643 3.1', 'RFC 7644 3.7.2'],
  checks: [64],
  title: 'No identifier contains the word bulkId',
  why: 'In a bulk request `bulkId:…` stands for a resource that is made in it; an identifier with the word is taken for one, and replaced.',
  messages: {
    id: '`{attribute}` contains `bulkId`, a word that is reserved for bulk requests; give another identifier.',
    outside: '`{value}` is resolved inside a bulk request only; here write the id of the resource.',
  },
  valid: [
    {
      text: '{ "id": "2819c223", "userName": "bulkId", "meta": { "resourceType": "User", "location": "https://example.com/v2/Users/2819c223", "created": "2024-05-13T04:42:34Z", "lastModified": "2024-05-13T04:42:34Z" } }',
      covers: ['RFC7643-3.1-09'],
    },
  ],
  invalid: [
    { text: '{ "id": «"bulkId-7"», "userName": "bjensen", "meta": { "version": "W/\\"1\\"" } }', covers: ['RFC7643-3.1-09'] },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": «"bulkId:qwerty"» }] }',
      severity: 'warning',
    },
  ],
  value: (definition, context) => {
    const { attribute, parent, path } = definition;
    if (attribute.type !== 'string' || context.kind !== 'Resource') return undefined;
    if (parent?.role === 'resource' && attribute.name === 'id') {
      return (node, { report }) => {
        if (node.string?.includes('bulkId') === true) report('id', node, { attribute: path });
      };
    }
    const isReference = attribute.name === 'value' && parent !== undefined && refersToResources(parent);
    if (!isReference) return undefined;
    return (node, { report }) => {
      const value = node.string;
      if (value?.startsWith('bulkId:') !== true || isInBulk(node.document)) return;
      report('outside', node, { value }, { severity: 'warning' });
    };
  },
});

/** Every multi-valued attribute has a `$ref` by default; only one with referenceTypes is a reference to a resource. */
function refersToResources({ attribute }: Definition): boolean {
  return attribute.subAttributes.some(({ name, referenceTypes }) => name === '$ref' && referenceTypes.length > 0);
}

/** Only a bulk request has operations with a method. */
function isInBulk({ root }: JsonDocument): boolean {
  return root?.member('Operations')?.first?.member('method') !== undefined;
}
