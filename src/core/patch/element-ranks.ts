/** Counts the places taken out before a position: a binary indexed tree, so that 10,000 removals from a large group stay cheap. */
export class ElementRanks {
  private tree: Int32Array;
  private readonly removed: number[] = [];

  /** @param size of the list; it may grow. */
  constructor(size: number) {
    this.tree = new Int32Array(capacityFor(size));
  }

  /** The element at this position is gone. */
  remove(position: number): void {
    this.removed.push(position);
    if (position + 1 >= this.tree.length) this.grow(position + 1);
    else this.count(position);
  }

  /** The index, among the elements that are there, of the one at this position. */
  rank(position: number): number {
    let removed = 0;
    for (let node = Math.min(position, this.tree.length - 1); node > 0; node -= node & -node) removed += this.tree[node] ?? 0;
    return position - removed;
  }

  private count(position: number): void {
    for (let node = position + 1; node < this.tree.length; node += node & -node) this.tree[node] = (this.tree[node] ?? 0) + 1;
  }

  private grow(size: number): void {
    this.tree = new Int32Array(capacityFor(size));
    for (const position of this.removed) this.count(position);
  }
}

function capacityFor(size: number): number {
  let capacity = 16;
  while (capacity <= size + 1) capacity *= 2;
  return capacity;
}
