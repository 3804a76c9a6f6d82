/** Reads attribute notation (RFC 7644 3.10 and figure 1). */
import type { AttrPath } from './ast.ts';
import type { Mistake } from './filter-error.ts';

/** ATTRNAME = ALPHA *(nameChar); nameChar = "$" / "-" / "_" / DIGIT / ALPHA (RFC 7643 2.1). `$ref` is a name as well (RFC 7643 2.4). */
const ATTRNAME = /^(?:[a-z][$\w-]*|\$ref)$/iu;
const LENIENT_NAME = /^(?:[\w-][$\w-]*|\$ref)$/iu;
/** URI = scheme ":" hier-part … (RFC 3986 appendix A), as far as it has no parentheses or brackets. */
const URI = /^[a-z][a-z\d+.-]*:[^\s"<>\\^`{|}]+$/iu;

/** Whether a text is an attribute name; with `lenient`, it may start with a digit, `-` or `_`, but `__proto__` is never a name. */
export function isAttributeName(text: string, lenient = false): boolean {
  return ATTRNAME.test(text) || (lenient && LENIENT_NAME.test(text) && text !== '__proto__');
}

/**
 * attrPath = [URI ":"] ATTRNAME *1subAttr
 * @param offset where the word starts in the whole text.
 */
export function readAttrPath(word: string, offset: number, lenientNames: boolean): AttrPath | Mistake {
  const colon = word.lastIndexOf(':');
  const urn = colon === -1 ? undefined : word.slice(0, colon);
  const [name = '', subAttribute, ...deeper] = word.slice(colon + 1).split('.');
  const nameOffset = offset + colon + 1;
  const wrong = (message: string, at: number, length: number, expected: string): Mistake => ({
    message,
    offset: at,
    length: Math.max(length, 1),
    expected: [expected],
  });
  if (urn !== undefined && !URI.test(urn)) {
    const what = urn === '' ? '`:` has no schema URN before it' : `\`${urn}\` is no schema URN`;
    return wrong(`${what}; write the whole URN, or the attribute alone.`, offset, Math.max(colon, 1), 'a schema URN');
  }
  if (name === '') {
    const what = urn === undefined ? '`.` has no attribute name before it' : `\`${urn}:\` has no attribute name after it`;
    return wrong(`${what}; write \`attribute.subAttribute\`.`, Math.min(nameOffset, offset + word.length - 1), 1, 'an attribute name');
  }
  if (!isAttributeName(name, lenientNames)) return wrong(nameFault(name), nameOffset, name.length, 'an attribute name');
  if (subAttribute === undefined) return { ...(urn !== undefined && { urn }), name, offset, length: word.length };
  const subOffset = nameOffset + name.length + 1;
  if (subAttribute === '') return wrong(`\`${name}.\` has no sub-attribute after the dot.`, subOffset - 1, 1, 'a sub-attribute');
  if (!isAttributeName(subAttribute, lenientNames))
    return wrong(nameFault(subAttribute), subOffset, subAttribute.length, 'a sub-attribute');
  if (deeper.length > 0) {
    const rest = subOffset + subAttribute.length;
    const message = `\`${name}.${subAttribute}\` is as deep as SCIM goes (RFC 7643 2.3.8); \`.${deeper.join('.')}\` has no meaning.`;
    return wrong(message, rest, offset + word.length - rest, 'the end of the attribute');
  }
  return { ...(urn !== undefined && { urn }), name, subAttribute, offset, length: word.length };
}

/** Whether `readAttrPath` found a mistake. */
export function isMistake(read: object): read is Mistake {
  return 'message' in read;
}

function nameFault(name: string): string {
  const stranger = /[^$\w-]/u.exec(name)?.[0];
  if (stranger !== undefined) return `\`${name}\` is no attribute name: \`${stranger}\` cannot stand in one (RFC 7643 2.1).`;
  return `\`${name}\` is no attribute name: it starts with a letter (RFC 7643 2.1); \`$ref\` is the one exception.`;
}
