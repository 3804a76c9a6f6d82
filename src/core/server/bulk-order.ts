/**
 * The order of the operations of a bulk request (RFC 7644 3.7.1, 3.7.2): as they stand, except that those that make a bulkId go before those
 * that refer to it. Operations that refer to each other in a circle form one group; Tarjan's algorithm finds the groups.
 * @param needs for each operation the indices of those to which it refers.
 * @returns groups of indices.
 */
export function bulkOrder(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  const visitedAs = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const visit = (index: number): number => {
    let lowest = visitedAs.size;
    visitedAs.set(index, lowest);
    open.push(index);
    isOpen.add(index);
    for (const needed of needs[index] ?? []) {
      const known = visitedAs.get(needed);
      if (known === undefined) lowest = Math.min(lowest, visit(needed));
      else if (isOpen.has(needed)) lowest = Math.min(lowest, known);
    }
    if (lowest === visitedAs.get(index)) {
      const group = open.splice(open.indexOf(index));
      for (const member of group) isOpen.delete(member);
      groups.push(group.sort((a, b) => a - b));
    }
    return lowest;
  };
  for (const index of needs.keys()) if (!visitedAs.has(index)) visit(index);
  return groups;
}
