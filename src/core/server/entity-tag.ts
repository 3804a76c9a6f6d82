/** Versions (RFC 7644 3.14; RFC 9110 8.8.3 and 13.1). */
import { ScimError } from './scim-error.ts';
import type { StoredResource } from './stored-resource.ts';

/** The version of a resource: weak, since JSON may be written in several ways. */
export function versionOf(revision: number): string {
  return `W/"${revision}"`;
}

/** Whether a header names the version; `*` names every one, and weak and strong tags compare alike (RFC 7644 3.14). */
export function namesVersion(header: string, revision: number): boolean {
  if (header.trim() === '*') return true;
  const tags: readonly string[] = header.match(/"[^"]*"/gu) ?? [];
  return tags.includes(`"${revision}"`);
}

/** Why a change may not be made: the resource is not as the client knows it. */
export function preconditionFault(
  { ifMatch, ifNoneMatch }: { readonly ifMatch: string | null; readonly ifNoneMatch: string | null },
  { id, revision }: StoredResource,
): ScimError | undefined {
  const current = versionOf(revision);
  if (ifMatch !== null && !namesVersion(ifMatch, revision)) {
    return new ScimError(412, `\`${id}\` has version ${current}, not ${ifMatch} of If-Match: read it again, then repeat the change.`);
  }
  if (ifNoneMatch !== null && namesVersion(ifNoneMatch, revision)) {
    return new ScimError(412, `\`${id}\` has version ${current}, which If-None-Match excludes.`);
  }
  return undefined;
}
