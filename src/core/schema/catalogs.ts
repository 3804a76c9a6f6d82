import { buildCatalog } from './build-catalog.ts';
import type { Catalog } from './catalog.ts';

/** The catalogs of the standard itself, by version. */
export const catalogs: { readonly '2.0': Catalog } = { '2.0': buildCatalog([], []).catalog };
