/** Values that take the place of personal ones: numbered by first appearance, so that replacing twice changes nothing more. */

const givenNames = [
  'Aspen',
  'Birch',
  'Briar',
  'Cedar',
  'Clover',
  'Fern',
  'Juniper',
  'Linden',
  'Maple',
  'Poplar',
  'Rowan',
  'Sage',
  'Sorrel',
  'Thyme',
  'Willow',
];
const familyNames = [
  'Brookdale',
  'Cliffside',
  'Eastmoor',
  'Fairlake',
  'Glenmoor',
  'Hillcrest',
  'Lakeshore',
  'Marshfield',
  'Northvale',
  'Ridgeway',
  'Stonefield',
  'Westbrook',
];
const domains = ['example.com', 'example.org', 'example.net'];

/** Words beside a name that are nobody's, in any case; and those that are so only in lower case. */
const titles = new Set(['mr', 'mrs', 'ms', 'mx', 'miss', 'dr', 'prof', 'jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq']);
const particles = new Set(['von', 'van', 'de', 'der', 'den', 'da', 'di', 'du', 'del', 'la', 'le', 'bin', 'ibn', 'al', 'zu']);

const word = /\p{L}[\p{L}\p{M}\p{N}'’]*/gu;

/** One set of stand-ins: the same value gets the same one everywhere. */
export class StandIns {
  private readonly given = new Map<string, string>();
  private readonly family = new Map<string, string>();
  private readonly handles = new Map<string, string>();
  private readonly domains = new Map<string, string>();
  private readonly exact = new Map<string, string>();
  private users = 0;
  private readonly counts = new Map<string, number>();

  /** The part of a mail address before the @, or a user name. Case is kept as upper, lower or mixed. */
  handle(value: string): string {
    const key = value.toLowerCase();
    let base = this.handles.get(key) ?? this.exact.get(value);
    if (base === undefined) base = `user${++this.users}`;
    this.handles.set(key, base);
    return inCaseOf(value, base);
  }

  email(value: string): string {
    const [, name, inside] = /^([^<>]*)<([^<>]+)>$/su.exec(value) ?? [];
    if (name !== undefined && inside !== undefined) return `${this.fullName(name)}<${this.email(inside)}>`;
    const scheme = /^\s*mailto:/iu.exec(value)?.[0];
    if (scheme !== undefined) return scheme + this.email(value.slice(scheme.length));
    const at = value.lastIndexOf('@');
    const domain = value.slice(at + 1);
    const key = domain.toLowerCase();
    const count = this.domains.size;
    const base = this.domains.get(key) ?? domains[count] ?? `d${count + 1}.example.com`;
    this.domains.set(key, base);
    return `${this.handle(value.slice(0, at))}@${domain === domain.toUpperCase() ? base.toUpperCase() : base}`;
  }

  givenName(value: string): string {
    return value.replace(word, (part) => this.named(this.given, givenNames, part));
  }

  familyName(value: string): string {
    return value.replace(word, (part) => (isTitle(part) ? part : this.named(this.family, familyNames, part)));
  }

  /** A whole name: words known from given and family names keep their stand-ins; of the others the last is a family name. */
  fullName(value: string): string {
    const parts = value.match(word) ?? [];
    const handle = parts.length === 1 ? this.handles.get(value.toLowerCase()) : undefined;
    if (handle !== undefined) return inCaseOf(value, handle);
    const comma = value.indexOf(',');
    const people = parts.filter((part) => !isTitle(part)).length;
    let seen = 0;
    return value.replace(word, (part, offset: number) => {
      if (isTitle(part)) return part;
      seen++;
      if (part.length === 1) return inCaseOf(part, 'x');
      const key = part.toLowerCase();
      const isFamily = comma === -1 || people < 2 ? seen > 1 && seen === people : offset < comma;
      if (this.family.has(key) && (isFamily || !this.given.has(key))) return this.named(this.family, familyNames, part);
      if (this.given.has(key) || !isFamily) return this.named(this.given, givenNames, part);
      return this.named(this.family, familyNames, part);
    });
  }

  phone(value: string): string {
    return this.once(value, () => {
      const digits = value.match(/\d/gu)?.length ?? 0;
      const tail = this.next('phone')
        .padStart(Math.min(4, digits), '0')
        .slice(-digits || undefined);
      let at = 0;
      return value.replace(/\d/gu, () => {
        const place = at++ - (digits - tail.length);
        return place < 0 ? '5' : (tail[place] ?? '5');
      });
    });
  }

  /** Letters and digits by their like, the last ones by a number; a UUID stays a UUID. */
  id(value: string): string {
    const handle = this.handles.get(value.toLowerCase());
    if (handle !== undefined) return inCaseOf(value, handle);
    if (value.includes('@')) return this.email(value);
    const parts = value.split('bulkId');
    if (parts.length > 1) return parts.map((part) => (part === '' ? '' : this.id(part))).join('bulkId');
    return this.once(value, () => {
      const number = this.next('id');
      if (isUuid(value)) return `00000000-0000-4000-8000-${number.padStart(12, '0')}`;
      return numbered(masked(value), number);
    });
  }

  street(value: string): string {
    return this.once(value, () => {
      const number = this.next('street');
      return value
        .split('\n')
        .map((_, line) => (line === 0 ? `${number} Example Street` : `Example Town ${number}`))
        .join('\n');
    });
  }

  town(value: string): string {
    return this.once(value, () => `Example Town ${this.next('town')}`);
  }

  postalCode(value: string): string {
    return this.once(value, () => numbered(masked(value), this.next('postalCode')));
  }

  /** A link keeps its scheme and the ending of its file. */
  link(value: string): string {
    return this.once(value, () => {
      const data = /^data:[^,]*,/u.exec(value)?.[0];
      if (data !== undefined) return data + secret(value.slice(data.length));
      const scheme = /^[a-z][a-z\d+.-]*:\/\//iu.exec(value)?.[0];
      if (scheme === undefined) return numbered(masked(value), this.next('link'));
      const ending = /\.[a-z]{2,4}$/iu.exec(value.slice(scheme.length).split('/').slice(1).join('/'))?.[0] ?? '';
      return `${scheme}example.com/link/${this.next('link')}${ending}`;
    });
  }

  private named(names: Map<string, string>, list: readonly string[], part: string): string {
    const key = part.toLowerCase();
    const count = names.size;
    const round = Math.floor(count / list.length);
    const base = names.get(key) ?? `${list[count % list.length] ?? ''}${round === 0 ? '' : String(round + 1)}`;
    names.set(key, base);
    return inCaseOf(part, base);
  }

  private once(value: string, make: () => string): string {
    const old = this.exact.get(value);
    if (old !== undefined) return old;
    const made = make();
    this.exact.set(value, made);
    return made;
  }

  private next(what: string): string {
    const number = (this.counts.get(what) ?? 0) + 1;
    this.counts.set(what, number);
    return String(number);
  }
}

/** A secret of the same length and make-up, the same for every secret that looks alike; a token keeps the `eyJ` that tells what it is. */
export function secret(value: string): string {
  const head = value.startsWith('eyJ') ? 'eyJ' : '';
  return head + masked(value.slice(head.length));
}

export function isUuid(value: string): boolean {
  return /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu.test(value);
}

const HEADER = 20;

/** A certificate keeps its first bytes, which say what it is and how long. */
export function certificate(value: string): string {
  return value.slice(0, HEADER) + secret(value.slice(HEADER));
}

function masked(value: string): string {
  return value
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, '0');
}

/**
 * Writes a number over the last letters and digits, behind the first letter, so that what has letters keeps one; what finds no place is put in.
 * Digits alone start with 1, as JSON numbers can.
 */
function numbered(mask: string, number: string): string {
  if (/^0+$/u.test(mask)) return `1${number.padStart(mask.length - 1, '0')}`;
  const start = mask.search(/[xX]/u) + 1;
  const tail = mask.slice(start).split('');
  let rest = number.length;
  for (let at = tail.length - 1; at >= 0 && rest > 0; at--) {
    if (/[xX0]/u.test(tail[at] ?? '')) tail[at] = number[--rest] ?? '0';
  }
  return mask.slice(0, start) + number.slice(0, rest) + tail.join('');
}

function isTitle(part: string): boolean {
  return titles.has(part.toLowerCase()) || particles.has(part);
}

function inCaseOf(value: string, base: string): string {
  if (value === value.toLowerCase()) return base.toLowerCase();
  if (value === value.toUpperCase() && value.length > 1) return base.toUpperCase();
  return base.charAt(0).toUpperCase() + base.slice(1);
}
