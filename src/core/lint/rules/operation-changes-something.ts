import type { JsonNode } from '../../json/document.ts';
import type { PatchOperationNode } from '../patch-operation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'operation-changes-something',
  severity: 'info',
  spec: ['RFC 7644 3.5.2.1', 'RFC 7644 3.5.2.3', 'RFC 7643 2.5'],
  checks: [104],
  failures: [10],
  applies: { kinds: ['PatchOp'] },
  title: 'An operation gives something to write',
  why: 'By our reading it succeeds and changes nothing; some servers refuse it, and the one who wrote it mostly meant something else.',
  messages: {
    noAttributes: '`value` names no attribute, so the operation changes nothing; name one, or leave the operation out.',
    emptyAdd: 'An `add` takes nothing away, so `{value}` adds nothing; to clear the attribute, write `remove`.',
    emptyMerge:
      'A `replace` keeps the sub-attributes that it does not name, so an empty object changes nothing; to clear the attribute, write `remove`.',
  },
  valid: [
    { text: '{ "Operations": [{ "op": "replace", "path": "members", "value": [] }] }' },
    { text: '{ "Operations": [{ "op": "replace", "path": "nickName", "value": null }] }' },
  ],
  invalid: [
    { text: '{ "Operations": [{ "op": "replace", "value": «{}» }] }', severity: 'warning', covers: ['RFC7644-3.5.2.3-01'] },
    { text: '{ "Operations": [{ "op": "add", "path": "nickName", "value": «null» }] }', severity: 'info' },
  ],
  patchOperation: (operation, { report }) => {
    const { name, path, value } = operation;
    if (value === undefined || (name !== 'add' && name !== 'replace') || !value.isUnassigned) return;
    if (path === undefined) {
      // Null and an empty array are no object, which is another mistake.
      if (value.kind === 'object') report('noAttributes', value, {}, { severity: 'warning' });
    } else if (name === 'replace') {
      if (isMerge(operation, value)) report('emptyMerge', value, {});
    } else if (isPlainAdd(operation, value)) report('emptyAdd', value, { value: value.source });
  },
});

/** An object merges into a singular complex attribute (reading 8); the elements that a filter selects are replaced. */
function isMerge({ target }: PatchOperationNode, value: JsonNode): boolean {
  if (value.kind !== 'object' || target === undefined) return false;
  if (target.kind !== 'attribute') return true;
  const { attribute, subAttribute, filter } = target;
  return filter === undefined && subAttribute === undefined && attribute.type === 'complex' && !attribute.multiValued;
}

/** What has the wrong JSON type, and what is required, is found as that. */
function isPlainAdd({ target, attributeTarget }: PatchOperationNode, value: JsonNode): boolean {
  if (target === undefined) return value.kind === 'null';
  if (target.kind !== 'attribute') return value.kind !== 'array';
  const definition = attributeTarget?.subAttribute ?? target.attribute;
  if (definition.required || definition.mutability === 'readOnly') return false;
  if (value.kind === 'array') return definition.multiValued && target.filter === undefined;
  return value.kind === 'null' || definition.type === 'complex';
}
