import type { SharedWork } from './share-link.ts';

/** Compiled from share-link.schema.json by src/dev/guards-plugin.ts. */
declare function isShared(value: unknown): value is Partial<SharedWork>;
export default isShared;
