import { applyEdits, type TextEdit } from '../../core/finding.ts';

/** One line of a fix before or after it; `start` to `end` are the changed words in `text`. */
export interface PreviewLine {
  readonly sign: '-' | '+';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How much of an unbroken line is shown on either side of the change. */
const around = 48;

/** Lines up to this length are shown whole. */
const longLine = 160;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}

/** The whole lines that the edits touch; edits on the same or neighbouring lines share a stretch. */
function stretches(text: string, edits: readonly TextEdit[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    const start = text.lastIndexOf('\n', edit.offset - 1) + 1;
    const feed = text.indexOf('\n', edit.offset + edit.length);
    const end = feed === -1 ? text.length : feed;
    const last = found.at(-1);
    if (last !== undefined && start <= last.end + 1)
      found[found.length - 1] = { start: last.start, end: Math.max(end, last.end), edits: [...last.edits, edit] };
    else found.push({ start, end, edits: [edit] });
  }
  return found;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}

/** How many characters two texts share at their start, without cutting a word. */
function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  while (count > 0 && isWord(a[count - 1]) && (isWord(a[count]) || isWord(b[count]))) count -= 1;
  return count;
}

/** How many characters two texts share at their end beyond `from`, without cutting a word. */
function sharedEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  while (count > 0 && isWord(a[a.length - count]) && (isWord(a[a.length - count - 1]) || isWord(b[b.length - count - 1]))) count -= 1;
  return count;
}

/** Cuts the joined text into lines, each with its part of the changed stretch. */
function signedLines(sign: '-' | '+', text: string, start: number, end: number): readonly PreviewLine[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const from = Math.min(Math.max(start - at, 0), line.length);
    const to = Math.min(Math.max(end - at, from), line.length);
    at += line.length + 1;
    return { sign, text: line, start: from, end: to };
  });
}

function withoutSharedLines(before: readonly string[], after: readonly string[]): readonly [readonly string[], readonly string[]] {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < before.length - first && last < after.length - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return [before.slice(first, before.length - last), after.slice(first, after.length - last)];
}

function indentOf(line: string): number {
  return line.trim() === '' ? Number.POSITIVE_INFINITY : line.length - line.trimStart().length;
}

function compare(before: readonly string[], after: readonly string[]): readonly PreviewLine[] {
  const [a, b] = [before.join('\n'), after.join('\n')];
  const head = sharedStart(a, b);
  const tail = sharedEnd(a, b, head);
  return [
    ...(before.length === 0 ? [] : signedLines('-', a, head, a.length - tail)),
    ...(after.length === 0 ? [] : signedLines('+', b, head, b.length - tail)),
  ];
}

/** Cuts a long unbroken line to the surroundings of its change. */
function shorten(line: PreviewLine): PreviewLine {
  if (line.text.length <= longLine) return line;
  const from = Math.max(0, line.start - around);
  const to = Math.min(line.text.length, Math.max(line.end, line.start) + around, from + 2 * longLine);
  const head = from > 0 ? '…' : '';
  const tail = to < line.text.length ? '…' : '';
  const shift = head.length - from;
  return { ...line, text: head + line.text.slice(from, to) + tail, start: line.start + shift, end: Math.min(line.end, to) + shift };
}

/**
 * What a fix does to a text, as removed and added lines without their common indent.
 * @param edits of one fix, by places in `text`.
 */
export function previewFix(text: string, edits: readonly TextEdit[]): readonly PreviewLine[] {
  return stretches(text, edits).flatMap(({ start, end, edits: own }) => {
    const old = text.slice(start, end);
    const changed = applyEdits(
      old,
      own.map((edit) => ({ ...edit, offset: edit.offset - start })),
    );
    const [before, after] = withoutSharedLines(old.replaceAll('\r', '').split('\n'), changed.replaceAll('\r', '').split('\n'));
    const indent = Math.min(...[...before, ...after].map(indentOf));
    const flush = (line: string) => (Number.isFinite(indent) ? line.slice(indent) : line);
    return compare(before.map(flush), after.map(flush)).map(shorten);
  });
}
