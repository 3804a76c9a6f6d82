import type { JsonNode } from '../../json/document.ts';
import { renameMember } from '../../json/edit.ts';
import { extensionNamed } from '../../payload/declared-schemas.ts';
import { isKnownUrn, modernUrn } from '../../schema/urns.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { holdsExtensions } from '../plan.ts';
import { defineRule, type Spot } from '../rule.ts';
import { payloadWords } from '../schema-words.ts';

export default defineRule({
  id: 'known-extension',
  severity: 'warning',
  spec: ['RFC 7643 3.3', 'RFC 7643 6'],
  checks: [14, 15],
  failures: [2],
  title: 'An extension is one of the resource type',
  why: 'A server keeps the extensions that it knows for this type; the data of every other one is dropped or refused.',
  messages: {
    unknown: '`{name}` is no extension that is known for {payload}; a server drops or refuses what stands in it.',
    meant: '`{name}` is no extension that is known for {payload}. Did you mean `{known}`?',
    split: '`{name}` is the beginning of `{known}`: the URN was cut at its dot. Write it whole, with its attributes in one object.',
    base: '`{name}` is the schema of {payload} itself; its attributes stand at the top, not in an object of their own.',
    scalar:
      '`{name}` is no extension that is known for {payload}, and its value is no object; write the attribute into an object under its URN.',
    notObject: '`{name}` is named in `schemas`, so its value is an object; write its attributes in braces.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Tours" } }',
    },
  ],
  invalid: [
    { text: '{ "userName": "bjensen", "urn:example:scim:Badge": «{» "colour": "red" } }' },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "urn:ietf:params:scim:schemas:core:2.0:User": «{» "userName": "bjensen" }, "userName": "bjensen" }',
    },
  ],
  unknownAttribute: (node, parent, { report, context, schemasOf }) => {
    const name = node.key ?? '';
    const { catalog, resourceType } = context;
    const resource = node.parent;
    if (!name.includes(':') || !holdsExtensions(parent) || !resource || !resourceType || node.isUnassigned) return;
    if (isKnownUrn(name) || modernUrn(name, resourceType.name)) return;
    const payload = payloadWords(context);
    const schema = extensionNamed(name, catalog, resourceType.name);
    if (schema?.id === resourceType.schema) {
      if (node.kind === 'object') report('base', openingOf(node), { name, payload });
      return;
    }
    // What `schemas` lists is judged there.
    const isDeclared = schemasOf(resource).entries.some(({ urn }) => urn.toLowerCase() === name.toLowerCase());
    if (isDeclared) {
      if (!schema && node.kind !== 'object') report('notObject', node, { name }, { severity: 'error' });
      return;
    }
    if (node.kind !== 'object') {
      if (!isFlat(name, [...catalog.schemas.keys(), ...schemasOf(resource).entries.map(({ urn }) => urn)]))
        report('scalar', node, { name, payload });
      return;
    }
    const cut = [...catalog.schemas.keys()].find((urn) => urn.startsWith(`${name}.`));
    const known = schema
      ? undefined
      : didYouMean(
          name,
          resourceType.schemaExtensions.map((extension) => extension.schema),
        );
    const where = openingOf(node);
    if (cut !== undefined) report('split', where, { name, known: cut });
    else if (known === undefined) report('unknown', where, { name, payload });
    else {
      const fix = () => ({ title: 'Write the known URN', safe: false, edits: [renameMember(node, known)] });
      report('meant', where, { name, payload, known }, { fix });
    }
  },
});

/** The name's own place belongs to what `schemas` fails to say of it. */
function openingOf(node: JsonNode): Spot {
  return {
    start: node.start,
    end: node.start + 1,
    get pointer() {
      return node.pointer;
    },
  };
}

/** A flat `urn:…:User:department` has a rule of its own. */
function isFlat(name: string, urns: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return urns.some((urn) => lower.startsWith(urn.toLowerCase()));
}
