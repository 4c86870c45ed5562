import { typosBetween } from '../store/search/typos.ts';

const MOST = 3;
/** Longer ones are nobody's slip of the keyboard, and comparing them costs. */
const LONGEST = 80;

/** The names that somebody who wrote this one may have meant, the likeliest first: few typos, or words in common. */
export function nearNames(wrong: string, names: readonly string[]): string[] {
  if (wrong.length > LONGEST) return [];
  const written = wrong.toLowerCase();
  const words = wordsOf(written);
  const most = Math.max(1, Math.floor(written.length / 3));
  return names
    .map((name, place) => {
      const typos = typosBetween(written, name.toLowerCase(), most);
      const shared = wordsOf(name).filter((word) => words.includes(word)).length;
      return { name, place, score: Math.max(1 - typos / (most + 1), shared / Math.max(words.length, 2)) };
    })
    .filter(({ score }) => score > 0.4)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST)
    .map(({ name }) => name);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
}
