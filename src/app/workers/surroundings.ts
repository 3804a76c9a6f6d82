import type { Range, TextEdit } from '../../core/finding.ts';
import type { ReadText } from './big-text.ts';
import type { ShownLine, Surroundings } from './protocol.ts';

/** Lines shown around a place (design.md section 7). */
const shownLines = 200;

/** Code units of a line without the place in it, and on either side of the place in its own line. */
const plainWidth = 1_000;
const aroundPlace = 2_000;

/** Longest stretch that previews are made of; what spans more gets none. */
const largestExcerpt = 20_000;

/**
 * Cuts what is shown of a big text: whole lines, but never more of one than fits, since a text of many megabytes may be a single line.
 * @param range the place to look at; null shows the beginning.
 * @param cover edits whose places the excerpt must hold.
 */
export function cutSurroundings(read: ReadText, range: Range | null, cover: readonly TextEdit[]): Surroundings {
  const { lineStarts: starts } = read;
  const place = range === null ? 0 : range.start.line - 1;
  const first = Math.max(0, Math.min(place - shownLines / 2, starts.length - shownLines));
  const lines: ShownLine[] = [];
  for (let index = first; index < Math.min(first + shownLines, starts.length); index++) lines.push(cutLine(read, index, range));
  return { lines, ...cutExcerpt(read, range, cover), lineCount: starts.length };
}

function cutLine({ text, lineStarts: starts }: ReadText, index: number, range: Range | null): ShownLine {
  const start = starts[index] ?? 0;
  const end = withoutBreak(text, start, starts[index + 1] ?? text.length);
  const isPlace = range !== null && range.start.line === index + 1;
  const from = isPlace ? Math.max(start, Math.min(range.start.offset - aroundPlace, end)) : start;
  // A little that is left out at the start is shown rather than told.
  const offset = from - start < 200 ? start : from;
  const to = Math.min(end, isPlace ? range.start.offset + aroundPlace : start + plainWidth);
  return { number: index + 1, text: text.slice(offset, to), offset, before: offset - start, after: end - to };
}

function withoutBreak(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  return end;
}

function cutExcerpt({ text }: ReadText, range: Range | null, cover: readonly TextEdit[]): { excerpt: string; excerptStart: number } {
  if (range === null || cover.length === 0) return { excerpt: '', excerptStart: 0 };
  const from = Math.min(...cover.map(({ offset }) => offset));
  const to = Math.max(...cover.map(({ offset, length }) => offset + length));
  if (to - from > largestExcerpt) return { excerpt: '', excerptStart: 0 };
  const start = lineEdge(text, from, -1);
  return { excerpt: text.slice(start, lineEdge(text, to, 1)), excerptStart: start };
}

/** The start or end of the line at an offset, or as much of it as a preview shows. */
function lineEdge(text: string, offset: number, direction: 1 | -1): number {
  let at = offset;
  const furthest = Math.max(0, Math.min(text.length, offset + direction * aroundPlace));
  while (at !== furthest && text[direction === 1 ? at : at - 1] !== '\n') at += direction;
  return at;
}
