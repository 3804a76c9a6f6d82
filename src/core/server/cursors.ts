/** Cursor pagination (RFC 9865): which resources a query found, kept while a client turns the pages. */
import { ScimError } from './scim-error.ts';

interface Snapshot {
  readonly ids: readonly string[];
  /** What the cursors of it may be used with. */
  readonly query: string;
  readonly expires: number;
}

/** At most so many queries are kept; the oldest goes first. */
const most = 100;

export class Cursors {
  private readonly snapshots = new Map<string, Snapshot>();
  /** Expired and dropped ones, so that their cursors are told from those that never were. */
  private readonly gone = new Set<string>();

  /**
   * Keeps what a query found.
   * @param expires in milliseconds since 1970.
   * @returns the name under which cursors find it.
   */
  keep(name: string, snapshot: Snapshot): string {
    const [oldest] = this.snapshots.size >= most ? this.snapshots.keys() : [];
    if (oldest !== undefined) this.drop(oldest);
    this.snapshots.set(name, snapshot);
    return name;
  }

  /**
   * The query that a cursor belongs to, and where its page begins.
   * @param now in milliseconds since 1970.
   */
  find(cursor: string, query: string, now: number): { name: string; ids: readonly string[]; offset: number } | ScimError {
    const [, name = '', digits = ''] = /^([^.]+)\.(\d{1,9})$/u.exec(cursor) ?? [];
    const snapshot = this.snapshots.get(name);
    if (snapshot !== undefined && snapshot.expires <= now) this.drop(name);
    if (this.gone.has(name)) return new ScimError(400, 'The cursor has expired: start again with an empty `cursor`.', 'expiredCursor');
    if (snapshot === undefined) {
      return new ScimError(400, `\`${cursor}\` is no cursor of this server: start with an empty \`cursor\`.`, 'invalidCursor');
    }
    if (snapshot.query !== query) {
      const detail = 'The cursor belongs to another query: repeat filter and sorting as they were, or start with an empty `cursor`.';
      return new ScimError(400, detail, 'invalidCursor');
    }
    return { name, ids: snapshot.ids, offset: Number(digits) };
  }

  clear(): void {
    this.snapshots.clear();
    this.gone.clear();
  }

  private drop(name: string): void {
    this.snapshots.delete(name);
    this.gone.add(name);
    const [first] = this.gone.size > most * 10 ? this.gone : [];
    if (first !== undefined) this.gone.delete(first);
  }
}
