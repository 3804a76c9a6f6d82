import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { isJsonObject, memberOf, type JsonObject } from '../../schema/json-object.ts';
import { defineRule } from '../rule.ts';

/** What Entra ID packs, by the sub-attribute of RFC 7643 2.4 that it stands for. */
const PACKED: readonly (readonly [name: string, packed: string])[] = [
  ['value', 'value'],
  ['display', 'displayName'],
  ['type', 'type'],
  ['primary', 'primary'],
];

export default defineRule({
  id: 'no-json-in-text',
  severity: 'warning',
  spec: ['RFC 7643 2.4'],
  checks: [144],
  failures: [37],
  title: 'A value is not JSON packed into text',
  why: 'Entra ID sends app roles so by one of its mapping functions; a server that does not unpack it stores a role whose name is a JSON text.',
  messages: { packed: '`{attribute}` holds a JSON object as text; write its parts as sub-attributes of `{holder}`.' },
  valid: [{ text: '{ "userName": "bjensen", "roles": [{ "value": "Admin", "display": "{the boss}" }] }', covers: ['RFC7643-2.4-03'] }],
  invalid: [
    {
      text: '{ "userName": "bjensen", "roles": [{ "value": «"{\\"id\\":\\"827f0d2e\\",\\"value\\":\\"Admin\\",\\"displayName\\":\\"Admin\\"}"» }] }',
      covers: ['RFC7643-2.4-03'],
    },
  ],
  value: (definition, context) => {
    const { attribute, parent } = definition;
    const holder = parent?.role === 'attribute' ? parent : undefined;
    if (attribute.type !== 'string' || context.kind !== 'Resource' || !holder?.attribute.multiValued) return undefined;
    return (node, { report }) => {
      // Told by the first character, so that no other text is cut out.
      if (node.document.text.charCodeAt(node.start + 1) !== 0x7b || node.kind !== 'string') return;
      const packed = unpack(node.string ?? '');
      if (packed === undefined) return;
      const values = { attribute: definition.path, holder: holder.path };
      report('packed', node, values, { fix: () => (attribute.name === 'value' ? spread(node, packed) : undefined) });
    };
  },
});

function unpack(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The element with what the text packs; what has no sub-attribute, such as the id of the role, is lost. */
function spread(node: JsonNode, packed: JsonObject): Fix | undefined {
  const element = node.parent;
  if (!element || typeof memberOf(packed, 'value') !== 'string') return undefined;
  const members: string[] = [];
  for (const [name, from] of PACKED) {
    const value = memberOf(packed, from);
    if (typeof value === 'string' || typeof value === 'boolean') members.push(`${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  }
  for (const member of element.children()) {
    const name = member.key ?? '';
    if (!members.some((one) => one.startsWith(`"${name}":`))) members.push(`${JSON.stringify(name)}: ${member.source}`);
  }
  return { title: 'Unpack it', safe: false, edits: [replaceValue(element, `{ ${members.join(', ')} }`)] };
}
