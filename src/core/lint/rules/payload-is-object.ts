import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { messageUrn } from '../../schema/urns.ts';
import { isJsonPointer, scimOperations } from '../json-patch.ts';
import { defineRule, type Context } from '../rule.ts';

export default defineRule({
  id: 'payload-is-object',
  severity: 'error',
  spec: ['RFC 7643 2.1', 'RFC 7644 3.1'],
  checks: [3],
  applies: { versions: ['1.1', '2.0'] },
  title: 'A payload is one JSON object',
  why: 'Resources and messages are objects with `schemas`; servers answer 400 to anything else, and clients cannot page through a bare array.',
  messages: {
    resources: 'A bare array is no SCIM payload; several resources stand in `Resources` of a ListResponse.',
    operations:
      'A bare array is no SCIM payload; operations stand in `Operations` of a PatchOp (this is the form of JSON Patch, RFC 6902).',
    array: 'An array is no SCIM payload; write an object with `schemas`.',
    jsonInText: 'The payload is a text that holds JSON; send what is inside, without the outer quotes and escapes.',
    other: 'A payload is a JSON object; this is {what}.',
  },
  valid: [{ text: '{ "userName": "bjensen" }' }],
  invalid: [{ text: '«[»{ "op": "replace", "path": "active", "value": false }]' }, { text: '«42»' }],
  document: (document, { report, context }) => {
    const { root } = document;
    if (root === undefined || root.kind === 'object' || root.kind === 'broken') return;
    if (root.kind === 'array') {
      const where = { pointer: '', start: root.start, end: root.start + 1 };
      const form = formOf(root);
      report(form, where, {}, { fix: () => wrap(root, form, context) });
      return;
    }
    // A lone word without quotes has been reported as such.
    if (document.problems.some((problem) => problem.start === root.start)) return;
    if (root.kind === 'string' && /^\s*[{[]/u.test(root.string ?? '')) {
      const inner = root.string ?? '';
      const edits = [{ offset: root.start, length: root.end - root.start, text: inner }];
      report('jsonInText', root, {}, { fix: () => ({ title: 'Write what is inside', safe: false, edits }) });
      return;
    }
    report('other', root, { what: { string: 'a text', number: 'a number', boolean: 'a boolean', null: 'null' }[root.kind] });
  },
});

function formOf(root: JsonNode): 'resources' | 'operations' | 'array' {
  const { first } = root;
  if (first?.kind !== 'object') return 'array';
  return first.member('op') ? 'operations' : 'resources';
}

function wrap(root: JsonNode, form: 'resources' | 'operations' | 'array', context: Context) {
  if (form === 'array') return undefined;
  if (form === 'operations' && [...root.children()].some((operation) => isJsonPointer(operation.member('path')))) {
    const operations = scimOperations(root, context);
    if (operations !== '[]') {
      const text = `{ "schemas": ["${messageUrn('PatchOp')}"], "Operations": ${operations} }`;
      return { title: 'Write it as a PatchOp', safe: false, edits: [replaceValue(root, text)] };
    }
  }
  const count = [...root.children()].length;
  const [title, before] =
    form === 'operations'
      ? ['Wrap in a PatchOp', `{ "schemas": ["${messageUrn('PatchOp')}"], "Operations": `]
      : ['Wrap in a ListResponse', `{ "schemas": ["${messageUrn('ListResponse')}"], "totalResults": ${count}, "Resources": `];
  const edits = [
    { offset: root.start, length: 0, text: before },
    { offset: root.end, length: 0, text: ' }' },
  ];
  return { title, safe: false, edits };
}
