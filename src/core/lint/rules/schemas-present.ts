import { insertMember } from '../../json/edit.ts';
import type { JsonNode } from '../../json/document.ts';
import { defineRule, missingIn, type Context, type Use } from '../rule.ts';
import { baseUrn, payloadWords } from '../schema-words.ts';

const messages = {
  missing: '`schemas` is missing; {payload} names its schema: write `"schemas": ["{urn}"]`.',
  unknown: '`schemas` is missing; write the URN of the schema that defines this resource.',
  inList: '`schemas` is missing in this element; it is returned always, also where `attributes` asks for less.',
} as const;

const check = (object: JsonNode, { report, context, schemasOf }: Use<typeof messages>): void => {
  const { member } = schemasOf(object);
  if (member !== undefined) return;
  const present = object.member('schemas');
  const where = present ?? missingIn(object, 'schemas');
  const urn = baseUrn(context);
  const fix = () =>
    urn === undefined ? undefined : addSchemas(object, present, [urn, ...extensionsHeld(object, context)], !context.typeGuessed);
  // The RFC's own example of a list leaves it out (7644 3.4.2), so in a list it is a warning (reading 19).
  if (context.nested && context.direction === 'response') report('inList', where, {}, { severity: 'warning', fix });
  else if (urn === undefined) report('unknown', where, {});
  else report('missing', where, { payload: payloadWords(context), urn }, { fix });
};

export default defineRule({
  id: 'schemas-present',
  severity: 'error',
  spec: ['RFC 7643 3', 'RFC 7644 3.1'],
  checks: [5, 76, 174, 186, 200, 230],
  failures: [4],
  title: 'A resource or message names its schemas',
  why: 'Strict servers answer 400 before they look at anything else, and clients do not recognise a reply without it.',
  messages,
  valid: [{ text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }', covers: ['RFC7643-2.1-02'] }],
  invalid: [
    { text: '«{» "userName": "bjensen" }', covers: ['RFC7643-2.1-02', 'RFC7643-3-02'] },
    { text: '«{» "Operations": [{ "op": "replace", "path": "active", "value": false }] }', covers: ['RFC7644-3.5.2-03', 'RFC7644-3.1-03'] },
    { text: '«{» "status": "404", "detail": "User 2819c223 not found" }', covers: ['RFC7644-3.12-02'] },
  ],
  resource: check,
  message: check,
});

/** The extensions of the resource type whose data the resource holds. */
function extensionsHeld(object: JsonNode, context: Context): string[] {
  const extensions = context.resourceType?.schemaExtensions ?? [];
  return extensions.map((extension) => extension.schema).filter((urn) => object.member(urn)?.isUnassigned === false);
}

function addSchemas(object: JsonNode, present: JsonNode | undefined, urns: string[], safe: boolean) {
  const json = `[${urns.map((urn) => JSON.stringify(urn)).join(', ')}]`;
  const edit = present
    ? { offset: present.start, length: present.end - present.start, text: json }
    : insertMember(object, 'schemas', json, 'first');
  return { title: urns.length > 1 ? 'Name the schema and its extension' : 'Name the schema', safe, edits: [edit] };
}
