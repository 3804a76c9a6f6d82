import type { JsonNode } from '../../json/document.ts';
import type { Attribute } from '../../schema/attribute.ts';
import { discoveryUrns } from '../../schema/urns.ts';
import { isBareOperation } from '../bare-operation.ts';
import { defineRule, missingIn, type Context, type Definition } from '../rule.ts';
import { extensionWords, payloadWords } from '../schema-words.ts';

export default defineRule({
  id: 'required-present',
  severity: 'error',
  spec: ['RFC 7643 2.2', 'RFC 7643 7'],
  checks: [25, 26, 28, 29, 30, 77, 80, 82, 187, 201, 210, 231, 235, 237, 249],
  failures: [10],
  title: 'A required attribute has a value',
  why: 'A server refuses the body with 400 invalidValue; a client that misses it in a reply stops, or loses track of the resource.',
  messages: {
    missing: '`{name}` is missing; {where} requires it.',
    null: '`{name}` has no value; {where} requires one.',
    projected: '`{name}` is missing; {where} requires it. This is right only when `attributes` or `excludedAttributes` left it out.',
  },
  valid: [
    { text: '{ "userName": "bjensen" }', covers: ['RFC7643-4.1.1-01'] },
    { text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"], "totalResults": 0 }', covers: ['RFC7644-3.4.2-05'] },
  ],
  invalid: [
    {
      text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "active": true }',
      covers: ['RFC7643-4.1.1-01', 'RFC7643-4.1.1-03'],
    },
    { text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "members": [] }', covers: ['RFC7643-4.2-02'] },
    {
      text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }',
      direction: 'response',
      covers: ['RFC7643-3.1-02', 'RFC7643-3.1-05'],
    },
    { text: '«{» "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"] }', covers: ['RFC7644-3.5.2-04'] },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [«{» "path": "active", "value": false }] }',
      covers: ['RFC7644-3.5.2-05'],
    },
  ],
  complex: (definition, context) => {
    const required = definition.attribute.subAttributes.filter((attribute) => isRequired(attribute, definition, context));
    if (required.length === 0) return undefined;
    const where = whereWords(definition, context);
    return (object, { report }) => {
      for (const attribute of required) {
        const { name } = attribute;
        const node = object.member(name);
        if (node && !isMissing(node, attribute)) continue;
        if (!node && isExcused(attribute, definition, object)) continue;
        const isProjectable = !node && context.direction === 'response' && mayBeProjected(attribute, context);
        if (node) report('null', node, { name, where });
        else if (isProjectable) report('projected', missingIn(object, name), { name, where }, { severity: 'warning' });
        else report('missing', missingIn(object, name), { name, where });
      }
    };
  },
});

function isRequired(attribute: Attribute, definition: Definition, context: Context): boolean {
  // `schemas` has a rule of its own.
  if (!attribute.required || (attribute.name === 'schemas' && definition.parent === undefined)) return false;
  if (definition.role === 'message' || context.kind === null) return true;
  if (context.direction === 'response') return attribute.returned === 'always' || attribute.returned === 'default';
  if (context.kind === 'Resource' && (context.method === 'PATCH' || context.method === 'GET')) return false;
  return attribute.mutability !== 'readOnly';
}

/** Null and the empty array are no value; an empty object is one for a message, which may hold no member. */
function isMissing(node: JsonNode, attribute: Attribute): boolean {
  return node.kind === 'object' && attribute.type !== 'complex' ? false : node.isUnassigned;
}

/** A server that pages by cursor may leave the total out (RFC 9865); what else is excused is found by another rule. */
function isExcused(attribute: Attribute, definition: Definition, object: JsonNode): boolean {
  if (definition.role !== 'message') return false;
  if (attribute.name === 'Operations') return definition.attribute.name === 'PatchOp' && isBareOperation(object);
  if (attribute.name !== 'totalResults') return false;
  return object.member('nextCursor') !== undefined || object.member('previousCursor') !== undefined;
}

/** A client may ask for less, but not of what is returned always; the discovery endpoints serve all they have (RFC 7644 4). */
function mayBeProjected(attribute: Attribute, context: Context): boolean {
  if (context.kind !== 'Resource' || attribute.returned === 'always') return false;
  return context.resourceType === undefined || !discoveryUrns.has(context.resourceType.schema);
}

function whereWords(definition: Definition, context: Context): string {
  if (definition.role === 'extension') return extensionWords(definition.attribute.name);
  if (definition.role === 'attribute') return `\`${definition.path}\``;
  return payloadWords(context);
}
