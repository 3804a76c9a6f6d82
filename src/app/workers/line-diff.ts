import { diffArrays } from 'diff';
import type { DiffLine } from './patch-protocol.ts';

/** Unchanged lines that stay around a change; a longer stretch is left out where the texts are long. */
const context = 3;

/** Lines up to which nothing is left out. */
const shortText = 400;

/** Steps after which the shortest script is no longer looked for: what lies between the common ends is then one change. */
const mostEdits = 2_000;

/** A line that stands for those left out. */
function fold(count: number): DiffLine {
  return { sign: ' ', before: null, after: null, text: `… ${count} unchanged lines`, start: 0, end: 0 };
}

/**
 * The lines of two texts, with signs.
 * @returns all lines of short texts; of long ones the changes with three lines around them.
 */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changes = diffArrays(old, now, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: old, count: old.length },
    { removed: false, added: true, value: now, count: now.length },
  ];
  const lines: DiffLine[] = [];
  let [left, right] = [0, 0];
  for (const [index, { value, added, removed }] of changes.entries()) {
    const partner = removed ? changes[index + 1] : added ? changes[index - 1] : undefined;
    for (const [at, text] of value.entries()) {
      const other =
        partner !== undefined && partner.added !== added && partner.value.length === value.length ? partner.value[at] : undefined;
      const { start, end } = other === undefined ? { start: 0, end: 0 } : changedWords(text, other);
      if (!added) left += 1;
      if (!removed) right += 1;
      lines.push({ sign: added ? '+' : removed ? '-' : ' ', before: added ? null : left, after: removed ? null : right, text, start, end });
    }
  }
  return lines.length <= shortText ? lines : folded(lines);
}

function folded(lines: readonly DiffLine[]): readonly DiffLine[] {
  const near = new Set<number>();
  for (const [index, { sign }] of lines.entries()) {
    if (sign !== ' ') for (let at = index - context; at <= index + context; at++) near.add(at);
  }
  const shown: DiffLine[] = [];
  let left = 0;
  for (const [index, line] of lines.entries()) {
    if (near.has(index)) {
      if (left > 0) shown.push(fold(left));
      left = 0;
      shown.push(line);
    } else left += 1;
  }
  return left > 0 ? [...shown, fold(left)] : shown;
}

/** The columns in which a line differs from its partner, whole words. */
function changedWords(line: string, other: string): { start: number; end: number } {
  const most = Math.min(line.length, other.length);
  let start = 0;
  while (start < most && line[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < most - start && line[line.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  while (start > 0 && isWord(line[start - 1])) start -= 1;
  while (tail > 0 && isWord(line[line.length - tail])) tail -= 1;
  return { start, end: Math.max(start, line.length - tail) };
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_"-]/u.test(character);
}
