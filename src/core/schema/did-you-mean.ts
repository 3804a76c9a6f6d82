/**
 * The known name that an unknown one was most likely meant to be.
 * @param known candidates, spelt as they should be.
 * @returns the nearest by edit distance without case, when it is near enough to be no accident; undefined otherwise.
 */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name);
  let best: { name: string; distance: number } | undefined;
  for (const candidate of known) {
    const folded = fold(candidate);
    const limit = Math.floor(Math.max(wanted.length, folded.length) * 0.4);
    if (Math.abs(wanted.length - folded.length) > limit) continue;
    const distance = folded === wanted ? 0 : editDistance(wanted, folded);
    if (distance <= Math.min(limit, 3) && (best === undefined || distance < best.distance)) best = { name: candidate, distance };
  }
  return best?.name;
}

/** first_name, First-Name and firstName are the same mistake. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[_\s.-]/gu, '');
}

/** Damerau-Levenshtein distance with neighbours swapped counted once; names are short, so the full table is cheap. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const changed = (previous[column - 1] ?? 0) + (same ? 0 : 1);
      const shorter = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(Math.min(changed, shorter, swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Infinity));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
