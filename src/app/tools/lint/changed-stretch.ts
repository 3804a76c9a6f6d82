import type { TextEdit } from '../../../core/finding.ts';

/** Whether the first half of a surrogate pair stands at that place: no edit begins or ends behind it. */
function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

/** The smallest single edit that turns one text into the other, or null when they are the same. */
export function changedStretch(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1;
  if (isHigh(before, start - 1)) start -= 1;
  if (isHigh(before, before.length - end - 1)) end -= 1;
  return { offset: start, length: before.length - start - end, text: after.slice(start, after.length - end) };
}
