import { replaceValue } from '../../json/edit.ts';
import { asValueObject, isObjectType, NO_OBJECT } from '../plurality.ts';
import { defineRule, type Check } from '../rule.ts';
import { extensionWords } from '../schema-words.ts';

const messages = {
  wrap: '`{attribute}` is complex; write `{object}`.',
  object: '`{attribute}` is complex; write an object with {subAttributes}.',
  extension: '{extension} is an object; write its attributes in braces.',
  resource: '`{attribute}` holds a resource or message; write an object.',
} as const;

export default defineRule({
  id: 'complex-value-is-object',
  severity: 'error',
  spec: ['RFC 7643 2.3.8', 'RFC 7643 2.3'],
  checks: [15, 125, 143],
  failures: [6],
  title: 'A complex attribute is an object',
  why: 'A typed server cannot deserialize it: 400, 500, or an endless re-sync of all users who have a manager.',
  messages,
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "manager": { "value": "26118915" } } }',
      covers: ['RFC7643-2.3-02'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "manager": «"26118915"» } }',
      covers: ['RFC7643-2.3-02', 'RFC7643-4.3-03'],
    },
    { text: '{ "name": «"Barbara Jensen"» }', covers: ['RFC7643-2.3-02'] },
  ],
  value: (definition) => {
    const { attribute } = definition;
    if (!isObjectType(definition) || attribute.multiValued) return undefined;
    const check: Check<typeof messages> = (node, { report }) => {
      if (node.kind === 'object') return;
      if (definition.role === 'extension') {
        report('extension', node, { extension: capital(extensionWords(attribute.name)) });
        return;
      }
      if (attribute.type === 'resource') {
        report('resource', node, { attribute: definition.path });
        return;
      }
      const object = asValueObject(definition, node);
      if (object !== undefined) {
        const fix = () => ({ title: `Write ${object}`, safe: true, edits: [replaceValue(node, object)] });
        report('wrap', node, { attribute: definition.path, object }, { fix });
        return;
      }
      const names = attribute.subAttributes.map((subAttribute) => subAttribute.name);
      const formatted =
        names.includes('formatted') && node.string !== undefined ? `{ "formatted": ${JSON.stringify(node.string)} }` : undefined;
      const fix = () => formatted && { title: `Write ${formatted}`, safe: false, edits: [replaceValue(node, formatted)] };
      const subAttributes = names
        .slice(0, 3)
        .map((name) => `\`${name}\``)
        .join(', ');
      report('object', node, { attribute: definition.path, subAttributes }, { fix: () => fix() || undefined });
    };
    return { kinds: NO_OBJECT, check };
  },
});

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
