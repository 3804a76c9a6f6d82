import { readPath, type PathOptions, type ReadPath } from './read-path.ts';

/** Reads a PATCH path (RFC 7644 3.5.2, figure 7). */
export function parsePath(text: string, options: PathOptions = {}): ReadPath {
  return readPath(text, options);
}
