import { isMistake } from '../filter/attr-path.ts';
import { corrected } from '../filter/filter-error.ts';
import { readPath, type ReadPath } from './read-path.ts';
import { resolvePath, type ResolveOptions } from './resolve.ts';

/**
 * Reads a PATCH path (RFC 7644 3.5.2, figure 7) and holds it against the catalog when a catalog or a resource type is given.
 * @returns its parts, or the first mistake with its place in UTF-16 code units, and the corrected path where the intention is clear.
 */
export function parsePath(text: string, options: ResolveOptions = {}): ReadPath {
  const read = readPath(text, options);
  if (options.catalog === undefined && options.resourceType === undefined) return read;
  if (!read.ok) {
    const further = read.error.suggestion === undefined ? undefined : mended(read.error.suggestion, options);
    return further === undefined ? read : { ok: false, error: { ...read.error, suggestion: further } };
  }
  const resolved = resolvePath(read.path, options);
  if (!isMistake(resolved)) return read;
  const { message, offset, length, expected, scimType } = resolved;
  const suggestion = mended(text, options);
  return { ok: false, error: { message, offset, length, expected, scimType, ...(suggestion !== undefined && { suggestion }) } };
}

/** The path with one mistake after the other corrected; undefined when that ends in one without a correction. */
function mended(text: string, options: ResolveOptions): string | undefined {
  let candidate = text;
  for (let round = 0; round < 20; round++) {
    const read = readPath(candidate, options);
    const resolved = read.ok ? resolvePath(read.path, options) : undefined;
    if (resolved === undefined) return undefined;
    if (!isMistake(resolved)) return candidate;
    if (resolved.correction === undefined) return undefined;
    candidate = corrected(candidate, resolved.correction);
  }
  return undefined;
}
