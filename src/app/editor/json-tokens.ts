/** What a piece of a line is; the names are those of the `--syn-…` colours. */
export type TokenKind = 'key' | 'string' | 'urn' | 'number' | 'word' | 'punct' | 'plain';

export interface Token {
  /** Index in the line, in UTF-16 code units. */
  readonly start: number;
  readonly kind: TokenKind;
}

const piece = /(?<string>"(?:[^"\\]|\\.)*"?)|(?<number>-?\d[\d.eE+-]*)|(?<word>[\p{L}_$][\p{L}\p{N}_$]*)|(?<punct>[{}[\],:]+)/gu;
const colon = /\s*:/uy;
const urn = /^"urn:/iu;

/**
 * Splits one line of JSON. No token spans lines, since a JSON text cannot hold a line break inside quotes (RFC 8259 7).
 * @returns tokens in order, the first at 0; each ends where the next one starts.
 */
export function tokenizeLine(line: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of line.matchAll(piece)) {
    if (match.index > end) tokens.push({ start: end, kind: 'plain' });
    end = match.index + match[0].length;
    tokens.push({ start: match.index, kind: kindOf(match, line, end) });
  }
  if (end < line.length || tokens.length === 0) tokens.push({ start: end, kind: 'plain' });
  return tokens;
}

function kindOf(match: RegExpMatchArray, line: string, end: number): TokenKind {
  const groups = match.groups ?? {};
  if (groups['string'] !== undefined) {
    if (urn.test(groups['string'])) return 'urn';
    colon.lastIndex = end;
    return colon.test(line) ? 'key' : 'string';
  }
  if (groups['number'] !== undefined) return 'number';
  if (groups['word'] !== undefined) return ['true', 'false', 'null'].includes(groups['word']) ? 'word' : 'plain';
  return 'punct';
}
