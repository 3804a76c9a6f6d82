import type { Fix } from '../../finding.ts';
import { insertMember } from '../../json/edit.ts';
import type { JsonNode } from '../../json/document.ts';
import { discoveryUrns, resourceTypeUrn, serviceProviderConfigUrn } from '../../schema/urns.ts';
import { defineRule, missingIn, type Context, type Use } from '../rule.ts';

const messages = {
  resourceType: '`meta` lacks `resourceType`, the name of the resource type{example}.',
  location: '`meta` lacks `location`, the URI of the resource{example}.',
  time: '`meta` lacks `{name}`; the server sets it, and returns it unless `attributes` asked for another part of `meta`.',
} as const;

export default defineRule({
  id: 'meta-complete',
  severity: 'warning',
  spec: ['RFC 7643 3.1'],
  checks: [212, 213, 214],
  failures: [41],
  applies: { direction: 'response', kinds: ['Resource'] },
  title: '`meta` says type, location and times',
  why: 'SCIM-SDK turns a change that was done into an error when `resourceType` is missing; without the times a client cannot ask for what changed.',
  messages,
  valid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
      covers: ['RFC7643-3.1-02'],
    },
  ],
  invalid: [
    {
      text: '{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "meta": «{» "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
      severity: 'warning',
      covers: ['RFC7643-3.1-02', 'RFC7643-3.1-18'],
    },
    {
      text: '{ "id": "2819c223", "meta": «{» "resourceType": "User", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
      severity: 'info',
      covers: ['RFC7643-3.1-02'],
    },
  ],
  attribute: (definition) => {
    if (definition.path !== 'meta' || definition.parent?.role !== 'resource') return undefined;
    return (meta, use) => {
      if (meta.kind === 'object' && !meta.isTooDeep) checkMeta(meta, use);
    };
  },
});

function checkMeta(meta: JsonNode, { report, context }: Use<typeof messages>): void {
  const type = context.resourceType;
  if (type === undefined || type.schema === serviceProviderConfigUrn || type.schema === resourceTypeUrn) return;
  const lacks = (name: string) => {
    const node = meta.member(name);
    return node === undefined || node.kind === 'null' ? (node ?? missingIn(meta, name)) : undefined;
  };
  // A schema has been defined, not created: the RFC's own have no times and are no worse for it.
  const severity = discoveryUrns.has(type.schema) ? ('info' as const) : undefined;
  const resourceType = lacks('resourceType');
  if (resourceType) {
    const isKnown = !context.typeGuessed;
    const fix = () => (isKnown ? addMember(meta, 'resourceType', type.name) : undefined);
    report('resourceType', resourceType, { example: isKnown ? `: write \`"${type.name}"\`` : '' }, { severity, fix });
  }
  const location = lacks('location');
  if (location) report('location', location, { example: exampleLocation(meta, context) }, { severity });
  // They are required as well; but Microsoft's Graph-based service and others leave them out, and nobody is known to stop at it.
  for (const name of ['created', 'lastModified']) {
    const time = lacks(name);
    if (time) report('time', time, { name }, { severity: 'info' });
  }
}

function exampleLocation(meta: JsonNode, { resourceType, typeGuessed }: Context): string {
  const id = meta.parent?.member('id')?.string;
  return id === undefined || resourceType === undefined || typeGuessed ? '' : `; it ends in \`${resourceType.endpoint}/${id}\``;
}

function addMember(meta: JsonNode, name: string, value: string): Fix | undefined {
  if (meta.member(name) !== undefined) return undefined;
  return { title: `Write "${name}": "${value}"`, safe: true, edits: [insertMember(meta, name, JSON.stringify(value), 'first')] };
}
