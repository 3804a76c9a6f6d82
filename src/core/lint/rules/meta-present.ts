import type { JsonNode } from '../../json/document.ts';
import { findAttribute } from '../../schema/catalog.ts';
import { resourceTypeUrn, serviceProviderConfigUrn } from '../../schema/urns.ts';
import { defineRule, missingIn, type Context } from '../rule.ts';

/** Section 3.1 leaves these out. */
const EXEMPT: ReadonlySet<string> = new Set([serviceProviderConfigUrn, resourceTypeUrn]);
/** With fewer attributes of its own a resource is most likely a part of one, as `attributes=userName` asks for. */
const WHOLE = 4;

export default defineRule({
  id: 'meta-present',
  severity: 'warning',
  spec: ['RFC 7643 3.1'],
  checks: [211],
  failures: [41],
  applies: { direction: 'response', kinds: ['Resource'] },
  title: 'A resource that a server returns has `meta`',
  why: 'Client libraries read type, location and time of change there; SCIM-SDK turns a change that was done into an error when it misses them.',
  messages: {
    missing: '`meta` is missing; the server sets it, and returns it unless `attributes` or `excludedAttributes` left it out.',
    unlike: '`meta` is missing, and the first resource of the list has it; the server sets it for each.',
  },
  valid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
      covers: ['RFC7643-3.1-02'],
    },
    {
      text: '{ "name": "User", "endpoint": "/Users", "schema": "urn:ietf:params:scim:schemas:core:2.0:User" }',
      covers: ['RFC7643-3.1-01'],
    },
  ],
  invalid: [
    {
      text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "userName": "bjensen", "active": true, "title": "Guide", "locale": "en-US" }',
      direction: 'response',
      severity: 'warning',
      covers: ['RFC7643-3.1-02'],
    },
    {
      text: '«{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "2819c223", "userName": "bjensen" }',
      direction: 'response',
      severity: 'info',
    },
    {
      text: '{ "totalResults": 2, "Resources": [{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "1", "displayName": "A", "meta": { "resourceType": "Group" } }, «{» "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "2", "displayName": "B" }] }',
      severity: 'warning',
      covers: ['RFC7643-3.1-02'],
    },
  ],
  resource: (resource, { report, context }) => {
    const type = context.resourceType;
    if (type === undefined || EXEMPT.has(type.schema)) return;
    const meta = resource.member('meta');
    if (meta !== undefined && meta.kind !== 'null') return;
    const where = meta ?? missingIn(resource, 'meta');
    const first = context.nested ? resource.parent?.first : undefined;
    if (first === undefined || first.index === resource.index) {
      report('missing', where, {}, { severity: isWhole(resource, context) ? 'warning' : 'info' });
      // A list was asked for these attributes as a whole: said once, unless only some lack it.
    } else if (first.kind === 'object' && first.member('meta')?.kind === 'object') report('unlike', where, {});
  },
});

/** Certainly a reply, and no part of a resource that a client asked for. */
function isWhole(resource: JsonNode, context: Context): boolean {
  if (context.nested || !context.directionGiven) return false;
  let own = 0;
  for (const { key } of resource.children()) if (key !== undefined && !findAttribute(context.catalog.commonAttributes, key)) own++;
  return own >= WHOLE;
}
