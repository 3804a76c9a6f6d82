/**
 * The tape: one record of seven integers for each value of a JSON text, in the order of the text.
 * It keeps places and structure, no values: those are read from the text when somebody asks. A tree of objects
 * would cost three times as much time and memory on a long list.
 */

export const KIND = { object: 0, array: 1, string: 2, number: 3, true: 4, false: 5, null: 6, broken: 7 } as const;

/** The value cannot be read by slicing the text: it holds escapes, or stands in other quotes than JSON's. */
export const FLAG_DECODE_VALUE = 16;
/** The same for the name of the member. */
export const FLAG_DECODE_KEY = 32;
/** The value is nested deeper than the limit; what is inside was skipped. */
export const FLAG_TOO_DEEP = 64;

const STRIDE = 7;
const KIND_MASK = 15;

/** Grows as needed; `next` of a record is the index of the record after its whole subtree. */
export class Tape {
  length = 0;
  private cells: Int32Array;

  constructor(textLength: number) {
    this.cells = new Int32Array(Math.max(64, (textLength >> 4) * STRIDE));
  }

  /** Starts a record; `end` and `next` are set by `close`. @returns its index. */
  open(kind: number, start: number, keyStart: number, keyEnd: number, parent: number): number {
    const at = this.length * STRIDE;
    if (at + STRIDE > this.cells.length) this.grow();
    const cells = this.cells;
    cells[at] = kind;
    cells[at + 1] = start;
    cells[at + 3] = keyStart;
    cells[at + 4] = keyEnd;
    cells[at + 6] = parent;
    return this.length++;
  }

  close(index: number, end: number): void {
    this.cells[index * STRIDE + 2] = end;
    this.cells[index * STRIDE + 5] = this.length;
  }

  addFlags(index: number, flags: number): void {
    this.cells[index * STRIDE] = this.cell(index, 0) | flags;
  }

  setKind(index: number, kind: number): void {
    this.cells[index * STRIDE] = (this.cell(index, 0) & ~KIND_MASK) | kind;
  }

  /** Forgets all records from `index` on. */
  cut(index: number): void {
    this.length = index;
  }

  kind(index: number): number {
    return this.cell(index, 0) & KIND_MASK;
  }

  has(index: number, flag: number): boolean {
    return (this.cell(index, 0) & flag) !== 0;
  }

  start(index: number): number {
    return this.cell(index, 1);
  }

  end(index: number): number {
    return this.cell(index, 2);
  }

  /** Offset of the member name with its quotes, -1 where the value is no member. */
  keyStart(index: number): number {
    return this.cell(index, 3);
  }

  keyEnd(index: number): number {
    return this.cell(index, 4);
  }

  next(index: number): number {
    return this.cell(index, 5);
  }

  /** -1 for the root. */
  parent(index: number): number {
    return this.cell(index, 6);
  }

  private cell(index: number, column: number): number {
    return this.cells[index * STRIDE + column] ?? 0;
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}
