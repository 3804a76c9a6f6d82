/** The tool that a URL fragment such as `#/lint` names, or null for a fragment that is no route. */
export function readRoute(fragment: string): string | null {
  return /^#\/([a-z-]+)\/?(?:[?&].*)?$/.exec(fragment)?.[1] ?? null;
}

/** The URL fragment of a tool. */
export function routeOf(tool: string): string {
  return `#/${tool}`;
}
