/**
 * A reference token of a JSON Pointer, escaped (RFC 6901 3).
 * @param name a member name or an index.
 */
export function pointerToken(name: string | number): string {
  if (typeof name === 'number') return String(name);
  return name.includes('~') || name.includes('/') ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name;
}

/** The reference tokens of a pointer, unescaped; none for ''. */
export function pointerTokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
