/** Which attribute a PATCH path names, as far as its outline tells. */
export interface PathTarget {
  /** All that stands before the last colon; undefined for an attribute of the base schema. */
  readonly urn: string | undefined;
  readonly attribute: string;
  /** A value filter in brackets selects elements. */
  readonly filtered: boolean;
  readonly subAttribute: string | undefined;
}

/** PATH = attrPath / valuePath [subAttr] (RFC 7644 figure 7), with the filter in the brackets passed over. */
const OUTLINE = /^(?:(urn:[^[\]"]*):)?([A-Za-z$][$\w-]*)(\[(?:"(?:[^"\\]|\\.)*"|[^\]"])*\])?(?:\.([A-Za-z$][$\w-]*))?$/iu;

/** Reads the outline of a PATCH path; undefined for a text that has none, and for the URN of a whole schema. */
export function pathTarget(path: string): PathTarget | undefined {
  const match = OUTLINE.exec(path);
  if (!match) return undefined;
  const [, urn, attribute = '', filter, subAttribute] = match;
  return { urn, attribute, filtered: filter !== undefined, subAttribute };
}
