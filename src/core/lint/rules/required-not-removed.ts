import { targetName, type PatchOperationNode } from '../patch-operation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'required-not-removed',
  severity: 'error',
  spec: ['RFC 7644 3.5.2.2', 'RFC 7643 2.2', 'RFC 7643 2.5'],
  checks: [122, 123],
  failures: [10],
  applies: { kinds: ['PatchOp', 'Resource'], direction: 'request' },
  title: 'A PATCH takes no required attribute away',
  why: 'Required means that the attribute has a value: the server answers 400 mutability, and no operation of the request is carried out.',
  messages: {
    removed: '`{attribute}` is required and cannot be removed; replace its value instead.',
    emptied: '`{attribute}` is required, and `{value}` takes its value away; write a value.',
    schema: 'The base schema is what the resource is; its URN cannot be removed from `schemas`.',
    extension: 'The extension is required for this resource type and cannot be removed.',
  },
  valid: [{ text: '{ "Operations": [{ "op": "remove", "path": "nickName" }] }' }],
  invalid: [
    { text: '{ "Operations": [{ "op": "remove", "path": «"userName"» }] }', covers: ['RFC7644-3.5.2-10'] },
    { text: '{ "Operations": [{ "op": "replace", "path": "userName", "value": «null» }] }', covers: ['RFC7644-3.5.2-10'] },
  ],
  patchOperation: (operation, { report, context }) => {
    const { name, path, target, attributeTarget } = operation;
    if (name !== 'remove' || path === undefined || target === undefined) return;
    const type = context.patchedType;
    if (target.kind === 'extension') {
      const isRequired = type?.schemaExtensions.some(({ schema, required }) => required && schema === target.urn) === true;
      if (isRequired) report('extension', path, {});
    } else if (attributeTarget && takesRequired(operation)) report('removed', path, { attribute: targetName(attributeTarget) });
    else if (type && attributeTarget?.attribute.name === 'schemas' && attributeTarget.filter?.value === type.schema)
      report('schema', path, {});
  },
  attribute: ({ attribute, path, parent }, context) => {
    if (context.kind !== 'Resource' || context.method !== 'PATCH' || !context.nested || parent === undefined) return undefined;
    if (!attribute.required || attribute.mutability === 'readOnly' || parent.role === 'message') return undefined;
    return (node, { report }) => {
      if (node.kind === 'null' || (node.kind === 'array' && node.isEmpty && attribute.multiValued))
        report('emptied', node, { attribute: path, value: node.source });
    };
  },
});

/** With a filter it is for the server to say whether a value is left. */
function takesRequired({ attributeTarget }: PatchOperationNode): boolean {
  if (!attributeTarget) return false;
  const { attribute, subAttribute, filter } = attributeTarget;
  const definition = subAttribute ?? attribute;
  if (!definition.required || definition.mutability === 'readOnly' || attribute.mutability === 'readOnly') return false;
  return subAttribute !== undefined || filter === undefined;
}
