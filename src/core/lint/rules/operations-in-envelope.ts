import type { Fix } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { messageUrn } from '../../schema/urns.ts';
import { isBareOperation } from '../bare-operation.ts';
import { defineRule, missingIn } from '../rule.ts';

export default defineRule({
  id: 'operations-in-envelope',
  severity: 'error',
  spec: ['RFC 7644 3.5.2'],
  checks: [77],
  applies: { kinds: ['PatchOp'] },
  title: 'An operation stands in the array `Operations`',
  why: 'A server looks for `schemas` and `Operations`; an operation alone is to it a message without content: 400 invalidSyntax.',
  messages: { bare: '`Operations` is missing: this is an operation alone. Put it into the array `Operations` beside `schemas`.' },
  valid: [{ text: '{ "Operations": [{ "op": "replace", "path": "active", "value": false }] }', covers: ['RFC7644-3.5.2-04'] }],
  invalid: [
    {
      text: '«{» "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "op": "replace", "path": "active", "value": false }',
      covers: ['RFC7644-3.5.2-04'],
    },
  ],
  message: (message, { report }) => {
    if (isBareOperation(message)) report('bare', missingIn(message, 'Operations'), {}, { fix: () => wrap(message) });
  },
});

function wrap(message: JsonNode): Fix {
  const members: string[] = [];
  for (const member of message.children()) {
    if (member.key?.toLowerCase() !== 'schemas') members.push(`${JSON.stringify(member.key ?? '')}: ${member.source}`);
  }
  const text = `{ "schemas": ["${messageUrn('PatchOp')}"], "Operations": [{ ${members.join(', ')} }] }`;
  return { title: 'Put it into Operations', safe: true, edits: [replaceValue(message, text)] };
}
