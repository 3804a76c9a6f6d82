import type { Definition } from './rule.ts';

/** Whether a definition is that of `filter` in a SearchRequest (RFC 7644 3.4.3). */
export function isFilterOfSearch({ path, parent }: Definition): boolean {
  return path === 'filter' && parent?.role === 'message';
}

/** Whether a definition is one of the members of a SearchRequest that name attributes (RFC 7644 3.4.2.3, 3.4.2.5). */
export function namesAttributes({ path, parent }: Definition): boolean {
  return parent?.role === 'message' && (path === 'sortBy' || path === 'attributes' || path === 'excludedAttributes');
}

/** Whether a definition is that of `path` in a PATCH operation (RFC 7644 3.5.2). */
export function isPatchPath({ path, parent }: Definition): boolean {
  // The operations of a bulk request have a path as well, which is a URL.
  return path === 'Operations.path' && parent?.attribute.subAttributes.some(({ name }) => name === 'op') === true;
}
