import type { JsonNode } from '../../json/document.ts';
import { resourceTypeByEndpoint, type Catalog } from '../../schema/catalog.ts';
import { serviceProviderConfigUrn } from '../../schema/urns.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'location-matches-id',
  severity: 'warning',
  spec: ['RFC 7643 3.1', 'RFC 7644 3.2'],
  checks: [222, 293],
  applies: { direction: 'response', kinds: ['Resource'] },
  title: '`meta.location` is the place of this type and id',
  why: 'A client that follows it, as SCIM client libraries do after a create, reads or changes another resource, or meets a 404.',
  messages: {
    id: '`meta.location` does not end in the `id` of the resource, `{id}`.',
    me: '`meta.location` is `/Me`, which is somebody else for the next reader; write the permanent URI, `{endpoint}/{id}`.',
    type: '`meta.location` is in `{found}`, but this is of the type {type}, which is at `{endpoint}`.',
  },
  valid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "created": "2010-01-23T04:56:22Z", "lastModified": "2010-01-23T04:56:22Z", "location": "https://example.com/v2/Users/2819c223" } }',
    },
  ],
  invalid: [
    {
      text: '{ "id": "2819c223", "meta": { "resourceType": "User", "location": «"https://example.com/v2/Users/26118915"» } }',
      message: '`meta.location` does not end in the `id` of the resource, `2819c223`.',
    },
    { text: '{ "id": "2819c223", "meta": { "resourceType": "User", "location": «"https://example.com/v2/Groups/2819c223"» } }' },
    { text: '{ "id": "2819c223", "meta": { "resourceType": "User", "location": «"https://example.com/v2/Me"» } }' },
  ],
  value: (definition, context) => {
    const type = context.resourceType;
    if (definition.path !== 'meta.location' || type?.schema === serviceProviderConfigUrn) return undefined;
    const { catalog } = context;
    const endpoint = type?.endpoint;
    return (node, { report }) => {
      const id = idOf(node);
      if (id === undefined || id === '') return;
      const { document } = node;
      const tail = type && !context.typeGuessed ? `${type.endpoint}/${id}"` : `/${id}"`;
      // Nearly all end so; nothing is cut out or decoded for them.
      if (document.text.startsWith(tail, node.end - tail.length)) return;
      const location = node.string?.replace(/[?#].*$/su, '').replace(/\/+$/u, '') ?? '';
      if (location === '') return;
      if (!endsInId(location, id)) {
        if (endpoint !== undefined && /\/me$/iu.test(location)) report('me', node, { endpoint, id });
        else report('id', node, { id });
        return;
      }
      if (type === undefined || endpoint === undefined || context.typeGuessed) return;
      const found = collectionOf(location, catalog);
      if (found !== undefined && found.schema !== type.schema) report('type', node, { found: found.endpoint, type: type.name, endpoint });
    };
  },
});

function idOf(location: JsonNode): string | undefined {
  return location.parent?.parent?.member('id')?.string;
}

function endsInId(location: string, id: string): boolean {
  return location.endsWith(`/${id}`) || decoded(location).endsWith(`/${id}`);
}

function decoded(location: string): string {
  try {
    return decodeURIComponent(location);
  } catch {
    return location;
  }
}

/** The known type whose endpoint stands before the id; one of the server's own decides nothing. */
function collectionOf(location: string, catalog: Catalog) {
  const collection = location.split('/').at(-2) ?? '';
  return collection === '' ? undefined : resourceTypeByEndpoint(catalog, `/${collection}`);
}
