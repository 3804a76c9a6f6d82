import type { Catalog } from '../schema/catalog.ts';
import { catalogs } from '../schema/catalogs.ts';
import type { Service } from './call.ts';
import { Cursors } from './cursors.ts';
import { handle } from './handler.ts';
import { systemRandom, uuidFrom } from './ids.ts';
import { Projector } from './project.ts';
import { defaultSettings, type ServerSettings } from './settings.ts';
import { Store } from './store.ts';

export interface MockServerOptions {
  readonly settings?: Partial<ServerSettings>;
  /** Decides the resource types and what is checked; the built-in catalog unless told otherwise. */
  readonly catalog?: Catalog;
  /** The clock. */
  readonly now?: () => Date;
  /** Makes the id of a new resource; a UUID from `random` unless told otherwise. */
  readonly newId?: (() => string) | undefined;
  /** From 0 up to, and not including, 1. */
  readonly random?: () => number;
}

/** A class of the platform, or any object where a program is compiled without the types of the Fetch standard: the library needs no DOM. */
type Platform<Name extends string> =
  typeof globalThis extends Readonly<Record<Name, { readonly prototype: infer Instance }>> ? Instance : object;

export interface MockServer {
  /** Answers one request. It never rejects: what goes wrong is an answer with an Error body (RFC 7644 3.12). */
  readonly fetch: (request: Platform<'Request'>) => Promise<Platform<'Response'>>;
  /** May be changed at any time; the next request follows it. */
  readonly settings: ServerSettings;
  /** Takes all resources out. */
  readonly reset: () => void;
}

/**
 * Makes a SCIM service provider (RFC 7644) that lives in memory: a function from Request to Response under `settings.basePath`,
 * `/scim/v2` unless told otherwise, on whatever host the requests name. Two servers share nothing.
 */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  const catalog = options.catalog ?? catalogs['2.0'];
  const settings: ServerSettings = { ...defaultSettings, ...options.settings };
  const random = options.random ?? systemRandom;
  const makeId = options.newId ?? (() => uuidFrom(random));
  const cursors = new Cursors();
  let store = new Store(catalog);
  const service: Service = {
    catalog,
    settings,
    projector: new Projector(catalog),
    now: options.now ?? (() => new Date()),
    newId: () => freshId(store, makeId),
    newCursor: () => uuidFrom(random),
    cursors,
    get store() {
      return store;
    },
  };
  return {
    settings,
    fetch: (request) => handle(service, request),
    reset: () => {
      store = new Store(catalog);
      cursors.clear();
    },
  };
}

/** Ids are never given twice (RFC 7643 3.1), whatever makes them: one that is taken gets a number behind it. */
function freshId(store: Store, makeId: () => string): string {
  const id = makeId();
  let fresh = id;
  for (let count = 2; store.knowsId(fresh); count++) fresh = `${id}-${count}`;
  store.reserveId(fresh);
  return fresh;
}
