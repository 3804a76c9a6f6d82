/** A resource while operations run over it. The given one is never written to: what changes is kept apart and put together at the end. */
import type { Attribute } from '../schema/attribute.ts';
import { attributesOf, findAttribute, schemaByUrnIgnoringCase, type Catalog, type ResourceType } from '../schema/catalog.ts';
import { isJsonObject, type JsonObject } from '../schema/json-object.ts';
import { isUnassigned, memberKey } from './members.ts';
import { Slot } from './slot.ts';

/** The data of one schema extension (RFC 7643 3.3). */
export interface Extension {
  /** Spelt as the catalog spells it. */
  readonly urn: string;
  /** The name of the member, as the resource spells it. */
  readonly key: string;
  readonly required: boolean;
  readonly attributes: readonly Attribute[];
  /** What stood in the resource at the start; undefined is absent. */
  readonly original: unknown;
  readonly slots: Map<Attribute, Slot>;
  /** Whether the member is there, before the current operation. */
  isPresent: boolean;
}

const stranger: Omit<Attribute, 'name'> = {
  type: 'any',
  multiValued: false,
  description: '',
  required: false,
  canonicalValues: [],
  caseExact: true,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  referenceTypes: [],
  subAttributes: [],
};

export class Draft {
  readonly resource: JsonObject;
  readonly catalog: Catalog;
  readonly resourceType: ResourceType;
  /** The common attributes and those of the base schema. */
  readonly attributes: readonly Attribute[];
  private readonly slots = new Map<Attribute, Slot>();
  private extensions: Map<string, Extension> | undefined;
  private strangers: Map<string, Attribute> | undefined;
  private touched: Slot[] = [];
  private readonly changed: Slot[] = [];
  private readonly onTouch = (slot: Slot): void => void this.touched.push(slot);

  constructor(resource: JsonObject, catalog: Catalog, resourceType: ResourceType) {
    this.resource = resource;
    this.catalog = catalog;
    this.resourceType = resourceType;
    this.attributes = attributesOf(catalog, resourceType);
  }

  /** The slot of an attribute of the resource, or of an extension of it. */
  slot(attribute: Attribute, extension?: Extension): Slot {
    const slots = extension === undefined ? this.slots : extension.slots;
    const known = slots.get(attribute);
    if (known !== undefined) return known;
    const holder = extension === undefined ? this.resource : extension.original;
    const key = isJsonObject(holder) ? memberKey(holder, attribute.name) : undefined;
    const value = key === undefined || !isJsonObject(holder) ? undefined : holder[key];
    const slot = new Slot(attribute, extension, key ?? attribute.name, value, this.onTouch);
    slots.set(attribute, slot);
    return slot;
  }

  /** The slot of a member that no schema defines: wrong readings write such ones. */
  strangerSlot(name: string): Slot {
    this.strangers ??= new Map();
    const known = this.strangers.get(name) ?? { ...stranger, name };
    this.strangers.set(name, known);
    return this.slot(known);
  }

  /** The slot of a common attribute or of one of the base schema, by its name. */
  slotNamed(name: string): Slot | undefined {
    const attribute = findAttribute(this.attributes, name);
    return attribute && this.slot(attribute);
  }

  /** An extension of the resource type, by its URN in any case; undefined when the type has none of that URN. */
  extension(urn: string): Extension | undefined {
    this.extensions ??= new Map();
    const known = this.extensions.get(urn);
    if (known !== undefined) return known;
    const wanted = urn.toLowerCase();
    const listed = this.resourceType.schemaExtensions.find(({ schema }) => schema.toLowerCase() === wanted);
    const schema = listed && schemaByUrnIgnoringCase(this.catalog, listed.schema);
    if (schema === undefined) return undefined;
    const made = this.extensions.get(schema.id) ?? this.readExtension(schema.id, schema.attributes, listed?.required === true);
    this.extensions.set(schema.id, made);
    this.extensions.set(urn, made);
    return made;
  }

  private readExtension(urn: string, attributes: readonly Attribute[], required: boolean): Extension {
    const key = memberKey(this.resource, urn);
    const original = key === undefined ? undefined : this.resource[key];
    return { urn, key: key ?? urn, required, attributes, original, slots: new Map(), isPresent: key !== undefined };
  }

  /** The extensions of the resource type. */
  allExtensions(): readonly Extension[] {
    return this.resourceType.schemaExtensions.flatMap(({ schema }) => this.extension(schema) ?? []);
  }

  /** What the current operation wrote to, in order; some may hold again what they held. */
  touchedSlots(): readonly Slot[] {
    return this.touched;
  }

  /**
   * Ends the current operation.
   * @param operation its index.
   * @returns whether it changed anything.
   */
  settle(operation: number): boolean {
    let didChange = false;
    for (const { extension } of this.touched) if (extension !== undefined) extension.isPresent = isPresentAfter(extension);
    for (const slot of this.touched) {
      if (!slot.settle()) continue;
      didChange = true;
      if (slot.lastOperation === undefined) this.changed.push(slot);
      slot.lastOperation = operation;
    }
    if (this.touched.length > 0) this.touched = [];
    return didChange;
  }

  /** What the operations changed. */
  changedSlots(): readonly Slot[] {
    return this.changed;
  }

  /** The resource as the operations left it; the given one when they changed nothing. */
  finish(): JsonObject {
    if (this.changed.length === 0) return this.resource;
    const result: Record<string, unknown> = { ...this.resource };
    for (const slot of this.changed) if (slot.extension === undefined) put(result, slot.key, slot.json());
    const extensions = new Set(this.changed.flatMap(({ extension }) => extension ?? []));
    for (const extension of extensions) put(result, extension.key, extension.isPresent ? extensionJson(extension, 'now') : undefined);
    return result;
  }
}

/** Whether an extension holds data, now or before the current operation. */
export function hasData(extension: Extension, when: 'now' | 'before'): boolean {
  for (const slot of extension.slots.values()) if (when === 'now' ? slot.isAssigned() : slot.wasAssigned()) return true;
  const { original } = extension;
  if (!isJsonObject(original)) return false;
  const known = new Set([...extension.slots.values()].map(({ key }) => key));
  return Object.keys(original).some((key) => !known.has(key) && !isUnassigned(original[key]));
}

/** Whether the member of the extension is there after the current operation: it goes with its last value. */
export function isPresentAfter(extension: Extension): boolean {
  if (hasData(extension, 'now')) return true;
  return extension.isPresent && !hasData(extension, 'before');
}

/** The member of the extension, as it stands in the JSON now or before the current operation. */
export function extensionJson(extension: Extension, when: 'now' | 'before'): unknown {
  const { original } = extension;
  if (!isJsonObject(original) && !hasData(extension, when)) return original;
  const result: Record<string, unknown> = isJsonObject(original) ? { ...original } : {};
  for (const slot of extension.slots.values()) put(result, slot.key, when === 'now' ? slot.json() : slot.jsonBefore());
  return result;
}

/** Keys come from the catalog or from the object itself, so none of them reaches a prototype. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete object[key];
  else object[key] = value;
}
