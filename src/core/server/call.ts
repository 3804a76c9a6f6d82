import type { Catalog } from '../schema/catalog.ts';
import type { JsonObject } from '../schema/json-object.ts';
import type { Cursors } from './cursors.ts';
import type { Projector } from './project.ts';
import type { Route } from './routes.ts';
import type { ServerSettings } from './settings.ts';
import type { Store } from './store.ts';

/** What every endpoint works with. */
export interface Service {
  readonly catalog: Catalog;
  readonly settings: ServerSettings;
  readonly store: Store;
  readonly projector: Projector;
  readonly cursors: Cursors;
  /** The clock. */
  readonly now: () => Date;
  /** An id that no resource has or had. */
  readonly newId: () => string;
  /** A name for what a cursor leads to, that nobody can guess. */
  readonly newCursor: () => string;
}

/** One request, read: what HTTP, or an operation of a bulk request, asks for. */
export interface Call {
  readonly method: string;
  readonly route: Route;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
  /** The id that a POST gives its resource; a new one where there is none. Bulk requests need it, since bulkIds may be used before they are made. */
  readonly idToUse?: string;
  readonly ifMatch: string | null;
  readonly ifNoneMatch: string | null;
  /** The base URL without a slash at its end, for example `http://localhost/scim/v2`. */
  readonly base: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
}
