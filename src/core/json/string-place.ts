import type { JsonNode } from './document.ts';

/**
 * Where a stretch of what a string says stands in the JSON text: an escape there is one character here.
 * @param offset into the string without its quotes and escapes, as `length` in UTF-16 code units.
 * @returns offsets into the JSON text; an empty stretch, and an empty string, get the character that is there.
 */
export function placeInString(node: JsonNode, offset: number, length: number): { start: number; end: number } {
  const { document, start, end } = node;
  const last = end - 1;
  // Only what had escapes to read was decoded.
  if (!document.decoded.has(start)) return { start: start + 1 + offset, end: Math.max(start + 1 + offset + length, start + 1) };
  let at = start + 1;
  let from = at;
  for (let index = 0; index < offset + length && at < last; index++) {
    if (index === offset) from = at;
    at += escapeLength(document.text, at);
  }
  return { start: offset + length === 0 ? start + 1 : from, end: at };
}

/** One for a character that stands for itself, or a backslash that starts no escape. */
function escapeLength(text: string, at: number): number {
  if (text[at] !== '\\') return 1;
  const letter = text[at + 1] ?? '';
  if (letter === 'u') return /^[\da-f]{4}$/iu.test(text.slice(at + 2, at + 6)) ? 6 : 1;
  return /["\\/bfnrt']/u.test(letter) ? 2 : 1;
}
