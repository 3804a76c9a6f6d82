import type { JsonNode } from '../../json/document.ts';
import type { AttributeTarget } from '../../patch/target.ts';
import { targetName, type PatchOperationNode } from '../patch-operation.ts';
import { defineRule, keyOf } from '../rule.ts';

export default defineRule({
  id: 'immutable-stays',
  severity: 'error',
  spec: ['RFC 7644 3.5.2', 'RFC 7643 2.2', 'RFC 7643 4.2'],
  checks: [56, 121],
  failures: [9],
  applies: { kinds: ['PatchOp'] },
  title: 'A PATCH does not change what is immutable',
  why: 'An immutable value is set once: a server answers 400 mutability to its change. A member is exchanged by removing the element and adding another one.',
  messages: {
    changed: '`{attribute}` is immutable, and the elements that the filter selects have one; remove the element and add another.',
    replaced: '`{attribute}` is immutable; this works only as long as it has no value.',
    removed: '`{attribute}` is immutable and keeps its value; remove the whole element instead.',
    kept: '`{attribute}` is immutable and keeps its value.',
  },
  valid: [
    {
      text: '{ "Operations": [{ "op": "remove", "path": "members[value eq \\"a\\"]" }, { "op": "add", "path": "members", "value": [{ "value": "b" }] }] }',
    },
  ],
  invalid: [
    {
      text: '{ "Operations": [{ "op": "replace", "path": «"members[value eq \\"a\\"].value"», "value": "b" }] }',
      covers: ['RFC7644-3.5.2-10', 'RFC7644-3.5.2-11'],
    },
    { text: '{ "Operations": [{ "op": "remove", "path": «"members[value eq \\"a\\"].type"» }] }', covers: ['RFC7644-3.5.2-11'] },
  ],
  patchOperation: (operation, { report }) => {
    const { name, path, value, attributeTarget } = operation;
    if (name === undefined || path === undefined || attributeTarget === undefined) return;
    const { attribute, subAttribute, filter } = attributeTarget;
    const definition = subAttribute ?? attribute;
    if (definition.mutability === 'immutable') {
      const values = { attribute: targetName(attributeTarget) };
      if (name === 'remove') {
        // Whole elements may go (reading 28).
        if (subAttribute !== undefined) report('removed', path, values);
        else if (filter === undefined) report('kept', path, values);
      } else if (isSelectedBy(definition.name, attributeTarget)) {
        if (!isEqualTo(value, filter?.equals?.[definition.name])) report('changed', path, values);
      } else if (name === 'replace' && !attribute.multiValued) report('replaced', path, values, { severity: 'warning' });
    } else if (name !== 'remove' && subAttribute === undefined) {
      for (const member of changedIn(operation)) report('changed', keyOf(member), { attribute: `${attribute.name}.${member.key ?? ''}` });
    }
  },
});

/** The filter says that the elements have a value of it. */
function isSelectedBy(name: string, { filter }: AttributeTarget): boolean {
  return filter?.equals !== undefined && Object.hasOwn(filter.equals, name);
}

function isEqualTo(value: JsonNode | undefined, selected: unknown): boolean {
  return typeof selected === 'string' && value?.string?.toLowerCase() === selected.toLowerCase();
}

/** Members of the value that contradict what the filter says of immutable sub-attributes. */
function changedIn({ value, attributeTarget }: PatchOperationNode): JsonNode[] {
  const equals = attributeTarget?.filter?.equals;
  if (attributeTarget === undefined || equals === undefined || value?.kind !== 'object') return [];
  return attributeTarget.attribute.subAttributes.flatMap(({ name, mutability }) => {
    const member = mutability === 'immutable' && Object.hasOwn(equals, name) ? value.member(name) : undefined;
    return member !== undefined && !member.isUnassigned && !isEqualTo(member, equals[name]) ? [member] : [];
  });
}
