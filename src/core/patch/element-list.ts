/** The elements of one multi-valued attribute while operations run over them. */
import type { Attribute } from '../schema/attribute.ts';
import { contentKey, memberValue, sameValue } from './equality.ts';
import { ElementRanks } from './element-ranks.ts';
import { isUnassigned } from './members.ts';

/** In the place of an element that was taken out: places stay until the request is done, so that a removal moves nothing. */
const hole = Symbol('hole');

/** What one operation did to the list, by places; `whole` elements were put in place of others as one value. */
export interface ElementChanges {
  /** All elements that stood here before, when the operation put others in their place or emptied the list. */
  readonly replaced: readonly unknown[] | undefined;
  /** Places that held something else before the operation, ascending. */
  readonly touched: readonly { readonly place: number; readonly before: unknown; readonly after: unknown; readonly whole: boolean }[];
  readonly appended: readonly unknown[];
  readonly lengthBefore: number;
}

interface Journal {
  readonly lengthBefore: number;
  readonly appendedFrom: number;
  readonly touched: Map<number, { before: unknown; whole: boolean }>;
  replaced: readonly unknown[] | undefined;
}

export class ElementList {
  length: number;
  private items: readonly unknown[];
  /** `items`, once it is a copy that may be written to. */
  private own: unknown[] | undefined;
  private readonly definition: Attribute;
  private journal: Journal | undefined;
  /** What `changes` said last, until the next change. */
  private done: ElementChanges | 'nothing' | undefined;
  private ranks: ElementRanks | undefined;
  private places: Map<string, number[]> | undefined;
  private primaries: Set<number> | undefined;

  constructor(definition: Attribute, elements: readonly unknown[]) {
    this.definition = definition;
    this.items = elements;
    this.length = elements.length;
  }

  /** All elements, in order. */
  elements(): unknown[] {
    return this.items.length === this.length ? this.items.slice() : this.items.filter((item) => item !== hole);
  }

  /** The places at which there is an element, ascending. */
  all(): number[] {
    const places: number[] = [];
    for (let place = 0; place < this.items.length; place++) if (this.items[place] !== hole) places.push(place);
    return places;
  }

  has(place: number): boolean {
    return place < this.items.length && this.items[place] !== hole;
  }

  /** The element at a place that has one. */
  at(place: number): unknown {
    return this.items[place];
  }

  /** The index of a place as it was before the current operation. */
  rank(place: number): number {
    if (this.items.length === this.length && this.journal === undefined) return place;
    this.ranks ??= this.ranksNow();
    return this.ranks.rank(place);
  }

  /** The place of the element that was appended last. */
  lastPlace(): number {
    return this.items.length - 1;
  }

  append(element: unknown): void {
    this.note();
    this.toWrite().push(element);
    this.length++;
    this.index(this.items.length - 1);
  }

  /** @param whole the element is put in place of the old one as one value; else single sub-attributes of it changed. */
  set(place: number, element: unknown, whole: boolean): void {
    this.touch(place, whole);
    this.toWrite()[place] = element;
    this.primaries?.delete(place);
    this.index(place);
  }

  remove(place: number): void {
    this.touch(place, true);
    this.toWrite()[place] = hole;
    this.length--;
    this.primaries?.delete(place);
  }

  /** Puts other elements in place of all. */
  replaceAll(elements: readonly unknown[]): void {
    const journal = this.note();
    journal.replaced ??= this.elementsBefore();
    journal.touched.clear();
    this.items = elements;
    this.own = undefined;
    this.length = elements.length;
    this.ranks = this.places = this.primaries = undefined;
  }

  /** The elements as they were before the current operation. */
  elementsBefore(): readonly unknown[] {
    const { journal } = this;
    if (journal === undefined) return this.elements();
    if (journal.replaced !== undefined) return journal.replaced;
    const before: unknown[] = [];
    for (let place = 0; place < journal.appendedFrom; place++) {
      const touched = journal.touched.get(place);
      const item = touched === undefined ? this.items[place] : touched.before;
      if (item !== hole) before.push(item);
    }
    return before;
  }

  /** Ends an operation: what it did, or undefined when it did nothing. The places of `touched` may still be ranked until the next change. */
  changes(): ElementChanges | undefined {
    if (this.journal === undefined) return undefined;
    this.done ??= this.changesOf(this.journal) ?? 'nothing';
    return this.done === 'nothing' ? undefined : this.done;
  }

  private changesOf(journal: Journal): ElementChanges | undefined {
    const { lengthBefore, replaced } = journal;
    if (replaced !== undefined) return { replaced, touched: [], appended: [], lengthBefore };
    const touched = [...journal.touched]
      .sort(([a], [b]) => a - b)
      .map(([place, { before, whole }]) => {
        const item = this.items[place];
        return { place, before, after: item === hole ? undefined : item, whole };
      })
      .filter(({ before, after }) => before !== after);
    const appended = this.items.slice(journal.appendedFrom).filter((item) => item !== hole);
    return touched.length + appended.length === 0 ? undefined : { replaced, touched, appended, lengthBefore };
  }

  /** Forgets what the operation did; its places count as they are now. */
  settle(): void {
    const { journal, ranks } = this;
    if (journal !== undefined && ranks !== undefined) {
      for (const place of journal.touched.keys()) if (this.items[place] === hole) ranks.remove(place);
      for (let place = journal.appendedFrom; place < this.items.length; place++) if (this.items[place] === hole) ranks.remove(place);
    }
    this.journal = undefined;
    this.done = undefined;
  }

  /**
   * The places that can hold an element with that `value` (of a simple attribute: that element), ascending, found without going through
   * the list. Some may hold another by now: the caller looks.
   */
  placesOfValue(value: unknown): readonly number[] {
    this.places ??= this.placesNow();
    const found = this.places.get(this.placeKey(value)) ?? [];
    if (found.length < 2) return found.filter((place) => this.has(place));
    return [...new Set(found)].filter((place) => this.has(place)).sort((a, b) => a - b);
  }

  /**
   * The place of an element that is the same as a given one (reading 1): with `value`, the same `value` and `type`; else the same in all.
   * @returns undefined when there is none.
   */
  placeOf(element: unknown): number | undefined {
    const value = this.definition.type === 'complex' ? memberValue(element, 'value') : undefined;
    const isShort = this.places === undefined && this.items.length <= 8;
    const candidates = isShort ? this.all() : this.placesOfValue(isUnassigned(value) ? element : value);
    const type = this.subAttribute('type');
    return candidates.find((place) => {
      const other = this.items[place];
      if (isUnassigned(value)) return sameValue(this.definition, element, other, 'caseExact');
      if (type === undefined) return sameMember(this.subAttribute('value'), other, value);
      return sameMember(this.subAttribute('value'), other, value) && sameMember(type, other, memberValue(element, 'type'));
    });
  }

  /** The places of the elements that are primary. */
  placesOfPrimaries(): ReadonlySet<number> {
    if (this.primaries === undefined) {
      this.primaries = new Set();
      for (const place of this.all()) if (memberValue(this.items[place], 'primary') === true) this.primaries.add(place);
    }
    return this.primaries;
  }

  private toWrite(): unknown[] {
    if (this.own === undefined) this.items = this.own = this.items.slice();
    return this.own;
  }

  private note(): Journal {
    this.done = undefined;
    this.journal ??= { lengthBefore: this.length, appendedFrom: this.items.length, touched: new Map(), replaced: undefined };
    return this.journal;
  }

  private touch(place: number, whole: boolean): void {
    const journal = this.note();
    if (place >= journal.appendedFrom || journal.replaced !== undefined) return;
    const touched = journal.touched.get(place);
    if (touched === undefined) journal.touched.set(place, { before: this.items[place], whole });
    else touched.whole ||= whole;
  }

  /** The ranks before the current operation: only places that it did not touch count as taken out. */
  private ranksNow(): ElementRanks {
    const ranks = new ElementRanks(this.items.length);
    this.items.forEach((item, place) => {
      if (item === hole && this.journal?.touched.has(place) !== true) ranks.remove(place);
    });
    return ranks;
  }

  private placesNow(): Map<string, number[]> {
    this.places = new Map();
    for (const place of this.all()) this.index(place);
    return this.places;
  }

  private index(place: number): void {
    const item = this.items[place];
    if (this.primaries !== undefined && memberValue(item, 'primary') === true) this.primaries.add(place);
    if (this.places === undefined) return;
    const value = this.definition.type === 'complex' ? memberValue(item, 'value') : undefined;
    const key = this.placeKey(isUnassigned(value) ? item : value);
    const found = this.places.get(key);
    if (found === undefined) this.places.set(key, [place]);
    else if (found.at(-1) !== place) found.push(place);
  }

  private placeKey(value: unknown): string {
    const isElement = this.definition.type !== 'complex' || typeof value === 'object';
    return contentKey(isElement ? this.definition : this.subAttribute('value'), value, 'caseExact');
  }

  private subAttribute(name: string): Attribute | undefined {
    return this.definition.subAttributes.find((subAttribute) => subAttribute.name.toLowerCase() === name);
  }
}

function sameMember(subAttribute: Attribute | undefined, element: unknown, value: unknown): boolean {
  if (subAttribute === undefined) return true;
  return sameValue(subAttribute, memberValue(element, subAttribute.name), value, 'caseExact');
}
