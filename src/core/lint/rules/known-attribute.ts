import type { Severity } from '../../finding.ts';
import type { JsonDocument, JsonNode } from '../../json/document.ts';
import { renameMember } from '../../json/edit.ts';
import { schemaByUrnIgnoringCase } from '../../schema/catalog.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { aliasOf } from '../aliases.ts';
import { elsewhere } from '../elsewhere.ts';
import { isBareOperation } from '../bare-operation.ts';
import { fixForDotted, isPathAsName, operationOfItsOwn } from '../dotted-name.ts';
import { holdsExtensions } from '../plan.ts';
import { defineRule, keyOf, type Context, type Definition } from '../rule.ts';
import { extensionWords, payloadWords } from '../schema-words.ts';
import { isElementDeletion, isRemovedNames } from '../scim-1-patch.ts';

/** RFC 7643 2.1; names that break the grammar have a rule of their own. */
const ATTRNAME = /^(?:[A-Za-z][$\w-]*|\$ref)$/u;

export default defineRule({
  id: 'known-attribute',
  severity: 'warning',
  spec: ['RFC 7643 3', 'RFC 7644 3.12'],
  checks: [21, 22, 23],
  failures: [20, 21, 25],
  title: 'An attribute is defined by the schemas of its resource',
  why: 'One server answers 400, the next drops it without a word, and the mapping looks as if it worked.',
  messages: {
    unknown: '`{name}` is not in {where}.',
    meant: '`{name}` is not in {where}. Did you mean `{known}`?',
    elsewhere: '`{name}` is not in {where}; `{name}` stands in {home}.',
    dottedInPatch: '`{name}` is a path, which belongs in `path`; in the value write `{attribute}` as an object with `{subAttribute}`.',
    pathAsName: '`{name}` is a path, which belongs in `path`; write an operation of its own for it.',
    dotted: '`{name}` is a path, which belongs in a filter or PATCH; here write `{attribute}` as an object with `{subAttribute}`.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:example:scim:Badge"], "userName": "bjensen", "urn:example:scim:Badge": { "colour": "red" } }',
    },
  ],
  invalid: [
    {
      text: '{ "userName": "bjensen", «"dispalyName"»: "Babs" }',
      message: '`dispalyName` is not in the User schema. Did you mean `displayName`?',
    },
    { text: '{ "userName": "bjensen", "name": { «"firstName"»: "Barbara" } }' },
    { text: '{ "userName": "bjensen", «"department"»: "Tours" }' },
    { text: '{ "userName": "bjensen", «"name.givenName"»: "Barbara" }' },
  ],
  unknownAttribute: (node, parent, { report, context, willList }) => {
    const name = node.key ?? '';
    const dotted = /^([A-Za-z][\w-]*)\.([$\w-]+)$/u.exec(name);
    if (!dotted && !ATTRNAME.test(name) && !(name.includes('.') && !name.includes(':'))) return;
    if (holdsExtensions(parent) && context.resourceType === undefined) return;
    if (isRemovedNames(node, parent) || isElementDeletion(node, parent) || isOfBareOperation(node, parent)) return;
    const names = parent.attribute.subAttributes.map((attribute) => attribute.name).filter((known) => !known.includes(':'));
    const where = whereWords(parent, context);
    const [, attribute = '', subAttribute = ''] = dotted ?? [];
    if (names.some((known) => known.toLowerCase() === attribute.toLowerCase())) {
      const fix = () => fixForDotted(node, parent, attribute, subAttribute);
      report(
        context.method === 'PATCH' ? 'dottedInPatch' : 'dotted',
        keyOf(node),
        { name, attribute, subAttribute },
        { severity: severityFor(context), fix },
      );
      return;
    }
    if (isPathAsName(name, parent)) {
      report('pathAsName', keyOf(node), { name }, { severity: severityFor(context), fix: () => operationOfItsOwn(node) });
      return;
    }
    // The nearest known name costs more than all other checks together; the severity is the same with or without it.
    if (context.kind === 'Resource' && !willList()) {
      report('unknown', keyOf(node), { name, where }, { severity: severityFor(context) });
      return;
    }
    const known = meantBy(name, parent, node.parent, names);
    if (known !== undefined) {
      const fix = () => ({ title: `Write ${known}`, safe: false, edits: [renameMember(node, known)] });
      report('meant', keyOf(node), { name, where, known }, { severity: severityFor(context), fix });
      return;
    }
    const home = elsewhere(name, parent, context);
    // An unknown member of a message changes nothing; of a resource it may be data that gets lost.
    const severity = context.kind === 'Resource' ? severityFor(context) : 'info';
    if (home === undefined) report('unknown', keyOf(node), { name, where }, { severity });
    else report('elsewhere', keyOf(node), { name, where, home }, { severity });
  },
});

/** What its own rule says of the operation covers its members. */
function isOfBareOperation({ key, parent: object }: JsonNode, parent: Definition): boolean {
  if (parent.role !== 'message' || parent.attribute.name !== 'PatchOp' || !object || !isBareOperation(object)) return false;
  return ['op', 'path', 'value'].includes(key?.toLowerCase() ?? '');
}

/** In a PATCH the server refuses what its schema does not know (reading 39). */
function severityFor(context: Context): Severity | undefined {
  return context.catalog.complete || context.method === 'PATCH' ? 'error' : undefined;
}

function whereWords(parent: Definition, context: Context): string {
  if (parent.role === 'message') return payloadWords(context);
  if (parent.role === 'extension') return extensionWords(parent.attribute.name);
  if (parent.role === 'attribute') return `\`${parent.path}\``;
  const { resourceType, catalog } = context;
  const name = resourceType && schemaByUrnIgnoringCase(catalog, resourceType.schema)?.name;
  return `the ${name ?? resourceType?.name ?? ''} schema`;
}

const nearest = new WeakMap<Definition, Map<string, string | undefined>>();
const KEPT = 1_000;

/** The known name that was most likely meant, and is not taken. The nearest are kept, since the same strangers come with each resource of a list. */
function meantBy(name: string, parent: Definition, object: JsonNode | undefined, names: readonly string[]): string | undefined {
  const kept = nearest.get(parent) ?? new Map<string, string | undefined>();
  nearest.set(parent, kept);
  const known = kept.has(name) ? kept.get(name) : (aliasOf(name, parent, names) ?? didYouMean(name, names));
  if (kept.size < KEPT) kept.set(name, known);
  const isTaken = known !== undefined && object?.member(known) !== undefined;
  return isTaken ? didYouMean(name, unusedOf(names, object)) : known;
}

const unused = new WeakMap<JsonDocument, { object: number; names: readonly string[] }>();

/** The names that an object does not use yet. Those of the last object are kept: strangers come in crowds. */
function unusedOf(names: readonly string[], object: JsonNode | undefined): readonly string[] {
  if (!object) return names;
  const last = unused.get(object.document);
  if (last?.object === object.index) return last.names;
  const found = names.filter((name) => object.member(name) === undefined);
  unused.set(object.document, { object: object.index, names: found });
  return found;
}
