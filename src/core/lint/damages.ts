/** Ways to damage a right payload, made from the catalog: what tests of the linter and of its examples have in common. */
import type { Subject } from '../finding.ts';
import { parseJson } from '../json/parse.ts';
import { declaredSchemas } from '../payload/declared-schemas.ts';
import { detectResourceType } from '../payload/detect-resource-type.ts';
import type { Attribute } from '../schema/attribute.ts';
import { resourceTypeByEndpoint, resourceTypeByName, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { describeResource } from './describe.ts';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** One damaged text, and where a finding must stand. */
export interface Damaged {
  /** The damage, in words. */
  readonly name: string;
  /** The attribute, for example `User.emails.value`. */
  readonly path: string;
  readonly text: string;
  readonly at: string;
}

/** An attribute that a payload holds. */
interface Spot {
  readonly attribute: Attribute;
  readonly path: string;
  readonly keys: readonly (string | number)[];
  readonly pointer: string;
  readonly holder: JsonObject;
  readonly value: Json;
  readonly mode: Mode;
}

/** Who sends what the attribute is in: that decides what must be there. */
interface Mode {
  readonly is: 'message' | 'resource';
  readonly direction: Subject['direction'];
  readonly method: Subject['method'];
}

/**
 * A payload damaged in each way at each attribute that the catalog defines.
 * @param subject what the payload was taken for.
 * @returns one text for each; a value of type `any`, as in a PATCH, stays as it is.
 */
export function* damagesOf(payload: JsonObject, subject: Subject, catalog: Catalog): Generator<Damaged> {
  for (const spot of spotsOf(payload, subject, catalog)) {
    for (const [name, damage] of Object.entries(damages)) {
      const damaged = damage(spot);
      if (damaged !== undefined) yield { name, path: spot.path, text: changed(payload, spot, damaged.change), at: damaged.at };
    }
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Change = (holder: JsonObject, name: string) => void;

/** How to damage an attribute; undefined where it cannot be damaged so. `at` is where the finding must stand. */
type Damage = (spot: Spot) => { readonly change: Change; readonly at: string } | undefined;

const TWICE = '@twice';

const damages: Readonly<Record<string, Damage>> = {
  'another type': ({ attribute, pointer }) => {
    const wrong = wrongValue(attribute);
    if (wrong === undefined) return undefined;
    const { multiValued } = attribute;
    return {
      change: (holder, name) => (holder[name] = multiValued ? [wrong] : wrong),
      at: multiValued ? `${pointer}/0` : pointer,
    };
  },
  'an object in place of a simple value': ({ attribute, pointer }) => {
    if (['any', 'complex', 'resource'].includes(attribute.type) || attribute.multiValued) return undefined;
    return { change: (holder, name) => (holder[name] = { value: 'word' }), at: pointer };
  },
  'no dateTime': ({ attribute, pointer }) => {
    if (attribute.type !== 'dateTime') return undefined;
    return { change: (holder, name) => (holder[name] = '02.03.2026'), at: pointer };
  },
  'a required attribute left out': (spot) => {
    if (!isDemanded(spot)) return undefined;
    // An object left without members counts as unassigned: then the object is what is missing.
    const isOnly = Object.keys(spot.holder).length === 1 && spot.keys.length > 1;
    const at = isOnly ? spot.pointer.slice(0, spot.pointer.lastIndexOf('/')) : spot.pointer;
    return { change: (holder, name) => delete holder[name], at };
  },
  'a required attribute set to null': (spot) => {
    if (!isDemanded(spot)) return undefined;
    return { change: (holder, name) => (holder[name] = null), at: spot.pointer };
  },
  'another name': ({ attribute, pointer }) => {
    if (attribute.name === 'schemas' || attribute.name.startsWith('urn:')) return undefined;
    const change: Change = (holder, name) => {
      holder[`${name}Zq`] = holder[name] ?? null;
      delete holder[name];
    };
    return { change, at: `${pointer}Zq` };
  },
  'one value in place of an array, an array in place of one': ({ attribute, pointer, value }) => {
    if (attribute.type === 'any' || attribute.multiValued !== Array.isArray(value)) return undefined;
    if (Array.isArray(value)) {
      const [first = null] = value;
      return first === null ? undefined : { change: (holder, name) => (holder[name] = first), at: pointer };
    }
    return { change: (holder, name) => (holder[name] = [value]), at: pointer };
  },
  'null among the elements': ({ attribute, pointer, value }) => {
    if (!attribute.multiValued || !Array.isArray(value)) return undefined;
    return { change: (holder, name) => (holder[name] = [...value, null]), at: `${pointer}/${value.length}` };
  },
  'the same name twice': ({ pointer, value }) => ({ change: (holder) => (holder[TWICE] = value), at: pointer }),
  'the same element twice': ({ attribute, pointer, value, mode }) => {
    const isSet = attribute.name === 'schemas' || mode.is === 'resource';
    if (!attribute.multiValued || !Array.isArray(value) || !isSet) return undefined;
    return { change: (holder, name) => (holder[name] = [...value, value[0] ?? null]), at: `${pointer}/${value.length}` };
  },
  'a name in another case': ({ attribute, pointer, value }) => {
    if (attribute.name.startsWith('urn:')) return undefined;
    const change: Change = (holder, name) => {
      delete holder[name];
      holder[name.toUpperCase()] = value;
    };
    const end = pointer.lastIndexOf('/');
    return { change, at: pointer.slice(0, end) + pointer.slice(end).toUpperCase() };
  },
  'no base64': ({ attribute, pointer }) => {
    if (attribute.type !== 'binary') return undefined;
    return { change: (holder, name) => (holder[name] = '%%%'), at: pointer };
  },
  'no URI': ({ attribute, pointer }) => {
    if (attribute.type !== 'reference' || attribute.multiValued) return undefined;
    return { change: (holder, name) => (holder[name] = 'no uri'), at: pointer };
  },
  'a value that is not canonical': ({ attribute, pointer, mode }) => {
    if (attribute.canonicalValues.length === 0 || mode.is === 'message') return undefined;
    return { change: (holder, name) => (holder[name] = 'zq'), at: pointer };
  },
  'a second primary': ({ attribute, pointer, value }) => {
    const first = Array.isArray(value) ? value[0] : undefined;
    if (!isObject(first) || !attribute.subAttributes.some(({ name }) => name === 'primary')) return undefined;
    const elements = [
      { ...first, primary: true },
      { ...first, type: 'other', primary: true },
    ];
    return { change: (holder, name) => (holder[name] = elements), at: `${pointer}/1/primary` };
  },
};

function wrongValue({ type }: Attribute): Json | undefined {
  if (type === 'any') return undefined;
  if (type === 'boolean') return 'True';
  return type === 'integer' || type === 'decimal' || type === 'complex' || type === 'resource' ? 'word' : 7;
}

/** Whether the attribute must be there, by who sends it. */
function isDemanded({ attribute, mode, holder }: Spot): boolean {
  if (!attribute.required) return false;
  // A page by cursor may leave the total out (RFC 9865).
  if (mode.is === 'message') return attribute.name !== 'totalResults' || !('nextCursor' in holder || 'previousCursor' in holder);
  if (mode.direction === 'response') return attribute.returned === 'always' || attribute.returned === 'default';
  return mode.method !== 'PATCH' && mode.method !== 'GET' && (attribute.mutability !== 'readOnly' || attribute.name === 'schemas');
}

/** The text of a copy in which the object that holds the spot was changed. */
function changed(payload: JsonObject, { keys, attribute }: Spot, change: Change): string {
  const copy = structuredClone(payload);
  let holder: Json | undefined = copy;
  for (const key of keys.slice(0, -1)) {
    if (Array.isArray(holder)) holder = holder[Number(key)];
    else holder = isObject(holder) ? holder[key] : undefined;
  }
  if (isObject(holder)) change(holder, String(keys.at(-1)));
  return JSON.stringify(copy, null, 2).replace(TWICE, attribute.name);
}

function* spotsOf(payload: JsonObject, { kind, direction, method, resourceType }: Subject, catalog: Catalog): Generator<Spot> {
  const message = kind === null ? undefined : catalog.messages.get(kind);
  if (message)
    yield* spotsIn(payload, message.attributes, { keys: [], path: message.name, mode: { is: 'message', direction, method }, catalog });
  else {
    const type = resourceType === null ? undefined : resourceTypeByName(catalog, resourceType);
    yield* spotsInResource(payload, type, { keys: [], path: '', mode: { is: 'resource', direction, method }, catalog });
  }
}

interface Place {
  readonly keys: readonly (string | number)[];
  readonly path: string;
  readonly mode: Mode;
  readonly catalog: Catalog;
}

function* spotsInResource(resource: JsonObject, type: ResourceType | undefined, place: Place): Generator<Spot> {
  if (type === undefined) return;
  // Its extensions are among them, as complex attributes.
  const { subAttributes } = describeResource(place.catalog, type).attribute;
  yield* spotsIn(resource, subAttributes, { ...place, path: type.name });
}

function* spotsIn(object: JsonObject, attributes: readonly Attribute[], place: Place): Generator<Spot> {
  for (const attribute of attributes) {
    const value = object[attribute.name];
    if (value === undefined || value === null) continue;
    const keys = [...place.keys, attribute.name];
    const pointer = keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    const path = `${place.path}.${attribute.name}`;
    yield { attribute, path, keys, pointer, holder: object, value, mode: place.mode };
    if (!Array.isArray(value)) yield* spotsBelow(value, object, attribute, { ...place, keys, path });
    // One element stands for all; resources differ from each other.
    const elements = Array.isArray(value) ? value.slice(0, attribute.type === 'resource' ? 5 : 1) : [];
    for (const [index, element] of elements.entries()) {
      yield* spotsBelow(element, object, attribute, { ...place, keys: [...keys, index], path });
    }
  }
}

function* spotsBelow(value: Json, holder: JsonObject, attribute: Attribute, place: Place): Generator<Spot> {
  if (!isObject(value)) return;
  const { catalog, mode } = place;
  if (attribute.type !== 'resource') yield* spotsIn(value, attribute.subAttributes, place);
  else if (mode.direction === 'response')
    yield* spotsInResource(value, typeOf(value, catalog), { ...place, mode: { ...mode, is: 'resource' } });
  else {
    const method = textOf(holder['method']).toUpperCase();
    const type = resourceTypeByEndpoint(catalog, textOf(holder['path']));
    const patchOp = catalog.messages.get('PatchOp');
    if (method === 'PATCH') yield* spotsIn(value, patchOp?.attributes ?? [], { ...place, path: 'PatchOp' });
    else
      yield* spotsInResource(value, type, {
        ...place,
        mode: { is: 'resource', direction: 'request', method: method === 'PUT' ? 'PUT' : 'POST' },
      });
  }
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function typeOf(value: JsonObject, catalog: Catalog): ResourceType | undefined {
  const { root } = parseJson(JSON.stringify(value));
  return root ? detectResourceType(root, declaredSchemas(root, catalog, undefined), catalog).type : undefined;
}
