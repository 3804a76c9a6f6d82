import { pointerToken } from '../json/pointer.ts';
import type { Attribute } from '../schema/attribute.ts';
import type { Extension } from './draft.ts';
import { ElementList } from './element-list.ts';
import { isUnassigned } from './members.ts';

/** One attribute of the resource, or of an extension of it, while operations run over it. */
export class Slot {
  readonly attribute: Attribute;
  readonly extension: Extension | undefined;
  /** The name of the member, as the resource spells it; as the catalog does where it has none yet. */
  readonly key: string;
  /** The index of the last operation that changed anything here. */
  lastOperation: number | undefined;
  private readonly original: unknown;
  /** Of a singular attribute, or of a multi-valued one that was not touched; undefined is absent. */
  private value: unknown;
  private list: ElementList | undefined;
  /** Whether `valueBefore` holds what was there before the current operation. */
  private noted = false;
  private valueBefore: unknown;
  private changed = false;
  private changedBefore = false;
  private place: string | undefined;
  private readonly onTouch: (slot: Slot) => void;

  constructor(attribute: Attribute, extension: Extension | undefined, key: string, value: unknown, onTouch: (slot: Slot) => void) {
    this.attribute = attribute;
    this.extension = extension;
    this.key = key;
    this.value = value;
    this.original = value;
    this.onTouch = onTouch;
  }

  get pointer(): string {
    this.place ??= `${this.extension === undefined ? '' : `/${pointerToken(this.extension.key)}`}/${pointerToken(this.key)}`;
    return this.place;
  }

  /** Of a singular attribute. */
  get(): unknown {
    return this.value;
  }

  isAssigned(): boolean {
    return this.list === undefined ? !isUnassigned(this.value) : this.list.length > 0;
  }

  /** Takes back what the current operation did here. */
  undo(): void {
    if (!this.noted) return;
    this.value = this.valueBefore;
    if (this.list !== undefined) this.list = new ElementList(this.attribute, this.list.elementsBefore());
  }

  /** Whether the attribute had no value before the request. */
  isNew(): boolean {
    return isUnassigned(this.original);
  }

  /** Whether the attribute had a value before the current operation. */
  wasAssigned(): boolean {
    if (!this.noted) return this.isAssigned();
    return this.list === undefined ? !isUnassigned(this.valueBefore) : this.list.elementsBefore().length > 0;
  }

  /** Of a singular attribute; undefined takes the value away. */
  set(value: unknown): void {
    this.note();
    this.value = value;
  }

  /** The elements, to look at. What is no array counts as an array of one, what is unassigned as an empty one. */
  elements(): ElementList {
    this.list ??= new ElementList(this.attribute, elementsOf(this.value));
    return this.list;
  }

  /** The elements, to change. */
  elementsToChange(): ElementList {
    this.note();
    return this.elements();
  }

  /** What stands in the JSON now; undefined is absent. An attribute that lost its last element is absent. */
  json(): unknown {
    if (this.list === undefined) return this.value;
    if (!this.changed && this.list.changes() === undefined) return this.value;
    return this.list.length === 0 ? undefined : this.list.elements();
  }

  /** What stood in the JSON before the current operation. */
  jsonBefore(): unknown {
    if (!this.noted) return this.json();
    if (this.list === undefined || !this.changedBefore) return this.valueBefore;
    const elements = this.list.elementsBefore();
    return elements.length === 0 ? undefined : elements;
  }

  /** Whether what stood in the JSON before the current operation was an array; told without making one. */
  wasArray(): boolean {
    if (!this.noted) return this.changed || Array.isArray(this.value);
    return this.changedBefore || Array.isArray(this.valueBefore);
  }

  /** Ends the current operation. @returns whether it changed anything here. */
  settle(): boolean {
    const didChange = this.list === undefined ? this.value !== this.valueBefore : this.list.changes() !== undefined;
    this.list?.settle();
    this.noted = false;
    this.valueBefore = undefined;
    this.changed = this.changed ? true : didChange;
    return didChange;
  }

  private note(): void {
    if (this.noted) return;
    this.noted = true;
    this.valueBefore = this.value;
    this.changedBefore = this.changed;
    this.onTouch(this);
  }
}

function elementsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isUnassigned(value) ? [] : [value];
}
