import type { Severity } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { removeNode } from '../../json/edit.ts';
import type { Attribute } from '../../schema/attribute.ts';
import { findAttribute } from '../../schema/catalog.ts';
import { defineRule, type Context, type Definition } from '../rule.ts';

export default defineRule({
  id: 'no-duplicate-element',
  severity: 'warning',
  spec: ['RFC 7643 2.4'],
  checks: [49, 50],
  failures: [24],
  title: 'An array holds each value once for each type',
  why: 'Servers that keep values by type and value refuse the second one, or store it twice and then fail to remove it.',
  messages: {
    pair: '`{attribute}` has the same `value` and `type` at index {first} already; remove one, or give them different types.',
    simple: '`{attribute}` has the same value at index {first} already.',
    whole: '`{attribute}` has the same element at index {first} already; remove one.',
  },
  valid: [
    {
      text: '{ "userName": "bjensen", "emails": [{ "value": "bjensen@example.com", "type": "work" }, { "value": "bjensen@example.com", "type": "home" }] }',
      covers: ['RFC7643-2.4-10'],
    },
  ],
  invalid: [
    {
      text: '{ "userName": "bjensen", "emails": [{ "value": "bjensen@example.com", "type": "work" }, «{ "value": "bjensen@example.com", "type": "work" }»] }',
      covers: ['RFC7643-2.4-09'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Tours", "members": [{ "value": "2819c223" }, «{ "value": "2819c223", "display": "Babs" }»] }',
      covers: ['RFC7643-2.4-09'],
    },
  ],
  attribute: (definition, context) => {
    if (!mayRepeat(definition, context)) return undefined;
    const { attribute, path } = definition;
    const keyOf = attribute.type === 'complex' ? complexKey(attribute) : simpleKey(attribute);
    // Of simple values the RFC says nothing.
    const severity: Severity | undefined = attribute.type === 'complex' ? undefined : 'info';
    return (node, { report }) => {
      const { first } = node;
      if (node.kind !== 'array' || first?.next === undefined || node.isTooDeep) return;
      const seen = new Map<string, number>();
      let index = 0;
      for (let element: JsonNode | undefined = first; element !== undefined; element = element.next) {
        const key = keyOf(element);
        const earlier = key === undefined ? undefined : seen.get(key);
        if (key !== undefined && earlier === undefined) seen.set(key, index);
        index++;
        if (key === undefined || earlier === undefined) continue;
        const found = element;
        const isWhole = key.startsWith('{');
        const fix = () => ({ title: 'Remove it', safe: found.source === elementAt(node, earlier)?.source, edits: [removeNode(found)] });
        const message = isWhole ? 'whole' : attribute.type === 'complex' ? 'pair' : 'simple';
        report(message, element, { attribute: path, first: earlier }, { severity, fix });
      }
    };
  },
});

/** Not in messages, whose arrays are lists of things to do or found, and not in `schemas`, which has a rule of its own. */
function mayRepeat({ attribute, parent }: Definition, context: Context): boolean {
  if (!attribute.multiValued || context.kind !== 'Resource') return false;
  return attribute.type !== 'resource' && attribute.type !== 'any' && !(attribute.name === 'schemas' && parent?.role !== 'attribute');
}

/** What makes an element the same as another (RFC 7643 2.4): value and type; all of it where there is no value. */
function complexKey(attribute: Attribute): (element: JsonNode) => string | undefined {
  const value = findAttribute(attribute.subAttributes, 'value');
  const foldValue = value ? foldFor(value) : undefined;
  return (element) => {
    if (element.kind !== 'object' || element.isEmpty) return undefined;
    const valueNode = foldValue && element.member('value');
    if (!valueNode || valueNode.isUnassigned) return element.source;
    const text = valueNode.string ?? valueNode.source;
    // An empty text is a finding of its own, whichever element it stands in.
    if (text === '') return undefined;
    const type = element.member('type')?.string?.toLowerCase() ?? '';
    return `${type}\n${foldValue(text)}`;
  };
}

function simpleKey(attribute: Attribute): (element: JsonNode) => string | undefined {
  const fold = foldFor(attribute);
  return (element) => (element.kind === 'null' || element.kind === 'object' || element.kind === 'array' ? undefined : fold(element.source));
}

/** As values are compared (RFC 7643 2.2): strings without case unless caseExact; references and binary exactly. */
function foldFor({ type, caseExact }: Attribute): (text: string) => string {
  return type === 'string' && !caseExact ? (text) => text.toLowerCase() : (text) => text;
}

function elementAt(array: JsonNode, index: number): JsonNode | undefined {
  let at = 0;
  for (const element of array.children()) if (at++ === index) return element;
  return undefined;
}
