/** Reads LDAP search filters (RFC 4515), as far as SCIM can say the same. */

const ITEM = /\(\s?([a-z][\w.;-]*)(=|>=|<=|~=)([^()]*)\)/iuy;
const OPEN = /\(\s?([&|!])/uy;
const maxDepth = 50;

/**
 * The LDAP filter as a SCIM filter, attribute names unchanged: `(&(uid=jdoe)(mail=*@x.org))` → `uid eq "jdoe" and mail ew "@x.org"`.
 * @returns undefined when the text is no LDAP filter, or one that SCIM cannot say.
 */
export function ldapAsFilter(text: string): string | undefined {
  const trimmed = text.trim();
  const read = readFilter(trimmed, 0, 0);
  return read?.end === trimmed.length ? read.text : undefined;
}

interface Read {
  readonly text: string;
  readonly end: number;
  /** More than one term, so that it needs parentheses inside another one. */
  readonly compound: boolean;
}

function readFilter(text: string, start: number, depth: number): Read | undefined {
  if (depth > maxDepth) return undefined;
  OPEN.lastIndex = start;
  const opened = OPEN.exec(text);
  if (opened === null) return readItem(text, start);
  const parts: Read[] = [];
  let offset = OPEN.lastIndex;
  while (text[offset] === '(') {
    const part = readFilter(text, offset, depth + 1);
    if (part === undefined) return undefined;
    parts.push(part);
    offset = part.end;
  }
  const [first] = parts;
  if (text[offset] !== ')' || first === undefined) return undefined;
  const end = offset + 1;
  if (opened[1] === '!') return parts.length === 1 ? { text: `not (${first.text})`, end, compound: false } : undefined;
  if (parts.length === 1) return { ...first, end };
  const joined = parts.map((part) => (part.compound ? `(${part.text})` : part.text)).join(opened[1] === '&' ? ' and ' : ' or ');
  return { text: joined, end, compound: true };
}

function readItem(text: string, start: number): Read | undefined {
  ITEM.lastIndex = start;
  const match = ITEM.exec(text);
  if (match === null) return undefined;
  const [, name = '', sign = '', value = ''] = match;
  const end = ITEM.lastIndex;
  if (sign === '>=' || sign === '<=')
    return { text: `${name} ${sign === '>=' ? 'ge' : 'le'} ${JSON.stringify(value)}`, end, compound: false };
  if (value === '*') return { text: `${name} pr`, end, compound: false };
  const inner = value.replace(/^\*/u, '').replace(/\*$/u, '');
  const [before, after, ...more] = inner.split('*');
  if (more.length > 0) return undefined;
  const at = (operator: string, part: string) => `${name} ${operator} ${JSON.stringify(part)}`;
  const head = !value.startsWith('*');
  const tail = !value.endsWith('*');
  if (after !== undefined) {
    return head && tail ? { text: `${at('sw', before ?? '')} and ${at('ew', after)}`, end, compound: true } : undefined;
  }
  const operator = head ? (tail ? 'eq' : 'sw') : tail ? 'ew' : 'co';
  return { text: at(operator, inner), end, compound: false };
}
