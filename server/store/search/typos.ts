/** How many slips of the keyboard a word may hold: none in short words and in Chinese, two in long ones. */
export function typosAllowed(word: string): number {
  if (!/^[\p{Script=Latin}\p{N}]+$/u.test(word) || word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn one word into another (optimal
 * string alignment), or Infinity where it exceeds `most`. Lucene's fuzzy queries count alike.
 */
export function typosBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  const typos = at(last, b.length);
  return typos <= most ? typos : Number.POSITIVE_INFINITY;
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
