import type { JsonNode } from '../../json/document.ts';
import { appendElement } from '../../json/edit.ts';
import { defineRule, type Use } from '../rule.ts';
import { baseUrn, payloadWords } from '../schema-words.ts';

const messages = {
  empty: '`schemas` is empty; {payload} names `{urn}`.',
  base: '`schemas` does not name the base schema of {payload}; add `{urn}`.',
  message: '`schemas` does not name the message; {payload} is recognised by `{urn}` alone.',
} as const;

const check = (object: JsonNode, { report, context, schemasOf }: Use<typeof messages>): void => {
  const { member, entries } = schemasOf(object);
  const urn = baseUrn(context);
  if (member?.kind !== 'array' || urn === undefined) return;
  if (entries.some((entry) => entry.means === urn)) return;
  const values = { payload: payloadWords(context), urn };
  const isMessage = context.kind !== 'Resource';
  const strangers = isMessage && entries.length === 1 ? entries : [];
  const fix = () => {
    const [stranger] = strangers;
    const edit = stranger
      ? { offset: stranger.node.start, length: stranger.node.end - stranger.node.start, text: JSON.stringify(urn) }
      : appendElement(member, JSON.stringify(urn));
    return { title: stranger ? 'Write the URN of the message' : 'Add the URN', safe: !context.typeGuessed, edits: [edit] };
  };
  // A URN that nobody here knows may be the base schema of a resource type that nobody here knows.
  const severity = context.typeGuessed && entries.some((entry) => entry.status === 'unknown') ? 'warning' : undefined;
  report(member.isEmpty ? 'empty' : isMessage ? 'message' : 'base', member, values, { severity, fix });
};

export default defineRule({
  id: 'schemas-names-base',
  severity: 'error',
  spec: ['RFC 7643 3.3', 'RFC 7643 3', 'RFC 7644 3.1'],
  checks: [7, 9, 20, 76, 174, 186, 200, 230],
  failures: [4],
  title: '`schemas` names the base schema of the resource, or the message',
  why: 'The receiver picks its parser by this URN; without it the body is of an unknown type, and most answer 400.',
  messages,
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen" }',
      covers: ['RFC7643-3.3-03'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": «["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"]», "userName": "bjensen" }',
      covers: ['RFC7643-3.3-03', 'RFC7643-4.1-01'],
    },
    { text: '{ "schemas": «[]», "userName": "bjensen" }', covers: ['RFC7643-3-04'] },
    {
      text: '{ "schemas": «["urn:ietf:params:scim:schemas:core:2.0:User"]», "Operations": [{ "op": "replace", "path": "active", "value": false }] }',
      covers: ['RFC7644-3.5.2-03', 'RFC7644-3.1-03'],
    },
  ],
  resource: check,
  message: check,
});
