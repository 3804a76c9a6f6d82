import { renameMember, removeNode, insertMember, replaceValue } from '../../json/edit.ts';
import type { JsonNode } from '../../json/document.ts';
import { schemaByUrnIgnoringCase, type Catalog } from '../../schema/catalog.ts';
import { holdsExtensions } from '../plan.ts';
import { defineRule, keyOf } from '../rule.ts';

export default defineRule({
  id: 'extension-data-in-object',
  severity: 'error',
  spec: ['RFC 7643 3.3'],
  checks: [75],
  failures: [2, 25],
  title: 'Extension attributes stand in the object that their URN names',
  why: 'A name such as `urn:…:User:department` belongs in a path or filter. In a resource it is one long unknown name, and the value is lost.',
  messages: {
    flat: '`{name}` is written flat; put `{attribute}` into an object under `{urn}`.',
    core: '`{name}` is an attribute of the base schema; in a resource write `{attribute}`.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "bjensen", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Tours" } }',
      covers: ['RFC7643-3.3-06'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], «"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"»: "Tours" }',
      covers: ['RFC7643-3.3-06'],
    },
  ],
  unknownAttribute: (node, parent, { report, context, schemasOf }) => {
    const name = node.key ?? '';
    if (!name.includes(':') || !holdsExtensions(parent)) return;
    const declared = node.parent && node.kind !== 'object' ? schemasOf(node.parent).entries.map(({ urn }) => urn) : [];
    const found = splitName(name, context.catalog, declared);
    if (!found) return;
    const { urn, attribute } = found;
    if (urn === context.resourceType?.schema) {
      const fix = () => ({ title: `Write ${attribute}`, safe: false, edits: [renameMember(node, attribute)] });
      report('core', keyOf(node), { name, attribute }, { fix });
    } else report('flat', keyOf(node), { name, urn, attribute }, { fix: () => moveInto(node, urn, attribute) });
  },
});

/** `urn:…:User:department` and `urn:…:User:manager.value`: a known URN, a colon (or, by mistake, a dot), and a name. */
function splitName(name: string, catalog: Catalog, declared: readonly string[]): { urn: string; attribute: string } | undefined {
  const colon = name.lastIndexOf(':');
  if (colon < 0) return undefined;
  const schema = schemaByUrnIgnoringCase(catalog, name.slice(0, colon));
  const attribute = name.slice(colon + 1);
  if (schema) return attribute === '' ? undefined : { urn: schema.id, attribute };
  const lower = name.toLowerCase();
  const urn = [...catalog.schemas.keys(), ...declared].find(
    (known) => lower.startsWith(known.toLowerCase()) && /^[.:][A-Za-z]/u.test(name.slice(known.length)),
  );
  return urn === undefined ? undefined : { urn, attribute: name.slice(urn.length + 1) };
}

function moveInto(node: JsonNode, urn: string, attribute: string) {
  const title = 'Move it into the extension';
  if (attribute.includes('.')) return undefined;
  const container = node.parent?.member(urn);
  if (!container) {
    const json = `{ ${JSON.stringify(attribute)}: ${node.source} }`;
    // Where several stand flat the first one makes the object, and the others follow into it.
    return { title, safe: !hasFlatBefore(node, urn), edits: [renameMember(node, urn), replaceValue(node, json)] };
  }
  if (container.kind !== 'object' || container.member(attribute)) return undefined;
  return { title, safe: true, edits: [removeNode(node), insertMember(container, attribute, node.source)] };
}

function hasFlatBefore(node: JsonNode, urn: string): boolean {
  const prefix = `${urn.toLowerCase()}:`;
  for (const sibling of node.parent?.children() ?? []) {
    if (sibling.index === node.index) return false;
    if (sibling.key?.toLowerCase().startsWith(prefix)) return true;
  }
  return false;
}
