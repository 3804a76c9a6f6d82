/** Colours for a filter while it is typed: by the look of its words alone, so that no key waits for the engine. */

export type WordKind = 'name' | 'operator' | 'logic' | 'string' | 'number' | 'literal' | 'punctuation' | 'urn' | 'blank' | 'other';

export interface Word {
  readonly offset: number;
  readonly text: string;
  readonly kind: WordKind;
}

const patterns: readonly (readonly [WordKind, RegExp])[] = [
  ['blank', /\s+/uy],
  ['string', /"(?:[^"\\]|\\.)*"?/uy],
  ['punctuation', /[()[\]]/uy],
  ['number', /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.:-])/iuy],
  ['urn', /urn:[\w:.-]+/iuy],
  ['other', /[^\s"()[\]]+/uy],
];

const operators = /^(?:eq|ne|co|sw|ew|gt|ge|lt|le|pr)$/iu;
const logic = /^(?:and|or|not)$/iu;
const literals = /^(?:true|false|null)$/iu;

/** The expression cut into words; joined they give it back. */
export function wordsOf(expression: string): readonly Word[] {
  const words: Word[] = [];
  let offset = 0;
  while (offset < expression.length) {
    const word = wordAt(expression, offset);
    words.push(word);
    offset += word.text.length;
  }
  return words;
}

function wordAt(expression: string, offset: number): Word {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return { offset, text, kind: kind === 'other' ? kindOf(text) : kind };
  }
  return { offset, text: expression.slice(offset, offset + 1), kind: 'other' };
}

function kindOf(text: string): WordKind {
  if (logic.test(text)) return 'logic';
  if (operators.test(text)) return 'operator';
  if (literals.test(text)) return 'literal';
  return /^[$\p{L}][\w$.:-]*$/u.test(text) ? 'name' : 'other';
}

/** A stretch of one word, cut further where marks begin or end. */
export interface Piece {
  readonly offset: number;
  readonly text: string;
  readonly kind: WordKind;
  readonly isError: boolean;
  readonly isLinked: boolean;
}

interface Stretch {
  readonly offset: number;
  readonly length: number;
}

/** Words with the error and the linked part laid over them. */
export function piecesOf(expression: string, error: Stretch | null, linked: Stretch | null): readonly Piece[] {
  const cuts = new Set<number>();
  for (const stretch of [error, linked]) {
    if (stretch === null) continue;
    cuts.add(stretch.offset);
    cuts.add(stretch.offset + stretch.length);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return wordsOf(expression).flatMap(({ offset, text, kind }) => {
    const inside = sorted.filter((cut) => cut > offset && cut < offset + text.length);
    const starts = [offset, ...inside];
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? offset + text.length;
      return {
        offset: start,
        text: expression.slice(start, end),
        kind,
        isError: covers(error, start),
        isLinked: covers(linked, start),
      };
    });
  });
}

function covers(stretch: Stretch | null, offset: number): boolean {
  return stretch !== null && offset >= stretch.offset && offset < stretch.offset + stretch.length;
}
