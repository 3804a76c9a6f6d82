/** Paths resolved before: clients send the same few again and again. */
import type { Catalog, ResourceType } from '../schema/catalog.ts';
import type { PatchSwitch } from './leniency.ts';
import type { Refusal } from './refusal.ts';
import { resolvePath } from './resolve-path.ts';
import type { Target } from './target.ts';

export interface Targets {
  resolve(path: string): Target | Refusal;
}

/** How many paths are kept for one resource type and one set of switches, and how long they may be. */
const mostPaths = 500;
const longestPath = 200;

const kept = new WeakMap<Catalog, Map<ResourceType, Map<string, Map<string, Target | Refusal>>>>();

/** What paths mean for a resource type under these switches. */
export function targetsFor(catalog: Catalog, resourceType: ResourceType, switches: ReadonlySet<PatchSwitch>): Targets {
  const byPath = mapIn(mapIn(mapOf(catalog), resourceType), [...switches].join());
  const context = { catalog, resourceType, switches };
  return {
    resolve(path) {
      const known = byPath.get(path);
      if (known !== undefined) return known;
      const target = resolvePath(path, context);
      if (path.length <= longestPath) {
        if (byPath.size >= mostPaths) byPath.clear();
        byPath.set(path, target);
      }
      return target;
    },
  };
}

function mapOf(catalog: Catalog): Map<ResourceType, Map<string, Map<string, Target | Refusal>>> {
  const known = kept.get(catalog);
  if (known !== undefined) return known;
  const made = new Map<ResourceType, Map<string, Map<string, Target | Refusal>>>();
  kept.set(catalog, made);
  return made;
}

function mapIn<Key, Inner, Value>(outer: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, Value>();
  outer.set(key, made);
  return made;
}
