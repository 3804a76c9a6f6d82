import type { Finding, Severity } from '../../core/finding.ts';
import { tokenizeLine, type TokenKind } from './json-tokens.ts';

/** A piece of a line that looks the same throughout. */
export interface Piece {
  readonly text: string;
  readonly kind: TokenKind;
  readonly severity: Severity | null;
  readonly flash: boolean;
}

/** A stretch of the shown text, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Underline extends Stretch {
  readonly severity: Severity;
}

/** What lies beyond this column of a line is shown without colours: a minified text is one line of a million characters. */
const longestColoured = 4000;

/** Underlines by offsets of the shown text; an empty range gets one character. */
export function underlinesOf(findings: readonly Finding[], toShown: (offset: number) => number): Underline[] {
  return findings.map(({ severity, range }) => {
    const start = toShown(range.start.offset);
    return { severity, start, end: Math.max(toShown(range.end.offset), start + 1) };
  });
}

/**
 * Cuts a line where its look changes.
 * @param offset of the line in the shown text.
 * @param underlines those that touch the line, the gravest first.
 */
export function cutLine(line: string, offset: number, underlines: readonly Underline[], flashes: readonly Stretch[]): Piece[] {
  const coloured = line.slice(0, longestColoured);
  const tokens = tokenizeLine(coloured);
  const cuts = new Set<number>([0]);
  for (const { start } of tokens) cuts.add(start);
  for (const { start, end } of [...underlines, ...flashes]) {
    cuts.add(Math.min(Math.max(0, start - offset), coloured.length));
    cuts.add(Math.min(Math.max(0, end - offset), coloured.length));
  }
  const places = [...cuts].filter((place) => place < coloured.length).sort((a, b) => a - b);
  let token = 0;
  const pieces = places.map((place, index): Piece => {
    while ((tokens[token + 1]?.start ?? Infinity) <= place) token++;
    const at = offset + place;
    return {
      text: coloured.slice(place, places[index + 1]),
      kind: tokens[token]?.kind ?? 'plain',
      severity: underlines.find(({ start, end }) => start <= at && at < end)?.severity ?? null,
      flash: flashes.some(({ start, end }) => start <= at && at < end),
    };
  });
  if (line.length > coloured.length) pieces.push({ text: line.slice(coloured.length), kind: 'plain', severity: null, flash: false });
  return pieces;
}

/** Where the words that a set of changes inserts stand afterwards. */
export function insertedStretches(changes: readonly { offset: number; length: number; text: string }[]): Stretch[] {
  let shift = 0;
  return [...changes]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, length, text }) => {
      const start = offset + shift;
      shift += text.length - length;
      return { start, end: start + text.length };
    })
    .filter(({ start, end }) => end > start);
}
