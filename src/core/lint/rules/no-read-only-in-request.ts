import type { Fix, Severity } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { removeNode, renameMember } from '../../json/edit.ts';
import { defineRule, keyOf, type Context, type Definition } from '../rule.ts';

export default defineRule({
  id: 'no-read-only-in-request',
  severity: 'warning',
  spec: ['RFC 7643 2.2', 'RFC 7643 3.1', 'RFC 7644 3.3', 'RFC 7644 3.5.1'],
  checks: [32, 33, 34, 66],
  failures: [9],
  applies: { direction: 'request', kinds: ['Resource', 'BulkRequest'] },
  title: 'A request leaves out what only the server sets',
  why: 'A server ignores it in POST and PUT, so what you meant by it does not happen; some refuse the whole request.',
  messages: {
    id: '`id` is given by the server and never sent in a create request; your own identifier is `externalId`.',
    idUnsure: '`id` is right in a PUT; in a create request the server gives it.',
    ignored: '`{attribute}` is readOnly; the server ignores what a request says of it.',
    groups: '`groups` is readOnly; a membership is written to `members` of the Group.',
  },
  valid: [
    { text: '{ "id": "2819c223", "userName": "bjensen" }', direction: 'request', method: 'PUT', covers: ['RFC7643-3.1-08'] },
    { text: '{ "userName": "bjensen", "groups": [] }', direction: 'request', method: 'POST' },
  ],
  invalid: [
    {
      text: '{ «"id"»: "2819c223", "userName": "bjensen" }',
      direction: 'request',
      method: 'POST',
      severity: 'error',
      covers: ['RFC7643-3.1-08'],
    },
    {
      text: '{ "userName": "bjensen", «"groups"»: [{ "value": "e9e30dba" }] }',
      direction: 'request',
      method: 'POST',
      severity: 'warning',
      covers: ['RFC7643-4.1.2-26'],
    },
    {
      text: '{ "userName": "bjensen", «"meta"»: { "resourceType": "User" } }',
      direction: 'request',
      method: 'POST',
      severity: 'info',
      covers: ['RFC7643-3.1-16', 'RFC7643-3.1-17'],
    },
  ],
  attribute: (definition, context) => {
    const { attribute, parent } = definition;
    if (attribute.mutability !== 'readOnly' || parent?.attribute.mutability === 'readOnly') return undefined;
    const { method } = context;
    if (method === 'PATCH' || method === 'GET') return undefined;
    const isId = attribute.name === 'id' && parent?.role === 'resource';
    if (isId && method === 'PUT' && context.methodGiven) return undefined;
    const severity = severityOf(definition, context);
    return (node, { report }) => {
      if (node.isUnassigned || node.kind === 'broken') return;
      const where = keyOf(node);
      if (isId && method === 'PUT') report('idUnsure', where, {}, { severity: 'info' });
      else if (isId) report('id', where, {}, { severity: 'error', fix: () => fixesForId(node) });
      else if (definition.path === 'groups') report('groups', where, {}, { severity, fix: () => removal(node, false) });
      else report('ignored', where, { attribute: definition.path }, { severity, fix: () => removal(node, isHarmless(definition)) });
    };
  },
});

/** Reading 20: data that gets lost is a warning in POST; in PUT it came from GET, and `meta` and names beside a reference are habit. */
function severityOf(definition: Definition, context: Context): Severity {
  return context.method === 'POST' && definition.parent?.role === 'resource' && definition.path !== 'meta' ? 'warning' : 'info';
}

function isHarmless(definition: Definition): boolean {
  return definition.path === 'meta' || definition.parent?.role === 'attribute';
}

function removal(node: JsonNode, safe: boolean): Fix {
  return { title: `Remove ${node.key ?? ''}`, safe, edits: [removeNode(node)] };
}

function fixesForId(node: JsonNode): Fix[] {
  const remove = removal(node, false);
  if (node.parent?.member('externalId')) return [remove];
  return [{ title: 'Write externalId', safe: false, edits: [renameMember(node, 'externalId')] }, remove];
}
