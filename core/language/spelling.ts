/**
 * The word that a text most likely means: the same but for capitals, spaces, hyphens and underscores, or else spelled
 * with at most a letter in three otherwise, two in all. Null where none is as near.
 */
export function nearest<Word extends string>(text: string, words: readonly Word[]): Word | null {
  const given = letters(text);
  let found: Word | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const meant = letters(word);
    const most = Math.min(2, Math.floor(Math.max(given.length, meant.length) / 3));
    // The length alone says how far apart two are at least; a text may be as long as anybody likes.
    if (Math.abs(given.length - meant.length) > most) continue;
    const distance = distanceBetween(given, meant);
    if (distance > most || distance >= least) continue;
    found = word;
    least = distance;
  }
  return found;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}

/** How many letters must be put in, taken out or replaced: Levenshtein's, a row of his table at a time. */
function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, counterpart] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === counterpart ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
