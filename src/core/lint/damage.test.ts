/** Whatever is damaged in a right payload is found where it was damaged; the payload as it was draws nothing. Made from the catalog. */
import { describe, expect, it } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import type { Direction } from '../finding.ts';
import { parseJson } from '../json/parse.ts';
import type { Attribute, AttributeType } from '../schema/attribute.ts';
import { attributesOf, resourceTypeByName, schemaByUrn } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { isObject, type Json, type JsonObject } from './damages.ts';
import { rules } from './registry.ts';
import { complete, optionsOf } from './example.ts';
import { unfoundDamages } from './tester.ts';
import { enterpriseUserUrn, messageUrns } from '../schema/urns.ts';

const catalog = catalogs['2.0'];

const user: JsonObject = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'jane.doe@example.com' };
const userReply: JsonObject = {
  ...user,
  id: '2b1f6a0c',
  name: { givenName: 'Jane', familyName: 'Doe' },
  emails: [{ value: 'jane.doe@example.com', type: 'work', primary: true }],
  active: true,
  meta: {
    resourceType: 'User',
    created: '2026-03-02T08:15:00Z',
    lastModified: '2026-03-02T08:15:00Z',
    location: 'https://example.com/v2/Users/2b1f6a0c',
  },
};

/** Values that have a form of their own, by the end of the attribute's path. */
const known: Readonly<Record<string, Json>> = {
  'meta.version': 'W/"a330bc54f0671c9"',
  'emails.value': 'jane.doe@example.com',
  'groups.$ref': 'https://example.com/v2/Groups/word',
  'members.$ref': 'https://example.com/v2/Users/word',
  'manager.$ref': 'https://example.com/v2/Users/word',
  'x509Certificates.value': 'MAcwBaADAgEC',
  'phoneNumbers.value': 'tel:+1-555-555-0100',
  'addresses.country': 'US',
  preferredLanguage: 'en-US',
  locale: 'en-US',
  timezone: 'Europe/Berlin',
  'attributes.type': 'complex',
  'securityEvents.eventUris': 'urn:ietf:params:scim:event:prov:create:full',
  'Operations.op': 'replace',
  'Operations.path': '/Users',
  'Operations.status': '201',
  'Operations.value': 'Jane',
  'Operations.data': user,
  Resources: userReply,
  status: '400',
  totalResults: 3,
  startIndex: 1,
  itemsPerPage: 1,
  filter: 'userName eq "jane.doe@example.com"',
  sortBy: 'userName',
};
/** Not beside the others: exclusive, or said of another page. */
const leftOut: readonly string[] = ['excludedAttributes', 'nextCursor', 'previousCursor', 'cursor', 'Operations.response'];

const byType: { readonly [type in AttributeType]?: Json } = {
  boolean: true,
  integer: 5,
  decimal: 1.5,
  dateTime: '2026-03-02T08:15:00Z',
  binary: 'TUlJ',
};

function scalar(attribute: Attribute, path: string): Json {
  const special = Object.entries(known).find(([end]) => path === end || path.endsWith(`.${end}`));
  if (special) return special[1];
  if (attribute.canonicalValues[0] !== undefined) return attribute.canonicalValues[0];
  if (attribute.type === 'reference') return attribute.referenceTypes[0] === 'uri' ? 'urn:example:thing' : 'https://example.com/v2/Users/1';
  return byType[attribute.type] ?? 'word';
}

function fill(attributes: readonly Attribute[], path: string, isSent: (attribute: Attribute) => boolean): JsonObject {
  const object: JsonObject = {};
  for (const attribute of attributes) {
    const at = path === '' ? attribute.name : `${path}.${attribute.name}`;
    if (!isSent(attribute) || leftOut.includes(at)) continue;
    const value = attribute.type === 'complex' ? fill(attribute.subAttributes, at, isSent) : scalar(attribute, at);
    object[attribute.name] = attribute.multiValued ? [value] : value;
  }
  // The path of a PATCH operation is an attribute, that of a bulk operation a URL.
  if ('op' in object) object['path'] = 'displayName';
  return object;
}

interface Case {
  readonly name: string;
  readonly kind: string;
  readonly direction: Direction;
  readonly payload: JsonObject;
}

function resourceCase(type: string, direction: Direction, extensions: readonly string[] = []): Case {
  const resourceType = resourceTypeByName(catalog, type);
  const isSent = ({ mutability }: Attribute) => mutability !== (direction === 'request' ? 'readOnly' : 'writeOnly');
  const own = resourceType ? attributesOf(catalog, resourceType) : [];
  const payload = fill(own, '', isSent);
  payload['schemas'] = [resourceType?.schema ?? '', ...extensions];
  const meta = payload['meta'];
  if (isObject(meta)) {
    Object.assign(meta, { resourceType: type, location: `https://example.com/v2${resourceType?.endpoint ?? ''}/word` });
  }
  for (const urn of extensions) payload[urn] = fill(schemaByUrn(catalog, urn)?.attributes ?? [], '', isSent);
  return { name: `${type}, ${direction}`, kind: type, direction, payload };
}

const cases: readonly Case[] = [
  resourceCase('User', 'request', [enterpriseUserUrn]),
  resourceCase('User', 'response', [enterpriseUserUrn]),
  resourceCase('Group', 'request'),
  resourceCase('Group', 'response'),
  resourceCase('ServiceProviderConfig', 'response'),
  resourceCase('ResourceType', 'response'),
  resourceCase('Schema', 'response'),
  ...[...messageUrns].map(([urn, kind]): Case => {
    const { attributes } = catalog.messages.get(kind) ?? { attributes: [] };
    const payload = { ...fill(attributes, '', () => true), schemas: [urn] };
    const direction = ['ListResponse', 'BulkResponse', 'Error'].includes(kind) ? 'response' : 'request';
    return { name: kind, kind, direction, payload };
  }),
];

describe.each(cases)('$name', ({ kind, direction, payload }) => {
  const options = { version: '2.0', kind, direction } as const;

  it('as it should be draws nothing', () => {
    const { findings } = lint(JSON.stringify(payload, null, 2), options);
    expect(findings.map(({ rule, pointer, message }) => `${rule} at ${pointer ?? 'nowhere'}: ${message}`)).toEqual([]);
  });

  it('damaged is found out, in its place', () => expect(unfoundDamages(payload, options)).toEqual([]));
});

describe('the valid examples of the rules, in complete form', () => {
  const tried = new Set<string>();
  const examples = rules.flatMap(({ id, valid }) => valid.map((example) => ({ id, example })));
  it.each(examples)('$id: $example.text', ({ example }) => {
    const payload = readObject(complete(example));
    if (payload) expect(unfoundDamages(payload, optionsOf(example), tried)).toEqual([]);
  });
});

/** Undefined for a text that is no JSON on purpose, or no object. */
function readObject(text: string): JsonObject | undefined {
  const { problems } = parseJson(text);
  const value: Json = problems.length > 0 ? null : (JSON.parse(text) as Json);
  return isObject(value) ? value : undefined;
}
