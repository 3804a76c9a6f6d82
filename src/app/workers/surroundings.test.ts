import { describe, expect, it } from 'vitest';
import { rangeAt } from '../../core/json/locate.ts';
import { ReadText } from './big-text.ts';
import { cutSurroundings } from './surroundings.ts';

function read(text: string): ReadText {
  return new ReadText({ text, encoding: 'utf-8', isDamaged: false });
}

const many = Array.from({ length: 1000 }, (_, index) => `line ${index + 1}`).join('\r\n');

describe('cutSurroundings', () => {
  it.each<[string, number, number, number]>([
    ['in the middle', 500, 400, 599],
    ['at the start', 3, 1, 200],
    ['at the end', 999, 801, 1000],
  ])('shows 200 lines around a place %s', (_, line, first, last) => {
    const text = read(many);
    const start = text.lineStarts[line - 1] ?? 0;
    const { lines, lineCount } = cutSurroundings(text, rangeAt(text.lineStarts, start, start + 4), []);
    expect([lines.length, lines[0]?.number, lines.at(-1)?.number, lineCount]).toEqual([200, first, last, 1000]);
    expect(lines.find(({ number }) => number === line)).toEqual({ number: line, text: `line ${line}`, offset: start, before: 0, after: 0 });
  });

  it('cuts a line of megabytes to the place in it', () => {
    const text = read(`${'x'.repeat(3_000_000)}HERE${'y'.repeat(3_000_000)}\n${'z'.repeat(5_000)}`);
    const { lines } = cutSurroundings(text, rangeAt(text.lineStarts, 3_000_000, 3_000_004), []);
    const [place, other] = lines;
    expect(place?.text.slice(3_000_000 - (place?.offset ?? 0)).startsWith('HERE')).toBe(true);
    expect((place?.before ?? 0) + (place?.text.length ?? 0) + (place?.after ?? 0)).toBe(6_000_004);
    expect(place?.text.length).toBeLessThanOrEqual(4_000);
    expect(other?.text.length).toBeLessThanOrEqual(1_000);
  });

  it('holds the edits of fixes in its excerpt, and gives up where they lie far apart', () => {
    const text = read(many);
    const range = rangeAt(text.lineStarts, 9, 12);
    const near = cutSurroundings(text, range, [
      { offset: 9, length: 4, text: '' },
      { offset: 20, length: 0, text: 'x' },
    ]);
    expect(near.excerpt).toBe('line 2\r\nline 3\r');
    expect(near.excerptStart).toBe(8);
    const far = cutSurroundings(read('x'.repeat(100_000)), range, [
      { offset: 0, length: 1, text: '' },
      { offset: 90_000, length: 1, text: '' },
    ]);
    expect(far.excerpt).toBe('');
  });
});
