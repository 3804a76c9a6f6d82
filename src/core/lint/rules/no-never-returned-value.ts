import type { Attribute } from '../../schema/attribute.ts';
import { removeNode } from '../../json/edit.ts';
import { defineRule, keyOf } from '../rule.ts';

export default defineRule({
  id: 'no-never-returned-value',
  severity: 'error',
  spec: ['RFC 7643 7', 'RFC 7643 4.1.1'],
  checks: [57],
  applies: { direction: 'response' },
  title: 'A response holds nothing that is never returned',
  why: 'A password or secret in a response lands in logs, caches and another database; not even its hash may be sent.',
  messages: {
    password: '`password` is never returned, neither as text nor as hash; leave it out of every response.',
    never: '`{attribute}` is never returned; leave it out of every response.',
    writeOnly: '`{attribute}` is writeOnly; leave it out of every response.',
  },
  valid: [
    {
      text: '{ "userName": "bjensen", "id": "2819c223", "meta": { "resourceType": "User", "location": "https://example.com/v2/Users/2819c223", "created": "2024-05-13T04:42:34Z", "lastModified": "2024-05-13T04:42:34Z" } }',
      direction: 'response',
      covers: ['RFC7643-7-31'],
    },
    { text: '{ "userName": "bjensen", "password": "t1meMa$heen" }', direction: 'request', method: 'POST' },
  ],
  invalid: [
    {
      text: '{ "userName": "bjensen", «"password"»: "t1meMa$heen", "id": "2819c223" }',
      direction: 'response',
      covers: ['RFC7643-4.1.1-17', 'RFC7643-4.1.1-23', 'RFC7643-7-28', 'RFC7643-7-31'],
    },
  ],
  attribute: (definition, context) => {
    const { attribute, parent, path } = definition;
    if (!isSecret(attribute) || (parent && isSecret(parent.attribute)) || context.kind !== 'Resource') return undefined;
    const message = path === 'password' ? 'password' : attribute.returned === 'never' ? 'never' : 'writeOnly';
    return (node, { report }) => {
      if (node.isUnassigned || node.kind === 'broken') return;
      const fix = () => ({ title: `Remove ${node.key ?? ''}`, safe: false, edits: [removeNode(node)] });
      if (message === 'password') report('password', keyOf(node), {}, { fix });
      else report(message, keyOf(node), { attribute: path }, { fix });
    };
  },
});

function isSecret({ returned, mutability }: Attribute): boolean {
  return returned === 'never' || mutability === 'writeOnly';
}
