import type { Fix } from '../../finding.ts';
import { removeNode, replaceValue } from '../../json/edit.ts';
import { isJsonPatchOp, isJsonPointer, pathOf, scimOperations } from '../json-patch.ts';
import type { PatchOperationNode } from '../patch-operation.ts';
import { defineRule, type Context } from '../rule.ts';

/** Beyond this many characters the whole is not written anew for each of its findings. */
const LONG = 20_000;

export default defineRule({
  id: 'no-json-patch',
  severity: 'error',
  spec: ['RFC 7644 3.5.2'],
  checks: [83, 95],
  applies: { kinds: ['PatchOp'] },
  title: 'A SCIM PATCH is no JSON Patch (RFC 6902)',
  why: 'The two look alike and are not: SCIM has no JSON Pointers, no array indexes, and no test, move or copy. A server answers 400 invalidPath or invalidSyntax.',
  messages: {
    pointer: '`{path}` is a JSON Pointer, as JSON Patch (RFC 6902) has it; a SCIM path is `{meant}`.',
    index:
      '`{path}` is a JSON Pointer, as JSON Patch (RFC 6902) has it; SCIM has no index: select the element by a filter, as in `emails[type eq "work"].value`.',
    operation: '`{op}` belongs to JSON Patch (RFC 6902); SCIM has `add`, `remove` and `replace` alone.',
    test: '`test` belongs to JSON Patch (RFC 6902); in SCIM the header `If-Match` guards against a change in between.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "replace", "path": "name.givenName", "value": "Barbara" }] }', covers: ['RFC7644-3.5.2-08'] }],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": «"/name/givenName"», "value": "Barbara" }] }',
      message: '`/name/givenName` is a JSON Pointer, as JSON Patch (RFC 6902) has it; a SCIM path is `name.givenName`.',
      covers: ['RFC7644-3.5.2-02', 'RFC7644-3.5.2-08'],
    },
    { text: '{ "Operations": [{ "op": «"move"», "path": "displayName" }] }', covers: ['RFC7644-3.5.2-02', 'RFC7644-3.5.2-05'] },
  ],
  patchOperation: (operation, { report, context }) => {
    const { op, path, value } = operation;
    const written = op?.string?.trim() ?? '';
    if (op && isJsonPatchOp(op)) {
      const fix = () => allFixes(operation, context, undefined);
      if (written.toLowerCase() === 'test') report('test', op, {}, { fix: () => testFixes(operation, context) });
      else report('operation', op, { op: written }, { fix });
    }
    if (path === undefined || !isJsonPointer(path)) return;
    const pointer = path.string ?? '';
    const meant = pathOf(pointer, value, context);
    if (meant === undefined) {
      report('index', path, { path: pointer }, { fix: () => allFixes(operation, context, undefined) });
      return;
    }
    const edit = meant === '' ? removeNode(path) : replaceValue(path, JSON.stringify(meant));
    const own = { title: meant === '' ? 'Leave the path out' : `Write ${meant}`, safe: true, edits: [edit] };
    report('pointer', path, { path: pointer, meant: meant === '' ? 'left out' : meant }, { fix: () => allFixes(operation, context, own) });
  },
});

function testFixes(operation: PatchOperationNode, context: Context): Fix[] {
  const isOnly = operation.node.parent?.first?.next === undefined;
  const own = isOnly ? undefined : { title: 'Remove the test', safe: false, edits: [removeNode(operation.node)] };
  return allFixes(operation, context, own);
}

/** The one operation, and all of them at once: a JSON Patch is rarely one by halves. */
function allFixes({ node }: PatchOperationNode, context: Context, own: Fix | undefined): Fix[] {
  const operations = node.parent;
  const found = own ? [own] : [];
  if (operations?.kind !== 'array' || operations.first?.next === undefined || operations.end - operations.start > LONG) return found;
  const converted = scimOperations(operations, context);
  if (converted === '[]' || converted === operations.source || !mends(node, context)) return found;
  return [...found, { title: 'Write all operations as SCIM PATCH', safe: false, edits: [replaceValue(operations, converted)] }];
}

/** Whether the whole conversion mends this operation too. */
function mends(node: PatchOperationNode['node'], context: Context): boolean {
  const op = node.member('op');
  if (op?.string?.toLowerCase() === 'test') return true;
  return !isJsonPatchOp(op) && pathOf(node.member('path')?.string ?? '', node.member('value'), context) !== undefined;
}
