import type { Place, Range } from '../finding.ts';

/**
 * Offsets at which the lines of a text begin. A line ends with LF, CRLF or CR.
 * @returns ascending, the first is 0.
 */
export function lineStarts(text: string): Int32Array {
  const starts: number[] = [0];
  // The usual text has no CR alone, and searching for one character is far faster than looking at all.
  if (!text.includes('\r') || !/\r(?!\n)/u.test(text)) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return Int32Array.from(starts);
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return Int32Array.from(starts);
}

/** The place of an offset, by the line starts of its text; line and column count from 1. */
export function placeAt(starts: Int32Array, offset: number): Place {
  const line = lastUpTo(starts, offset);
  return { offset, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** The position of the last entry that is not greater than `value`, in an ascending list; 0 where all are greater. */
export function lastUpTo(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The range from `start` to `end` (exclusive), both offsets. */
export function rangeAt(starts: Int32Array, start: number, end: number): Range {
  return { start: placeAt(starts, start), end: placeAt(starts, end) };
}
