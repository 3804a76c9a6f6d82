/** Finds ids by a value. Most values belong to one id alone, so that no set is made for them. */
export class ValueIndex {
  private readonly ids = new Map<string, string | Set<string>>();

  add(value: string, id: string): void {
    const known = this.ids.get(value);
    if (known === undefined) this.ids.set(value, id);
    else if (typeof known !== 'string') known.add(id);
    else if (known !== id) this.ids.set(value, new Set([known, id]));
  }

  remove(value: string, id: string): void {
    const known = this.ids.get(value);
    if (known === undefined || (typeof known === 'string' && known !== id)) return;
    if (typeof known === 'string' || (known.delete(id) && known.size === 0)) this.ids.delete(value);
  }

  /** The ids with that value. */
  get(value: string): Iterable<string> {
    const known = this.ids.get(value);
    if (known === undefined) return [];
    return typeof known === 'string' ? [known] : known;
  }
}

/** Texts that compare as equal without case have one key (RFC 7644 5); texts with one key may still differ. */
export function indexKey(text: string): string {
  return text.toLowerCase().normalize('NFKC').toLowerCase();
}
