/** Whatever is damaged in a right payload is found where it was damaged; the payload as it was draws nothing. Made from the catalog. */
import { describe, expect, it } from 'vitest';
import { lint } from '../exchange/lint-text.ts';
import type { Direction } from '../finding.ts';
import type { Attribute, AttributeType } from '../schema/attribute.ts';
import { attributesOf, resourceTypeByName, schemaByUrn } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import { enterpriseUserUrn, messageUrns } from '../schema/urns.ts';

const catalog = catalogs['2.0'];
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
type JsonObject = { [name: string]: Json };

const userType = resourceTypeByName(catalog, 'User');
const userAttributes = userType ? attributesOf(catalog, userType) : [];
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
  readonly attributes: readonly Attribute[];
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
  const attributes = [...own];
  for (const urn of extensions) {
    const subAttributes = schemaByUrn(catalog, urn)?.attributes ?? [];
    payload[urn] = fill(subAttributes, '', isSent);
    const [first] = own;
    if (first) attributes.push({ ...first, name: urn, type: 'complex', multiValued: false, required: false, subAttributes });
  }
  return { name: `${type}, ${direction}`, kind: type, direction, payload, attributes };
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
    return { name: kind, kind, direction, payload, attributes };
  }),
];

interface Spot {
  readonly attribute: Attribute;
  readonly pointer: string;
  readonly keys: readonly (string | number)[];
  /** Of the array, if it is one. */
  readonly length: number;
  /** The object has no other member. */
  readonly isOnly: boolean;
}

/** Every attribute that the payload holds, with its place. */
function* spotsIn(attributes: readonly Attribute[], value: Json, keys: readonly (string | number)[] = []): Generator<Spot> {
  if (!isObject(value)) return;
  for (const attribute of attributes) {
    const inner = value[attribute.name];
    if (inner === undefined) continue;
    const at = [...keys, attribute.name];
    const isList = attribute.multiValued && Array.isArray(inner);
    const pointer = at.map((key) => `/${key}`).join('');
    yield { attribute, keys: at, pointer, length: isList ? inner.length : 0, isOnly: Object.keys(value).length === 1 };
    // The resources inside messages are Users here.
    const described = attribute.type === 'resource' ? userAttributes : attribute.subAttributes;
    yield* spotsIn(described, isList ? (inner[0] ?? null) : inner, isList ? [...at, 0] : at);
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(value: Json): JsonObject {
  if (!isObject(value)) throw new Error('a spot stands in an object');
  return value;
}

/** A copy in which the object that holds the spot was changed. */
function changed(payload: JsonObject, { keys }: Spot, change: (holder: JsonObject, name: string) => void): string {
  const copy = structuredClone(payload);
  let holder: Json = copy;
  for (const key of keys.slice(0, -1)) holder = (Array.isArray(holder) ? holder[Number(key)] : objectOf(holder)[key]) ?? null;
  change(objectOf(holder), String(keys.at(-1)));
  return JSON.stringify(copy, null, 2);
}

function isMessageCase(payload: JsonObject): boolean {
  return Array.isArray(payload['schemas']) && payload['schemas'].some((urn) => typeof urn === 'string' && urn.includes(':api:messages:'));
}

/** How to damage an attribute; undefined where it cannot be damaged so. `at` is where the finding must stand. */
type Damage = (spot: Spot, payload: JsonObject) => { readonly text: string; readonly at: string } | undefined;

const wrongValue = ({ type }: Attribute): Json | undefined => {
  if (type === 'any') return undefined;
  if (type === 'boolean') return 'True';
  return type === 'integer' || type === 'decimal' || type === 'complex' || type === 'resource' ? 'word' : 7;
};

const damages: Readonly<Record<string, Damage>> = {
  'another type': (spot, payload) => {
    const wrong = wrongValue(spot.attribute);
    if (wrong === undefined) return undefined;
    const { multiValued } = spot.attribute;
    return {
      text: changed(payload, spot, (holder, name) => (holder[name] = multiValued ? [wrong] : wrong)),
      at: multiValued ? `${spot.pointer}/0` : spot.pointer,
    };
  },
  'an object in place of a simple value': (spot, payload) => {
    if (['any', 'complex', 'resource'].includes(spot.attribute.type) || spot.attribute.multiValued) return undefined;
    return { text: changed(payload, spot, (holder, name) => (holder[name] = { value: 'word' })), at: spot.pointer };
  },
  'no dateTime': (spot, payload) => {
    if (spot.attribute.type !== 'dateTime') return undefined;
    return { text: changed(payload, spot, (holder, name) => (holder[name] = '02.03.2026')), at: spot.pointer };
  },
  'a required attribute left out': (spot, payload) => {
    if (!spot.attribute.required) return undefined;
    // An object left without members counts as unassigned: then the object is what is missing.
    const at = spot.isOnly ? spot.pointer.slice(0, spot.pointer.lastIndexOf('/')) : spot.pointer;
    return { text: changed(payload, spot, (holder, name) => delete holder[name]), at };
  },
  'another name': (spot, payload) => {
    if (spot.attribute.name === 'schemas' || spot.attribute.name.startsWith('urn:')) return undefined;
    const rename = (holder: JsonObject, name: string) => {
      holder[`${name}Zq`] = holder[name] ?? null;
      delete holder[name];
    };
    return { text: changed(payload, spot, rename), at: `${spot.pointer}Zq` };
  },
  'one value in place of an array, an array in place of one': (spot, payload) => {
    if (spot.attribute.type === 'any') return undefined;
    const swap = (holder: JsonObject, name: string) => {
      const value = holder[name] ?? null;
      holder[name] = Array.isArray(value) ? (value[0] ?? null) : [value];
    };
    return { text: changed(payload, spot, swap), at: spot.pointer };
  },
  'null among the elements': (spot, payload) => {
    if (!spot.attribute.multiValued) return undefined;
    const add = (holder: JsonObject, name: string) => Array.isArray(holder[name]) && holder[name].push(null);
    return { text: changed(payload, spot, add), at: `${spot.pointer}/${spot.length}` };
  },
  'the same name twice': (spot, payload) => {
    const text = changed(payload, spot, (holder, name) => (holder['@twice'] = holder[name] ?? null));
    return { text: text.replace('@twice', spot.attribute.name), at: spot.pointer };
  },
  'the same element twice': (spot, payload) => {
    const isSet = spot.attribute.name === 'schemas' || !isMessageCase(payload);
    if (!spot.attribute.multiValued || !isSet) return undefined;
    const add = (holder: JsonObject, name: string) => Array.isArray(holder[name]) && holder[name].push(holder[name][0] ?? null);
    return { text: changed(payload, spot, add), at: `${spot.pointer}/${spot.length}` };
  },
  'a name in another case': (spot, payload) => {
    const swap = (holder: JsonObject, name: string) => {
      holder[name.toUpperCase()] = holder[name] ?? null;
      delete holder[name];
    };
    if (spot.attribute.name.startsWith('urn:')) return undefined;
    const end = spot.pointer.lastIndexOf('/');
    return { text: changed(payload, spot, swap), at: spot.pointer.slice(0, end) + spot.pointer.slice(end).toUpperCase() };
  },
  'no base64': (spot, payload) => {
    if (spot.attribute.type !== 'binary') return undefined;
    return { text: changed(payload, spot, (holder, name) => (holder[name] = '%%%')), at: spot.pointer };
  },
  'no URI': (spot, payload) => {
    if (spot.attribute.type !== 'reference' || spot.attribute.multiValued) return undefined;
    return { text: changed(payload, spot, (holder, name) => (holder[name] = 'no uri')), at: spot.pointer };
  },
  'a value that is not canonical': (spot, payload) => {
    if (spot.attribute.canonicalValues.length === 0 || isMessageCase(payload)) return undefined;
    return { text: changed(payload, spot, (holder, name) => (holder[name] = 'zq')), at: spot.pointer };
  },
  'a second primary': (spot, payload) => {
    if (!spot.attribute.multiValued || !spot.attribute.subAttributes.some(({ name }) => name === 'primary')) return undefined;
    const add = (holder: JsonObject, name: string) => {
      const [first] = Array.isArray(holder[name]) ? holder[name] : [];
      if (isObject(first)) holder[name] = [first, { ...first, primary: true }];
    };
    return { text: changed(payload, spot, add), at: `${spot.pointer}/1/primary` };
  },
};

describe.each(cases)('$name', ({ kind, direction, payload, attributes }) => {
  const find = (text: string) => lint(text, { version: '2.0', kind, direction }).findings;

  it('as it should be draws nothing', () => {
    expect(
      find(JSON.stringify(payload, null, 2)).map(({ rule, pointer, message }) => `${rule} at ${pointer ?? 'nowhere'}: ${message}`),
    ).toEqual([]);
  });

  it.each(Object.keys(damages))('%s is found in its place', (name) => {
    const silent: string[] = [];
    for (const spot of spotsIn(attributes, payload)) {
      const damaged = damages[name]?.(spot, payload);
      if (!damaged) continue;
      const places = find(damaged.text).map(({ pointer }) => pointer);
      if (!places.includes(damaged.at)) silent.push(`${damaged.at} (found at ${places.join(', ')})`);
    }
    expect(silent).toEqual([]);
  });
});
