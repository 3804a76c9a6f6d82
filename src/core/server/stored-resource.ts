import type { JsonObject } from '../schema/json-object.ts';

/** A resource as the store keeps it. It is never written to: a change puts another one in its place. */
export interface StoredResource {
  readonly id: string;
  /** The name of its resource type. */
  readonly resourceType: string;
  /** With `id` and `meta`, names as the catalog spells them; without what depends on the URL or on other resources. */
  readonly resource: JsonObject;
  /** Counts the changes, from 1; the version is made of it. */
  readonly revision: number;
  /** The writeOnly attributes that have a value, and when they were given it: the values themselves are forgotten. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The place in the order of creation. */
  readonly sequence: number;
}
