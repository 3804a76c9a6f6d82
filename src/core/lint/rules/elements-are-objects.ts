import { replaceValue } from '../../json/edit.ts';
import { asValueObject, isObjectType, NO_OBJECT } from '../plurality.ts';
import { defineRule, type Check } from '../rule.ts';

const messages = {
  wrap: 'An element of `{attribute}` is an object; write `{object}`.',
  object: 'An element of `{attribute}` is an object, not {kind}.',
} as const;

export default defineRule({
  id: 'elements-are-objects',
  severity: 'error',
  spec: ['RFC 7643 2.4'],
  checks: [37],
  failures: [36],
  title: 'The elements of a complex multi-valued attribute are objects',
  why: 'SCIM 1.1 allowed bare texts here, SCIM 2.0 does not: typed servers answer 400 or 500, others store an element without a value.',
  messages,
  valid: [{ text: '{ "emails": [{ "value": "bjensen@example.com" }] }', covers: ['RFC7643-2.4-02'] }],
  invalid: [{ text: '{ "emails": [«"bjensen@example.com"»] }', covers: ['RFC7643-2.4-02'] }],
  value: (definition) => {
    if (!isObjectType(definition) || !definition.attribute.multiValued) return undefined;
    const check: Check<typeof messages> = (node, { report }) => {
      if (node.kind === 'object') return;
      const object = asValueObject(definition, node);
      if (object === undefined)
        report('object', node, { attribute: definition.path, kind: node.kind === 'array' ? 'an array' : `a ${node.kind}` });
      else {
        const fix = () => ({ title: `Write ${object}`, safe: true, edits: [replaceValue(node, object)] });
        report('wrap', node, { attribute: definition.path, object }, { fix });
      }
    };
    return { kinds: NO_OBJECT, check };
  },
});
