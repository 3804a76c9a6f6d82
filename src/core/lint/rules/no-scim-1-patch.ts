import type { Fix, Severity } from '../../finding.ts';
import type { JsonNode } from '../../json/document.ts';
import { replaceValue } from '../../json/edit.ts';
import { defineRule, keyOf, type Context } from '../rule.ts';
import { isElementDeletion, isRemovedNames, patchOpOf } from '../scim-1-patch.ts';

/** Beyond this many characters the whole is not written anew for each of its findings. */
const LONG = 20_000;

export default defineRule({
  id: 'no-scim-1-patch',
  severity: 'error',
  spec: ['RFC 7644 3.5.2', 'RFC 7643 3.1'],
  checks: [76],
  applies: { kinds: ['Resource'], direction: 'request' },
  title: 'A PATCH is a PatchOp, not a part of the resource',
  why: 'SCIM 1.1 changed a resource by sending a part of it. A 2.0 server answers 400 invalidSyntax, and as a PUT or POST the parts that name what goes mean nothing.',
  messages: {
    names: '`meta.attributes` names what a PATCH of SCIM 1.1 removes; in SCIM 2.0 write a PatchOp with one `remove` for each.',
    deletion: '`operation` removes an element in a PATCH of SCIM 1.1; in SCIM 2.0 write a PatchOp with `remove` and a filter in its path.',
    whole: 'A PATCH of SCIM 2.0 is a PatchOp, and this is a resource; write what changes as `Operations`.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "remove", "path": "nickName" }] }', covers: ['RFC7644-3.5.2-03'] }],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bjensen", "meta": { «"attributes"»: ["nickName"] } }',
      severity: 'warning',
    },
    {
      text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "active": false }',
      method: 'PATCH',
      severity: 'error',
      covers: ['RFC7644-3.5.2-03', 'RFC7644-3.5.2-04'],
    },
  ],
  unknownAttribute: (node, parent, { report, context }) => {
    const names = isRemovedNames(node, parent);
    if (!names && !isElementDeletion(node, parent)) return;
    report(names ? 'names' : 'deletion', keyOf(node), {}, { severity: severityIn(context), fix: () => conversion(resourceOf(node)) });
  },
  resource: (resource, { report, context }) => {
    if (context.method !== 'PATCH' || !context.methodGiven || context.nested || resource.parent !== undefined) return;
    if (resource.member('meta')?.member('attributes')) return;
    const { start, pointer } = resource;
    report('whole', { pointer, start, end: start + 1 }, {}, { fix: () => conversion(resource) });
  },
});

function severityIn({ method, methodGiven }: Context): Severity {
  return method === 'PATCH' && methodGiven ? 'error' : 'warning';
}

function resourceOf(node: JsonNode): JsonNode {
  let at = node;
  for (let parent = at.parent; parent !== undefined; parent = at.parent) at = parent;
  return at;
}

function conversion(resource: JsonNode): Fix | undefined {
  if (resource.end - resource.start > LONG) return undefined;
  if (resource.kind !== 'object' || resource.member('Operations') !== undefined || resource.member('Resources') !== undefined)
    return undefined;
  return { title: 'Write it as a PatchOp', safe: false, edits: [replaceValue(resource, patchOpOf(resource))] };
}
