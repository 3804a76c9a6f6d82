import { replaceValue } from '../../json/edit.ts';
import { resourceTypeByName, type Catalog } from '../../schema/catalog.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'resource-type-matches',
  severity: 'error',
  spec: ['RFC 7643 3.1', 'RFC 7643 6'],
  checks: [215],
  failures: [41],
  applies: { direction: 'response', kinds: ['Resource'] },
  title: '`meta.resourceType` names the type that `schemas` says',
  why: 'A client that picks its class by `meta.resourceType` reads a User as a Group, or refuses the reply.',
  messages: {
    other: '`meta.resourceType` is `{found}`, but `schemas` says that this is {type}; write `{expected}`.',
    otherCase: '`meta.resourceType` is `{found}`; the name is compared with its case, so write `{expected}`.',
    meant: '`meta.resourceType` is `{found}`, the name of no resource type that is loaded. Did you mean `{expected}`?',
    unknown: '`meta.resourceType` is `{found}`, the name of no resource type that is loaded; `schemas` says {type}.',
  },
  valid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
      covers: ['RFC7643-3.1-18'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "meta": { "resourceType": «"Group"», "version": "W/\\"1\\"" } }',
      severity: 'error',
      covers: ['RFC7643-3.1-18'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "meta": { "resourceType": «"user"», "version": "W/\\"1\\"" } }',
      severity: 'warning',
      covers: ['RFC7643-3.1-18'],
    },
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "meta": { "resourceType": «"Users"», "version": "W/\\"1\\"" } }',
      severity: 'warning',
      covers: ['RFC7643-3.1-18'],
    },
  ],
  value: (definition, context) => {
    const type = context.resourceType;
    if (definition.path !== 'meta.resourceType' || type === undefined || context.typeGuessed) return undefined;
    const expected = type.name;
    const words = `${/^[AEIO]/u.test(expected) ? 'an' : 'a'} ${expected}`;
    const { catalog } = context;
    return (node, { report }) => {
      const found = node.string;
      if (found === undefined || found === expected) return;
      const fix = () => ({ title: `Write ${expected}`, safe: false, edits: [replaceValue(node, JSON.stringify(expected))] });
      const sure = { severity: 'warning', fix: () => ({ ...fix(), safe: true }) } as const;
      const named = resourceTypeByName(catalog, found);
      // Two types may share a base schema; then both names are right.
      if (named?.name === found && named.schema === type.schema) return;
      if (found.toLowerCase() === expected.toLowerCase()) report('otherCase', node, { found, expected }, sure);
      else if (named !== undefined) report('other', node, { found, type: words, expected }, { fix });
      else if (isSlip(found, expected, catalog)) report('meant', node, { found, expected }, { severity: 'warning', fix });
      // A server may define it (RFC 7643 6): then what is missing is its /ResourceTypes.
      else report('unknown', node, { found, type: words }, { severity: catalog.complete ? 'error' : 'warning' });
    };
  },
});

function isSlip(found: string, expected: string, catalog: Catalog): boolean {
  const names = catalog.resourceTypes.map(({ name }) => name);
  return didYouMean(found, names) === expected || found.toLowerCase() === `${expected.toLowerCase()}s`;
}
